import { beforeAll, describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { publicTexts } from './texts';

/** Statements that all have one word, at meetings of four countries; ids are told by their numbers, so that a sample is the same in every run. */
const MANY = 6_000;
const COUNTRIES = ['MA', 'AT', 'KE', 'JO'];
const id = (of: string, n: string) => `md5('${of} ' || ${n})::uuid`;

beforeAll(async () => {
  const published = `'published', now(), now()`;
  const columns = `"status", "publishedAt", "updatedAt"`;
  await owner.query(
    `INSERT INTO "Meeting" ("id", ${columns}, "slug", "title", "startOn", "countryCode")
     SELECT ${id('meeting', 'n')}, ${published}, 'meeting-' || n, 'Round ' || n, (1980 + n) || '-05', ($1::text[])[1 + n % 4] FROM generate_series(0, 39) n`,
    [COUNTRIES],
  );
  await owner.query(
    `INSERT INTO "Takeaway" ("id", ${columns}, "meetingId", "position", "headline", "text")
     SELECT ${id('takeaway', 'n')}, ${published}, ${id('meeting', '(n % 40)')}, n, 'Point ' || n || CASE WHEN n % 7 = 0 THEN ' of prevention' ELSE '' END,
       repeat('prevention ', 1 + n % 5) || CASE WHEN n % 3 = 0 THEN 'at the border ' ELSE '' END || repeat('and so on ', n % 11)
     FROM generate_series(1, ${MANY}) n`,
  );
  // As an archive is that has stood for a while.
  await owner.query('ANALYZE');
}, 300_000);

/** What a plain look at every text finds: rank and date of the first ones, by rank or by date. */
async function plainly(words: string, by: 'rank' | 'on', most: number) {
  const asked = words
    .split(' ')
    .map((word) => `search.asked('${word}')`)
    .join(' && ');
  const { rows } = await owner.query<{ id: string; rank: number; on: string }>(
    `SELECT t."recordId" AS "id", ts_rank('{0, 0.2, 0.4, 1}', t."words", ${asked}, 1) AS "rank", m."startOn" AS "on"
     FROM search."Text" t JOIN "Record" r ON r."id" = t."recordId" JOIN "Meeting" m ON m."id" = r."meetingId"
     WHERE t."words" @@ (${asked}) AND r."effectiveVisibility" = 'public'`,
  );
  const ranks = new Map(rows.map(({ id: record, rank }) => [record, rank]));
  const first = rows.sort((a, b) => (a[by] < b[by] ? 1 : -1)).slice(0, most);
  return { all: rows.length, first: first.map((row) => row[by]), ranks };
}

/** The first pages of an answer, one after another. */
async function pagesOf(asked: Parameters<typeof publicTexts>[0], most: number) {
  const results = [];
  for (let page = 1; page <= most; page += 1)
    results.push(...((await publicTexts({ ...asked, page: String(page) }))?.results ?? []));
  return results;
}

/** Whether a number told from a sample is as near as one of some hundred records can be. */
const isNear = (told: number, all: number) => Math.abs(told - all) < all / 5;

describe('a word that very many texts have', () => {
  test('brings the same first results as a plain look at every text', async () => {
    const { all, first, ranks } = await plainly('prevention', 'rank', 40);
    const results = await pagesOf({ query: 'prevention' }, 2);
    expect(results.map(({ id: record }) => ranks.get(record))).toEqual(first);
    const answer = await publicTexts({ query: 'prevention' });
    expect(answer).toMatchObject({ about: true, more: false });
    expect(isNear(answer?.count ?? 0, all)).toBe(true);
  });

  // How near two words stand to each other is in no mark: some that are as good may be missed.
  test('beside another, brings results that are nearly as good as the first of all', async () => {
    const { all, first, ranks } = await plainly('prevention border', 'rank', 20);
    const answer = await publicTexts({ query: 'prevention border' });
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    const got = answer?.results.map(({ id: record }) => ranks.get(record) ?? 0) ?? [];
    expect(got).toHaveLength(20);
    expect(sum(got)).toBeGreaterThan(0.95 * sum(first.map(Number)));
    expect(isNear(answer?.count ?? 0, all)).toBe(true);
  });

  test('is counted by each facet, about', async () => {
    const { facets = {} } = (await publicTexts({ query: 'prevention' })) ?? {};
    expect(facets.noun).toEqual([{ of: 'takeaway', count: expect.any(Number) }]);
    expect(facets.country?.map(({ of }) => of).sort()).toEqual([...COUNTRIES].sort());
    for (const { count } of facets.country ?? []) expect(isNear(count, MANY / 4)).toBe(true);
  });

  test('the newest are those of the latest meetings', async () => {
    const { first } = await plainly('prevention', 'on', 200);
    const results = await pagesOf({ query: 'prevention', order: 'newest' }, 10);
    expect(results.map(({ on }) => on)).toEqual(first);
    expect(new Set(results.map(({ id: record }) => record)).size).toBe(200);
  });

  test('narrowed, pages hold what is chosen and nothing twice, until the last', async () => {
    const results = await pagesOf({ query: 'prevention', country: 'KE', noun: 'takeaway' }, 12);
    expect(results).toHaveLength(240);
    expect(new Set(results.map(({ id: record }) => record)).size).toBe(240);
    expect(new Set(results.map(({ on }) => Number(on?.slice(0, 4)) % 4))).toEqual(new Set([2]));
    expect((await publicTexts({ query: 'prevention', page: '900' }))?.results).toHaveLength(20);
    expect(isNear((await publicTexts({ query: 'prevention', noun: 'takeaway' }))?.count ?? 0, MANY)).toBe(true);
  });

  test('what must not be there is in none of them', async () => {
    const answer = await publicTexts({ query: 'prevention -border' });
    expect(isNear(answer?.count ?? 0, (MANY * 2) / 3)).toBe(true);
    expect(answer?.results.some(({ text }) => text.includes('border'))).toBe(false);
  });

  test('a sample of any size holds all of its records that have it, whichever index it is looked for in', async () => {
    const prevention = `search.asked('prevention')`;
    for (const rate of [2, 4, 8, 32, 64, 512]) {
      const { rows } = await owner.query(
        `SELECT (SELECT array_agg("id" ORDER BY "id") FROM search.open_sampled(${prevention}, '%${rate}', ${rate}, ${MANY})) AS "found",
           (SELECT array_agg("recordId" ORDER BY "recordId") FROM search."OpenText" WHERE "words" @@ ${prevention} AND "marks" @@ '%${rate}') AS "all"`,
      );
      expect(rows[0].found.length).toBeGreaterThan(MANY / rate / 3);
      expect(rows[0].found).toEqual(rows[0].all);
    }
  });

  test('is asked for by each of its stems once', async () => {
    const { rows } =
      await owner.query(`SELECT search.asked('women')::text AS "women", search.asked('prevention')::text AS "prevention",
      search.wider(search.asked('prevention') && search.asked('women'))::text AS "wider"`);
    expect(rows[0]).toEqual({
      women: `'women' | 'wom' & '@spanish'`,
      prevention: `'prevention' | 'prevent' & ( '@english' | '@french' | '@russian' )`,
      wider: `( 'prevention' | 'prevent' ) & ( 'women' | 'wom' )`,
    });
  });

  test('what is closed is neither found nor counted', async () => {
    await owner.query(`UPDATE "Meeting" SET "visibility" = 'team' WHERE "countryCode" IN ('MA', 'AT')`);
    const { first, ranks } = await plainly('prevention', 'rank', 20);
    const answer = await publicTexts({ query: 'prevention' });
    expect(answer?.results.map(({ id: record }) => ranks.get(record))).toEqual(first);
    expect(isNear(answer?.count ?? 0, MANY / 2)).toBe(true);
    expect(answer?.facets.country?.map(({ of }) => of).sort()).toEqual(['JO', 'KE']);
  });
});
