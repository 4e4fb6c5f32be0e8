import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { Texts } from './rows';
import type { TextsFound } from './texts';

const { sql, join } = Prisma;

// What very many texts have: how many they are is reckoned from a sample, and those are looked at that say most of it. Both are told by marks that
// the database keeps beside each text (`search.marks_of`, decision 0086).

/** So many texts at least are a sample, and twice as many at most; where there are no more in all, all are looked at. */
const SAMPLE = 500;
/** Of every so many records one is in the sample that tells how many there are, the rougher one first. */
const [ROUGH, FINE] = [4096, 64];
/** So many of them tell it well enough. */
const TELLING = 16;
/** From so many on, a word of the text weighs more than others: the steps of `search.marks_of`, the heaviest first. */
const STEPS = [5, 4, 3, 2, 1];

const mark = (said: string, more = '') => sql`(quote_literal(${said}) || ${more})::tsquery`;
/** Of a noun alone, where one was chosen: each text has the mark of one. */
const ofNoun = (noun?: string) => (noun ? mark(`#${noun}`) : mark('#', ':*'));
const within = (marks: Prisma.Sql, noun?: string) => (noun ? sql`${marks} && ${ofNoun(noun)}` : marks);

/** Of how many records one is looked at to tell how many texts have what is asked; 1 where all of them are. */
export async function sampleRate(
  client: Pick<Tx, '$queryRaw'>,
  texts: Texts,
  asked: Prisma.Sql,
  noun?: string,
): Promise<number> {
  const [{ rough, fine }] = await client.$queryRaw<[{ rough: number; fine: number }]>`
    SELECT (${counted(texts, asked, ROUGH, noun)}) AS "rough", (${counted(texts, asked, FINE, noun)}) AS "fine"`;
  const all = rough >= TELLING ? rough * ROUGH : fine * FINE;
  return Math.max(1, Math.min(ROUGH, 2 ** Math.floor(Math.log2(all / SAMPLE))));
}
/** So many texts there are at most where a sample of this rate is looked at. */
export const mostBy = (rate: number): number => 2 * SAMPLE * rate;
const counted = (texts: Texts, asked: Prisma.Sql, rate: number, noun?: string) =>
  sql`SELECT count(*)::int FROM (${texts.marked(asked, within(mark(`%${rate}`), noun), (ROUGH / FINE) * TELLING)}) t`;

/** The texts of one of so many records that have what is asked. */
export const sampled = (texts: Texts, asked: Prisma.Sql, rate: number): Prisma.Sql =>
  texts.marked(asked, mark(`%${rate}`), 4 * SAMPLE);

/**
 * Texts that have all that is asked, at most so many: those first in which all of it weighs much, then those in which a part of it does. What
 * comes later is asked for where the earlier did not bring enough, and without what they brought.
 */
export function heaviest(
  texts: Texts,
  asked: { each: readonly Prisma.Sql[]; all: Prisma.Sql },
  most: number,
  noun?: string,
): Prisma.Sql {
  const ways = asked.each.length > 1 ? ([' && ', ' || '] as const) : ([' && '] as const);
  const weighty = ways.flatMap((way) =>
    STEPS.map((step) => {
      const parts = asked.each.map((part) => sql`search.weighty(${part}, ${step}::int)`);
      return sql`(${join(parts, way)})`;
    }),
  );
  const looks = [...weighty, ofNoun(noun)].map((marks, at) => {
    const before = weighty[at - 1];
    const others = before ? sql`${marks} && !!${before}` : marks;
    return sql`(${texts.marked(asked.all, within(others, before && noun), most)})`;
  });
  return sql`SELECT * FROM (${join(looks, ' UNION ALL ')}) s LIMIT ${most}::int`;
}

/** The latest texts that have all that is asked, at most so many. */
export const latest = (texts: Texts, asked: Prisma.Sql, most: number, noun?: string): Prisma.Sql =>
  texts.latest(asked, ofNoun(noun), most);

/** What a sample tells of all, as round as it is known. */
export function reckoned(found: TextsFound, rate: number): TextsFound {
  const of = (count: number) => Number((count * rate).toPrecision(2));
  const facets = Object.entries(found.facets).map(([facet, counts]) => [
    facet,
    counts?.map(({ of: value, count }) => ({ of: value, count: of(count) })),
  ]);
  return { ...found, about: true, more: false, count: of(found.count), facets: Object.fromEntries(facets) };
}
