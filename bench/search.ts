import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { disconnect } from '@/lib/db';
import type { TextSearch } from '@/lib/public/answers';
import { publicTexts } from '@/lib/public/texts';
import { fillArchive } from './archive/fill';
import { timesOf } from './times';

/** Questions by how many texts have what they ask for; each is put as it stands and narrowed. */
const QUESTIONS = {
  'a rare word': { query: 'raresearching' },
  'a word of some hundred': { query: 'disengagementwise' },
  'a word of some thousand': { query: 'returnees' },
  'a common word': { query: 'women' },
  'the commonest': { query: 'prevention' },
  'the commonest, newest first': { query: 'prevention', order: 'newest' },
  'the commonest, of a country': { query: 'prevention', country: 'MA' },
  'the commonest, of a kind': { query: 'prevention', noun: 'commitment' },
  'the commonest, of some years': { query: 'prevention', since: '2015', until: '2017' },
  'two common words': { query: 'prevention women' },
  'two words, one rare': { query: 'prevention raresearching' },
  'three common words': { query: 'prevention women police' },
  'a phrase': { query: '"violent extremism"' },
} as const;

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const found = await work();
  return [performance.now() - start, found];
}

/** What is asked, as the index is asked: each word or phrase by itself. */
const asked = (query: string) =>
  [...query.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => `search.asked('${phrase ?? word}')`);

/** The best plain SQL: every text that has it, ranked, and how many of each year, country and kind there are. */
async function plainly(client: pg.Client, query: string) {
  const every = asked(query).join(' && ');
  const from = `FROM search."OpenText" t JOIN "Record" r ON r."id" = t."recordId" LEFT JOIN "Meeting" m ON m."id" = coalesce(r."meetingId", r."id") WHERE t."words" @@ (${every})`;
  const [ranking, ranked] = await timed(() =>
    client.query(
      `SELECT t."recordId" AS "id", ts_rank('{0, 0.2, 0.4, 1}', t."words", ${every}, 1) AS "rank" ${from} ORDER BY 2 DESC, 1 LIMIT 20`,
    ),
  );
  const [counting] = await timed(() =>
    client.query(
      `SELECT left(m."startOn", 4), m."countryCode", t."noun", count(DISTINCT t."recordId") ${from} GROUP BY GROUPING SETS ((1), (2), (3), ())`,
    ),
  );
  const all = await client.query(`SELECT count(DISTINCT t."recordId")::int AS "count" ${from}`);
  return { ranking, counting, least: Number(ranked.rows.at(-1)?.rank ?? 0), count: all.rows[0].count as number };
}

/** Of these records, how many rank as high as the 20th of a plain look at all of them. */
async function recall(client: pg.Client, query: string, ids: readonly string[], least: number): Promise<number> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS "count" FROM (
       SELECT max(ts_rank('{0, 0.2, 0.4, 1}', t."words", ${asked(query).join(' && ')}, 1)) AS "rank" FROM search."OpenText" t WHERE t."recordId" = ANY($1) GROUP BY t."recordId") r
     WHERE r."rank" >= $2::real`,
    [ids, least],
  );
  return rows[0].count / Math.max(1, ids.length);
}

/**
 * `npm run -s bench -- search [TAKEAWAYS]`: the search with all its facets over a large archive, each question in turn, beside the best plain SQL for it:
 * milliseconds, how many there are and how many we say, and how many of our first twenty are as good as the first twenty of a look at all.
 */
export async function benchSearch(ownerUrl: string, takeaways: number): Promise<void> {
  const [filled] = await timed(() => fillArchive(ownerUrl, takeaways, () => {}));
  console.log(`${takeaways} takeaways, filled in ${(filled / 1000).toFixed(0)} s\n`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const asking = Object.entries<TextSearch>(QUESTIONS).map(([name, question]) => [name, () => publicTexts(question)]);
    const times = await timesOf(Object.fromEntries(asking));
    console.log(
      'question                            ms     p95   plain rank  plain facets      found       said  first 20',
    );
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const answer = await publicTexts(question);
      const isPlain = Object.keys(question).length === 1;
      const plain = isPlain ? await plainly(client, question.query) : null;
      const ids = answer?.results.map(({ id }) => id) ?? [];
      const { median, p95 } = times.get(name) ?? { median: Number.NaN, p95: Number.NaN };
      console.log(
        name.padEnd(30),
        median.toFixed(0).padStart(7),
        p95.toFixed(0).padStart(7),
        (plain?.ranking.toFixed(0) ?? '').padStart(12),
        (plain?.counting.toFixed(0) ?? '').padStart(13),
        String(plain?.count ?? '').padStart(10),
        `${answer?.about ? '≈' : ''}${answer?.count}`.padStart(10),
        plain ? `${(100 * (await recall(client, question.query, ids, plain.least))).toFixed(0)} %`.padStart(9) : '',
      );
    }
  } finally {
    await client.end();
    await disconnect();
  }
}
