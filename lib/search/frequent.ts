import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import type { Texts } from './rows';

const { sql, join } = Prisma;

// What very many texts have: how many they are is reckoned from a sample, and those are looked at that say most of it. Both are told by marks that
// the database keeps beside each text (`search.marks_of`, decision 0086).

/** So many texts at least are a sample, and twice as many at most; where there are no more in all, all are looked at. */
const SAMPLE = 500;
/** Of every so many records one is in the samples that tell how many there are: the roughest first, a finer one where that brings too few. */
const [ROUGH, MEDIUM, FINE] = [4096, 512, 64];
/** So many of them tell it well enough. */
const TELLING = 16;
/** More than one of them can bring where a rougher one brought too few, or of everything. */
const MOST_COUNTED = 1_024;
/** From so many on, a word of the text weighs more than others: the steps of `search.marks_of`, the heaviest first. */
const STEPS = [5, 4, 3, 2, 1];
/** Where one part of it weighs so much, a text is looked at though the others weigh less. */
const SOME = [3, 1];

const mark = (said: string) => sql`quote_literal(${said})::tsquery`;
/** Of any text. */
const ANY = sql`''::tsquery`;
/** Of a noun alone, where one was chosen. */
const within = (marks: Prisma.Sql, noun?: string) => (noun ? sql`${marks} && ${mark(`#${noun}`)}` : marks);

/** Of how many records one is looked at to tell how many texts have what is asked; 1 where all of them are. */
export async function sampleRate(
  client: Pick<Tx, '$queryRaw'>,
  texts: Texts,
  asked: Prisma.Sql,
  noun?: string,
): Promise<number> {
  const told = (rate: number, least: number) =>
    sql`(SELECT ${rate}::int * c."count" FROM (${counted(texts, asked, rate, noun)}) c WHERE c."count" >= ${least})`;
  const [{ all }] = await client.$queryRaw<[{ all: number }]>`
    SELECT coalesce(${told(ROUGH, TELLING)}, ${told(MEDIUM, TELLING)}, ${told(FINE, 0)}) AS "all"`;
  return Math.max(1, Math.min(ROUGH, 2 ** Math.floor(Math.log2(all / SAMPLE))));
}
/** So many texts there are at most where a sample of this rate is looked at. */
export const mostBy = (rate: number): number => 2 * SAMPLE * rate;
const counted = (texts: Texts, asked: Prisma.Sql, rate: number, noun?: string) =>
  sql`SELECT count(*)::int AS "count" FROM (${sampled(texts, asked, rate, noun, MOST_COUNTED)}) t`;

/** The texts of one of so many records that have what is asked. */
export const sampled = (texts: Texts, asked: Prisma.Sql, rate: number, noun?: string, most = 4 * SAMPLE): Prisma.Sql =>
  texts.sampled(asked, within(mark(`%${rate}`), noun), rate, most);

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
  const weighty = (step: number, way: string) =>
    sql`(${join(
      asked.each.map((part) => sql`search.weighty(${part}, ${step}::int)`),
      way,
    )})`;
  const every = STEPS.map((step) => weighty(step, ' && '));
  const some = asked.each.length > 1 ? SOME.map((step) => weighty(step, ' || ')) : [];
  const marks = [...every, ...some, ANY];
  const looks = marks.map((one, at) => {
    const isWeighty = at < every.length;
    const before = [...marks.slice(0, at).slice(-1), ...(isWeighty ? [] : every.slice(-1))];
    const further = before.length > 0 ? sql`${one} && !!(${join(before, ' || ')})` : one;
    const look = isWeighty ? texts.weighty : texts.marked;
    return sql`(${look(asked.all, within(further, noun), most)})`;
  });
  return sql`SELECT * FROM (${join(looks, ' UNION ALL ')}) s LIMIT ${most}::int`;
}

/** The latest texts that have all that is asked, at most so many. */
export const latest = (texts: Texts, asked: Prisma.Sql, most: number, noun?: string): Prisma.Sql =>
  texts.latest(asked, within(ANY, noun), most);
