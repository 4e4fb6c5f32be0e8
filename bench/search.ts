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

/** By what texts that have all of a question can be ordered, the best first: as we do it, and by BM25. */
const MEASURES = {
  rank: (parts: readonly string[]) => `ts_rank('{0, 0.2, 0.4, 1}', t."words", ${parts.join(' && ')}, 1)`,
  bm25: (parts: readonly string[]) => `search.bench_bm25(t."words", ARRAY[${parts.join(', ')}])`,
};

/**
 * Exact BM25 (k1 1.2, b 0.75) as a function of the benchmark: a word in the title counts five times, as in our own measure. How rare a word is, and
 * how long texts are, is counted over all texts.
 */
async function prepareBm25(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE FUNCTION search.bench_length(words tsvector) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
      SELECT sum(cardinality(u.positions)) FROM unnest(words) u $$;
    CREATE TABLE search.bench_texts AS SELECT count(*)::float8 AS "texts", avg(search.bench_length("words"))::float8 AS "length" FROM search."OpenText";
    CREATE TABLE search.bench_words ("asked" text PRIMARY KEY, "lexemes" text[], "rarity" float8);
    CREATE FUNCTION search.bench_bm25(words tsvector, asked tsquery[]) RETURNS float8 LANGUAGE sql STABLE AS $$
      SELECT sum(w."rarity" * f.times * 2.2 / (f.times + 1.2 * (0.25 + 0.75 * search.bench_length(words) / a."length")))
      FROM search.bench_texts a, unnest(asked) q JOIN search.bench_words w ON w."asked" = q::text CROSS JOIN LATERAL (
        SELECT max(t.times) AS times FROM (
          SELECT sum(CASE weight WHEN 'A' THEN 5 ELSE 1 END)::float8 AS times FROM unnest(words) u CROSS JOIN LATERAL unnest(u.weights) weight
          WHERE u.lexeme = ANY (w."lexemes") GROUP BY u.lexeme) t) f $$`);
}
/** Counts how rare the words are that a question asks for. */
async function countWords(client: pg.Client, query: string): Promise<void> {
  for (const part of asked(query))
    await client.query(`
      INSERT INTO search.bench_words
      SELECT q.asked::text, ARRAY(SELECT l[1] FROM regexp_matches(q.asked::text, '''([^''@][^'']*)''', 'g') l), ln(1 + (a."texts" - f.count + 0.5) / (f.count + 0.5))
      FROM search.bench_texts a, (SELECT ${part} AS asked) q, (SELECT count(*)::float8 FROM search."OpenText" t WHERE t."words" @@ ${part}) f
      ON CONFLICT DO NOTHING`);
}

/** The best plain SQL: every text that has it, ranked, and how many of each year, country and kind there are; and how its twentieth stands by each measure. */
async function plainly(client: pg.Client, query: string) {
  const parts = asked(query);
  const from = `FROM search."OpenText" t JOIN "Record" r ON r."id" = t."recordId" LEFT JOIN "Meeting" m ON m."id" = coalesce(r."meetingId", r."id") WHERE t."words" @@ (${parts.join(' && ')})`;
  await countWords(client, query);
  const first = (measure: keyof typeof MEASURES) =>
    client.query(
      `SELECT t."recordId" AS "id", (${MEASURES[measure](parts)})::float8 AS "measure" ${from} ORDER BY 2 DESC, 1 LIMIT 20`,
    );
  const [ranking, ranked] = await timed(() => first('rank'));
  const [counting] = await timed(() =>
    client.query(
      `SELECT left(m."startOn", 4), m."countryCode", t."noun", count(DISTINCT t."recordId") ${from} GROUP BY GROUPING SETS ((1), (2), (3), ())`,
    ),
  );
  const all = await client.query(`SELECT count(DISTINCT t."recordId")::int AS "count" ${from}`);
  const leastOf = ({ rows }: pg.QueryResult) => Number(rows.at(-1)?.measure ?? 0);
  const least = { rank: leastOf(ranked), bm25: leastOf(await first('bm25')) };
  return { ranking, counting, least, count: all.rows[0].count as number };
}

/** Of these records, how many stand as high by a measure as the 20th of a plain look at all of them, in percent. */
async function recall(
  client: pg.Client,
  query: string,
  ids: readonly string[],
  measure: keyof typeof MEASURES,
  least: number,
): Promise<string> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS "count" FROM (
       SELECT max((${MEASURES[measure](asked(query))})::float8) AS "measure" FROM search."OpenText" t WHERE t."recordId" = ANY($1) GROUP BY t."recordId") r
     WHERE r."measure" >= $2::float8`,
    [ids, least],
  );
  return `${((100 * rows[0].count) / Math.max(1, ids.length)).toFixed(0)} %`;
}

/**
 * `npm run -s bench -- search [TAKEAWAYS]`: the search with all its facets over a large archive, each question in turn, beside the best plain SQL for it:
 * milliseconds, how many there are and how many we say, and how many of our first twenty are as good as the first twenty of a look at all, by our own
 * measure and by BM25.
 */
export async function benchSearch(ownerUrl: string, takeaways: number): Promise<void> {
  const [filled] = await timed(() => fillArchive(ownerUrl, takeaways, () => {}));
  console.log(`${takeaways} takeaways, filled in ${(filled / 1000).toFixed(0)} s\n`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await prepareBm25(client);
    const asking = Object.entries<TextSearch>(QUESTIONS).map(([name, question]) => [name, () => publicTexts(question)]);
    const times = await timesOf(Object.fromEntries(asking));
    console.log(
      'question                            ms     p95   plain rank  plain facets      found       said  first 20  by BM25',
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
        plain ? (await recall(client, question.query, ids, 'rank', plain.least.rank)).padStart(9) : '',
        plain ? (await recall(client, question.query, ids, 'bm25', plain.least.bm25)).padStart(8) : '',
      );
    }
  } finally {
    await client.end();
    await disconnect();
  }
}
