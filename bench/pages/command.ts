import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { cookieName } from '@/lib/cookies';
import { MEETING_LISTS } from '@/lib/meetings/queries/whole-list';
import { paths } from '@/lib/paths';
import { INDEXED } from '@/lib/public/noun-index';
import { sealToken } from '@/lib/session';
import { migrate } from '@/server/migrate';
import { freePort } from '@/server/postgres/port';
import { databaseStatements, runStatements } from '@/server/postgres/roles';
import { startTestServer } from '@/server/testing/cluster';
import { fillArchive } from '../archive/fill';
import { startProgram } from '../program';
import { countingProxy, type Traffic } from './counting-proxy';

/** How often each page is asked for before it is timed, and how often it is timed; the sites take turns. */
const [WARM, RUNS] = [40, 15];

/** The address that holds most of each noun with a page, of one in the middle, and of some that are as large in an archive of any size. */
async function recordPages(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const first = async (sql: string): Promise<{ id: string; slug: string }> => (await client.query(sql)).rows[0];
  const most = (noun: string, table: string, column: string) =>
    first(`SELECT r."id", r."slug" FROM "Record" r JOIN (SELECT "${column}" AS "id", count(*) AS n FROM "${table}" WHERE "${column}" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 1) t
           ON t."id" = r."id" WHERE r."noun" = '${noun}'`);
  const nearest = (size: number, table: string, column: string) =>
    first(`SELECT r."id", r."slug" FROM "Record" r JOIN (SELECT "${column}" AS "id", count(*) AS n FROM "${table}" WHERE "${column}" IS NOT NULL GROUP BY 1) t
           ON t."id" = r."id" ORDER BY abs(n - ${size}), r."id" LIMIT 1`);
  const meeting = await most('meeting', 'Takeaway', 'meetingId');
  const median =
    await first(`SELECT r."id", r."slug" FROM "Record" r JOIN (SELECT "meetingId" AS "id", count(*) AS n FROM "Takeaway" GROUP BY 1) t ON t."id" = r."id"
    ORDER BY n OFFSET (SELECT count(DISTINCT "meetingId") / 2 FROM "Takeaway") LIMIT 1`);
  const model = await most('model', 'Presentation', 'modelId');
  const [topic, body] = [
    await most('topic', 'TopicAssignment', 'topicId'),
    await most('organization', 'Attribution', 'organizationId'),
  ];
  const person = await most('person', 'Attribution', 'personId');
  const like = {
    meeting: await nearest(20, 'Takeaway', 'meetingId'),
    model: await nearest(20, 'Presentation', 'modelId'),
    person: await nearest(10, 'Attribution', 'personId'),
  };
  const series = await most('series', 'Meeting', 'seriesId');
  const source = await most('source', 'Citation', 'sourceId');
  const takeaway = await first(`SELECT "id" FROM "Takeaway" LIMIT 1`);
  const claim = await first(`SELECT "id" FROM "Claim" LIMIT 1`);
  const other = await first(`SELECT "slug" FROM "PresentedModel" WHERE "id" <> '${model.id}' LIMIT 1`);
  await client.end();
  const lists = MEETING_LISTS.map((list) => [`all ${list} of it`, paths.list('meeting', meeting.slug, list)]);
  return {
    home: paths.home(),
    'the largest meeting': paths.meeting(meeting.slug),
    'a meeting in the middle': paths.meeting(median.slug),
    'a meeting of 20 takeaways': paths.meeting(like.meeting.slug),
    ...Object.fromEntries(lists),
    'the most presented model': paths.model(model.slug),
    'a model presented 20 times': paths.model(like.model.slug),
    'where it was presented': paths.modelPresentations(model.slug),
    'models compared': paths.compareModels([model.slug, other.slug]),
    'the largest topic': paths.topic(topic.slug),
    'the largest body': paths.organization(body.slug),
    'the largest person': paths.person(person.slug),
    'a person of 10 statements': paths.person(like.person.slug),
    'the largest series': paths.series(series.slug),
    'the most cited source': paths.source(source.id),
    'all takeaways of the topic': paths.list('topic', topic.slug, 'takeaways'),
    'all meetings of the body': paths.list('organization', body.slug, 'meetings'),
    'all statements of the body': paths.list('organization', body.slug, 'statements'),
    'all statements of the person': paths.list('person', person.slug, 'statements'),
    'all passages of the source': paths.list('source', source.id, 'passages'),
    'all meetings of the series': paths.list('series', series.slug, 'meetings'),
    'all meetings of a country': paths.list('country', 'MA', 'took-part'),
    'all bodies of a country': paths.list('country', 'MA', 'organizations'),
    'a takeaway': paths.takeaway(takeaway.id),
    'a claim': paths.claim(claim.id),
    'a country': paths.country('MA'),
    ...Object.fromEntries(INDEXED.map((noun) => [`all of a noun: ${noun}`, paths.index(noun)])),
    meetings: paths.meetings(),
    models: paths.models(),
    takeaways: paths.takeaways(),
    corrections: paths.corrections(),
    calendar: paths.calendar(),
    'a year of the calendar': paths.calendar('2015'),
    'a search': paths.search('prevention'),
    'a takeaway as it was': paths.versionOf(paths.takeaway(takeaway.id), 1),
    'the feed of all': paths.feedOfAll('atom'),
    'the feed of the topic': paths.feedOf('topic', topic.slug, 'atom'),
    'the calendar file of all': paths.calendarFile(),
    'the index of site maps': paths.sitemap(),
    'the first site map': paths.sitemapFile('00000000-0000-0000-0000-000000000000'),
  };
}

