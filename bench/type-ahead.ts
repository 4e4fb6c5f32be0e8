import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { db, disconnect } from '@/lib/db';
import { publicSearch } from '@/lib/public/search';
import type { Viewer } from '@/lib/viewer';
import { suggestFor, suggestPairs } from '@/lib/workspace/duplicates/suggest';
import { likelyDuplicates } from '@/lib/workspace/duplicates/while-typing';
import { searchEverything, searchReferences } from '@/lib/workspace/search';
import { timesOf } from './times';

const ORGANIZATIONS = 100_000;
const editor: Viewer = { kind: 'program', role: 'editor' };

/** A hundred thousand bodies with names as such bodies have them: an acronym each, a French alias each, one in ten an Arabic one. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('DROP INDEX search."Name_words", search."Name_sounds"');
  await client.query(`
    INSERT INTO "Organization" (id, slug, name, acronym, status, "updatedAt")
    SELECT gen_random_uuid(), 'organization-' || n,
      (ARRAY['United','National','Counter','International','Regional','Ministry of','Institute for','Global','European','African','Council of','Centre for'])[1 + n % 12] || ' ' ||
      (ARRAY['Terrorism','Security','Justice','Prevention','Rehabilitation','Religious Affairs','Extremism','Research','Interior','Education','Cooperation'])[1 + (n / 12) % 11] || ' ' ||
      (ARRAY['Office','Bureau','Committee','Foundation','Network','Agency','Forum'])[1 + (n / 132) % 7] || ' ' ||
      initcap(left(translate(md5(n::text), '0123456789', 'aeioumnrst'), 7)),
      'U' || upper(left(translate(md5(n || 'x'), '0123456789', 'aeioumnrst'), 4)),
      (CASE WHEN n % 5 = 0 THEN 'draft' ELSE 'published' END)::"RecordStatus", now()
    FROM generate_series(1, ${ORGANIZATIONS}) AS n`);
  await client.query(`
    INSERT INTO "Alias" (id, name, kind, noun, "recordId")
    SELECT gen_random_uuid(), name, kind::"AliasKind", 'organization', id FROM (
      SELECT 'Organisme ' || initcap(left(translate(md5(slug || 'fr'), '0123456789', 'aeioumnrst'), 9)) AS name, 'translation' AS kind, id FROM "Organization"
      UNION ALL
      SELECT 'هيئة ' || translate(left(md5(slug), 6), '0123456789abcdef', 'ابتثجحخدذرزسشصضط'), 'transliteration', id FROM "Organization" WHERE right(slug, 1) = '1'
    ) a`);
  await client.query(
    'CREATE INDEX "Name_words" ON search."Name" USING gin ("noun", "key" gin_trgm_ops) WITH (fastupdate = off)',
  );
  await client.query(
    'CREATE INDEX "Name_sounds" ON search."Name" USING gin ("noun", "sounds" gin_trgm_ops) WITH (fastupdate = off)',
  );
  await client.query('ANALYZE search."Name", "Organization", "Alias"');
  await client.end();
}

/** Type-ahead over a large archive against one bare query by an index on the same connection. Prints medians, p95 and ratios. */
export async function benchTypeAhead(ownerUrl: string): Promise<void> {
  const started = performance.now();
  await fill(ownerUrl);
  console.log(
    `\n${ORGANIZATIONS} organisations with aliases filled in ${Math.round(performance.now() - started)} ms, triggers included`,
  );
  const [one] = await db().$queryRaw<{ slug: string; name: string }[]>`
    SELECT o."slug", a."name" FROM "Organization" o JOIN "Alias" a ON a."recordId" = o."id" WHERE o."slug" = 'organization-77771' AND a."kind" = 'translation'`;
  const rare = (one?.name.split(' ')[1] ?? '').slice(0, 7);
  const like = { id: randomUUID(), title: `National Terrorism Office ${rare}`, acronym: 'UAEI' };
  const pick = (query: string) => () => searchReferences(editor, 'organization', query);
  const result = await timesOf({
    'bare query by an index': () =>
      db().$queryRaw`SELECT "id", "name" FROM "Organization" WHERE "slug" = ${one?.slug ?? ''}`,
    'two letters, common': pick('un'),
    'two letters within names': pick('te'),
    'a rare word': pick(rare),
    'several words': pick('rehab committee nat'),
    'an alias': pick(`organisme ${rare}`),
    'an Arabic transliteration': pick('هيئة ابت'),
    'a misspelled name': pick('natinal terorism offce'),
    'a common word misspelled': pick('securty'),
    'its letters changed places': pick('secutiry'),
    'a wrong letter': pick('internationsl agency'),
    'nothing like it': pick('zyzzyva quux'),
    'people among them': () => searchReferences(editor, 'person', 'te'),
    'palette, two letters': () => searchEverything(editor, 'co'),
    'palette, a rare word': () => searchEverything(editor, rare),
    'a name being typed': () => likelyDuplicates(editor, 'organization', { title: like.title }),
    'records like one': () => suggestFor(editor, 'organization', like),
    'public search, common': () => publicSearch('counter', 'en'),
    'public search, a rare word': () => publicSearch(rare, 'en'),
    'public search, a city': () => publicSearch('aborg3', 'en'),
    'public search, a hall of a city': () => publicSearch('hall 77 city', 'en'),
    'public search, a country': () => publicSearch('austria', 'en'),
    'public search, a city and a year': () => publicSearch('aborg3 1999', 'en'),
    'public search, a country and a year': () => publicSearch('morocco 1999', 'en'),
    'public search, seven countries': () => publicSearch('morocco austria denmark chad peru cuba mali zyzzyva', 'en'),
  });
  const began = performance.now();
  const pairs = await suggestPairs(editor, 'organization');
  const taken = Math.round(performance.now() - began);
  const mebibytes = Math.round(process.memoryUsage().rss / 1024 ** 2);
  const base = result.get('bare query by an index')?.median ?? Number.NaN;
  for (const [name, { median, p95 }] of result)
    console.log(`${name.padEnd(30)} ${median.toFixed(2)} ms  p95 ${p95.toFixed(2)} ms  ×${(median / base).toFixed(1)}`);
  console.log(`${pairs.length} pairs that may be one, of all: ${taken} ms, ${mebibytes} MB in all`);
  await disconnect();
}