/** The lists of takeaways that are asked for most, and the start page. */
const DESK = {
  'desk: start': paths.workspace(),
  'desk: the latest': paths.records('takeaway'),
  'desk: a common word': `${paths.records('takeaway')}?q=prevention`,
  'desk: withdrawn': `${paths.records('takeaway')}?status=withdrawn`,
  'desk: without a source': `${paths.records('takeaway')}?unsourced=yes`,
  'desk: of a kind, by name': `${paths.records('takeaway')}?kind=caveat&status=published&sort=name`,
};

/** The cookie of an editor who is signed in. */
async function editorCookie(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    WITH member AS (INSERT INTO "User" ("id", "email", "name", "role", "updatedAt") VALUES (gen_random_uuid(), 'editor@example.org', 'Editor', 'editor', now()) RETURNING "id")
    INSERT INTO "LoginSession" ("id", "userId", "version") SELECT gen_random_uuid(), "id", 1 FROM member RETURNING "id"`);
  await client.end();
  return `${cookieName('session')}=${await sealToken(rows[0].id)}`;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(7);
/** The page without React's second copy of it. */
const withoutScript = (html: string): string =>
  html.replaceAll(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g, '');

/** An archive of some size and the program over it. */
interface Site {
  size: number;
  pages: Record<string, string>;
  ask(page: string): Promise<string>;
  /** What went over the connections that a page of this name uses. */
  traffic(page: string): Traffic;
  stop(): Promise<void>;
}

async function openSite(server: Awaited<ReturnType<typeof startTestServer>>, size: number): Promise<Site> {
  const name = `plenary_bench_pages_${size}`;
  await runStatements(server.url('superuser', 'postgres'), databaseStatements(name));
  const url = server.url('owner', name);
  await migrate(url);
  const started = performance.now();
  await fillArchive(url, size, () => {});
  console.log(`${size} takeaways, filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const [proxy, deskProxy] = [
    await countingProxy(new URL(server.url('visitor', name))),
    await countingProxy(new URL(server.url('program', name))),
  ];
  const cookie = await editorCookie(url);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const addresses = {
    DATABASE_URL: deskProxy.url,
    OWNER_DATABASE_URL: url,
    PUBLIC_DATABASE_URL: proxy.url,
    NEXTAUTH_URL: address,
  };
  const { stop } = await startProgram(port, addresses, '--empty');
  const pages: Record<string, string> = { ...(await recordPages(url)), ...DESK };
  let asked = 0;
  return {
    size,
    pages,
    async ask(page) {
      // What nobody has asked for is kept for nobody: each answer is made.
      asked += 1;
      const at = `${pages[page]}${pages[page]?.includes('?') ? '&' : '?'}asked=${asked}`;
      const answer = await fetch(address + at, { headers: { cookie: page in DESK ? cookie : '' } });
      if (!answer.ok) throw new Error(`${pages[page]} answers ${answer.status}`);
      return answer.text();
    },
    traffic: (page) => (page in DESK ? deskProxy : proxy).read(),
    async stop() {
      await stop();
      proxy.close();
      deskProxy.close();
    },
  };
}

/** One page on all sites in turns: what else the machine does meanwhile slows all of them. */
async function measure(sites: readonly Site[], page: string) {
  for (let run = 0; run < WARM; run += 1) for (const site of sites) await site.ask(page);
  const all = sites.map((site) => ({ site, times: [] as number[], before: site.traffic(page), html: '' }));
  for (let run = 0; run < RUNS; run += 1)
    for (const one of all) {
      const start = performance.now();
      one.html = await one.site.ask(page);
      one.times.push(performance.now() - start);
    }
  return all.map(({ site, times, before, html }) => {
    const after = site.traffic(page);
    const each = (name: keyof Traffic) => (after[name] - before[name]) / RUNS;
    return { size: site.size, html, ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, each };
  });
}

/**
 * `npm run -s bench -- pages [TAKEAWAYS …] [PAGE …]`: for each size an archive of its own on a throw-away PostgreSQL, and of every public page and
 * the desk, asked in turns, the median milliseconds and how many times those of the first size they are, the statements that it ran, the rows
 * and kilobytes that the database answered, and its HTML in kilobytes before compression, whole and without scripts. Only the pages that are
 * named, where some are.
 */
export async function benchPages(...given: string[]): Promise<void> {
  const sizes = given.filter((one) => /^\d+$/.test(one)).map(Number);
  const named = given.filter((one) => !/^\d+$/.test(one));
  const server = await startTestServer();
  process.env.NEXTAUTH_SECRET = randomUUID();
  process.env.DATABASE_URL = server.url('program', 'postgres');
  process.env.PUBLIC_DATABASE_URL = server.url('visitor', 'postgres');
  const sites: Site[] = [];
  try {
    for (const size of sizes.length > 0 ? sizes : [1_000, 20_000]) sites.push(await openSite(server, size));
    console.log(
      `\n${'page'.padEnd(28)}takeaways      ms       ×  statements   rows  kB read  kB HTML  kB without scripts`,
    );
    const pages = Object.keys(sites[0]?.pages ?? {});
    const [unknown] = named.filter((page) => !pages.includes(page));
    if (unknown) throw new Error(`There is no page "${unknown}"; there are: ${pages.join(', ')}.`);
    for (const page of named.length > 0 ? named : pages) printPage(page, await measure(sites, page));
  } finally {
    for (const site of sites) await site.stop();
    await server.stop();
  }
}

function printPage(page: string, figures: Awaited<ReturnType<typeof measure>>): void {
  for (const [position, { size, html, ms, each }] of figures.entries())
    console.log(
      (position === 0 ? page : '').padEnd(28),
      String(size).padStart(8),
      ms.toFixed(0).padStart(7),
      (ms / (figures[0]?.ms ?? ms)).toFixed(2).padStart(7),
      each('statements').toFixed(1).padStart(11),
      each('rows').toFixed(0).padStart(6),
      kilobytes(each('bytes')).padStart(8),
      kilobytes(Buffer.byteLength(html)).padStart(8),
      kilobytes(Buffer.byteLength(withoutScript(html))),
    );
}
