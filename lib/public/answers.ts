import type { Prisma } from '@/prisma/generated/client';
import type { RecordStatus } from '@/prisma/generated/enums';
import { calledText } from '../called';
import type { Tx } from '../db';
import type { NounName } from '../field';
import { plainText } from '../markdown';
import type { Pictures } from '../meetings/queries/timeline';
import { amongIds, type TakeawayBrief } from '../parts/queries';
import { isQuotation } from '../review/wording';
import { marked, passageOf, type Stretch } from '../search/passage';
import { narrowingOf, type Question, questionOf } from '../search/question';
import type { Texts } from '../search/rows';
import { type Counted, findTexts, stemsOf, type TextHit, type TextsFound, wordsOf } from '../search/texts';
import { readSpan } from '../typed-date';
import { chosenOf } from './chosen';
import { type Chosen, FACETS, type Facet, facetRows, isOfRecords, OF_RECORDS } from './facets';

/** So many results stand on a page. */
export const TEXTS_A_PAGE = 20;
/** So many results can be taken away at once. */
export const MOST_TAKEN = 1_000;
/** The last page of results that there is. */
const LAST_PAGE = 25;

/** A record that answers a question. */
export interface TextResult {
  id: string;
  noun: NounName;
  path: string;
  /** What people call it, with the words that were found. */
  title: Stretch[];
  /** What it says beside its title, in plain text. */
  text: string;
  /** Where its text has them; null where only the title does. */
  passage: Stretch[] | null;
  /** Whether the passage was quoted from the document, and is no word of ours about it. */
  isQuote: boolean;
  /** When it is of: the date of the meeting where it was said, or of the document. */
  on: string | null;
  /** The meeting where it was said. */
  meeting: { path: string; title: string } | null;
  /** Who said it; null for what is no statement of anybody's, and for members, who open the record itself. */
  said: TakeawayBrief | null;
  /** How it stands, where that is told: all that anybody may read is published. */
  status?: RecordStatus;
}

/** For whom a question is answered: what is looked through, over which connections, and what of it they may be told. */
export interface Reader {
  texts: Texts;
  /** Of statements that are planned by their values. */
  search: Pick<Tx, '$queryRaw'>;
  /** Of everything else. */
  client: Pick<Tx, '$queryRaw' | 'record'>;
  /** Which records they may read: as a condition, and on the row `r`. */
  where: Prisma.RecordWhereInput;
  readable: Prisma.Sql;
  /** The records that were found, at most so many, as results by their ids. */
  told: (hits: readonly TextHit[], most: number) => Promise<ReadonlyMap<string, ToldRecord>>;
  /** The meetings at which what was found was said, as pictures; undefined where none are drawn. */
  pictures?: (ids: readonly string[]) => Promise<Pictures>;
}
/** A record that was found, beside its words. */
export type ToldRecord = Pick<TextResult, 'path' | 'said' | 'status' | 'meeting'> & {
  /** What people call it. */
  title: string;
};

/** How a question is narrowed and its answers are ordered; whatever an address says. */
export interface TextSearch extends Chosen {
  query: string;
  /** Days as people write them, of reduced precision, both included. */
  since?: string;
  until?: string;
  order?: string;
  page?: string;
  /** `pictures`: the meetings on a time line and a map, in place of the results. */
  view?: string;
}
/** A value of a facet with the records that it would leave; of records their names. */
export interface Choice extends Counted {
  name?: string;
}
export interface TextAnswer {
  count: number;
  more: boolean;
  /** Whether the counts are reckoned from a sample. */
  about: boolean;
  /** Whether nothing at all was found, whichever facet one takes back. */
  isNone: boolean;
  /** Parts of the question, and how many of them the results have. */
  parts: number;
  has: number;
  chosen: Chosen;
  since?: string;
  until?: string;
  /** What was given as a day and is none. */
  wrong: ('since' | 'until')[];
  order: 'best' | 'newest';
  page: number;
  isLast: boolean;
  facets: Partial<Record<Facet, Choice[]>>;
  results: TextResult[];
  /** The meetings at which what was found was said, where they were asked for in place of the results. */
  pictures: Pictures | null;
}

/**
 * What the record says of a question (see `questionOf`), as far as `reader` may read it. Without words, the records that have what is chosen.
 *
 * @param asked unknown values, orders and pages count as if they were not there
 * @param called words that name a kind of record, in lower case without accents, and which
 * @param most how many results stand on a page
 * @returns null where nothing is asked for
 */
export async function answerFor(
  reader: Reader,
  asked: TextSearch,
  called: ReadonlyMap<string, NounName> = new Map(),
  most = TEXTS_A_PAGE,
): Promise<TextAnswer | null> {
  const narrow = questionOf(asked.query, called);
  if (!narrow) return isNarrowed(asked) ? answerTo(reader, narrowingOf(asked.query), asked, most) : null;
  // Words that name a kind are words where another kind is chosen, and where nothing of that kind is found.
  const wide = narrow.noun ? questionOf(asked.query) : null;
  if (wide && asked.noun !== undefined && asked.noun !== narrow.noun) return answerTo(reader, wide, asked, most);
  const answer = await answerTo(reader, narrow, asked, most);
  return wide && answer.count === 0 && asked.noun === undefined ? answerTo(reader, wide, asked, most) : answer;
}

const isNarrowed = (asked: TextSearch): boolean =>
  Object.keys(chosenOf(asked)).length > 0 || Boolean(asked.since || asked.until);

/** Facets of records tell so many values at most, with what is chosen. */
const MOST_NAMED = 100;

/** What is chosen of what the reader may read: another id is as good as none. */
async function readableOf({ client, where }: Reader, chosen: Chosen): Promise<Chosen> {
  const ids = OF_RECORDS.flatMap((facet) => chosen[facet] ?? []);
  if (ids.length === 0) return chosen;
  const found = await client.record.findMany({
    where: { AND: [where, amongIds(ids, MOST_NAMED)] },
    select: { id: true, noun: true },
  });
  const isReadable = (facet: Facet) => found.some(({ id, noun }) => id === chosen[facet] && noun === facet);
  const hidden = OF_RECORDS.filter((facet) => !isReadable(facet)).map((facet) => [facet, undefined]);
  return { ...chosen, ...Object.fromEntries(hidden) };
}

/** A question with all that narrows it, as the database is asked. */
async function queryOf(reader: Reader, question: Question, asked: TextSearch) {
  const chosen = await readableOf(reader, chosenOf({ ...asked, noun: asked.noun ?? question.noun }));
  const { first, last } = readSpan(asked.since, asked.until);
  // Of meetings one wants the latest.
  const order = asked.order ?? (question.noun === 'meeting' || question.parts.length === 0 ? 'newest' : 'best');
  return {
    question,
    chosen,
    since: first,
    until: last,
    beside: question.noun !== undefined,
    order: order === 'newest' ? ('newest' as const) : ('best' as const),
  };
}

async function answerTo(reader: Reader, question: Question, asked: TextSearch, most: number): Promise<TextAnswer> {
  const { texts, search, readable } = reader;
  const query = await queryOf(reader, question, asked);
  const page = Math.min(/^\d{1,3}$/.test(asked.page ?? '') ? Math.max(1, Number(asked.page)) : 1, LAST_PAGE);
  const pictured = asked.view === 'pictures' ? reader.pictures : undefined;
  const place = { most, from: (page - 1) * most, meetings: pictured !== undefined };
  const [found, stems] = await Promise.all([
    findTexts(search, { ...query, ...place, texts, readable, rows: (of) => facetRows(readable, of) }),
    stemsOf(search, question),
  ]);
  const { count, more, about, has, facets, hits, meetings } = found;
  // Beyond the end stands the last page; where nobody knows which it is, the first.
  if (hits.length === 0 && count > 0 && page > 1)
    return answerTo(reader, question, { ...asked, page: about ? '1' : String(Math.ceil(count / most)) }, most);
  const [named, results, pictures] = await Promise.all([
    withNames(reader, facets, query.chosen),
    pictured ? [] : resultsOf(reader, hits, stems),
    pictured ? pictured(meetings) : null,
  ]);
  return {
    count,
    more,
    about,
    isNone: facets.noun === undefined && facets.year === undefined,
    parts: question.parts.length,
    has,
    chosen: query.chosen,
    since: query.since,
    until: query.until,
    wrong: (['since', 'until'] as const).filter((side) => asked[side] && !query[side]),
    order: query.order,
    page,
    isLast: page === LAST_PAGE || page * most >= count || (about && hits.length < most),
    facets: named,
    results,
    pictures,
  };
}

/** The names of records by which one can narrow; what the reader can't read is no choice. What is chosen is one, though nothing has it. */
async function withNames(
  { client, where }: Reader,
  counted: TextsFound['facets'],
  chosen: Chosen,
): Promise<TextAnswer['facets']> {
  const all = FACETS.flatMap((facet): [Facet, Choice[]][] => {
    const counts = counted[facet] ?? [];
    const of = chosen[facet];
    const missing = of === undefined || counts.some((one) => one.of === of) ? [] : [{ of, count: 0 }];
    return counts.length + missing.length === 0 ? [] : [[facet, [...counts, ...missing]]];
  });
  const ids = all.flatMap(([facet, counts]) => (isOfRecords(facet) ? counts.map(({ of }) => of) : []));
  const records =
    ids.length === 0
      ? []
      : await client.record.findMany({
          where: { AND: [where, amongIds(ids, MOST_NAMED)] },
          select: { id: true, noun: true, title: true },
        });
  const names = new Map(records.map(({ id, noun, title }) => [id, calledText(noun as NounName, title)]));
  return Object.fromEntries(
    all.flatMap(([facet, counts]) => {
      if (!isOfRecords(facet)) return [[facet, counts]];
      const known = counts.flatMap((one) => (names.has(one.of) ? [{ ...one, name: names.get(one.of) }] : []));
      return known.length > 0 ? [[facet, known]] : [];
    }),
  );
}

async function resultsOf(
  { texts, client, told }: Reader,
  hits: readonly TextHit[],
  stemsIn: ReadonlyMap<string, readonly string[]>,
): Promise<TextResult[]> {
  if (hits.length === 0) return [];
  const [words, records] = await Promise.all([
    wordsOf(
      client,
      texts,
      hits.flatMap(({ id, origin }) => [id, origin ?? id]),
    ),
    told(hits, hits.length > TEXTS_A_PAGE ? MOST_TAKEN : TEXTS_A_PAGE),
  ]);
  return hits.flatMap((hit): TextResult[] => {
    const record = records.get(hit.id);
    if (!record) return [];
    const said = words.get(hit.origin ?? '');
    const stems = stemsIn.get(said?.language ?? '') ?? stemsIn.get('english') ?? [];
    const [text, own] = [said?.text ?? '', words.get(hit.id)?.text ?? ''].map(plainText) as [string, string];
    const lead = plainText(record.title);
    const beside = (whole: string) => {
      const rest = whole.startsWith(lead) ? whole.slice(lead.length).trim() : whole;
      return isQuotation(rest, lead) ? '' : rest;
    };
    return [
      {
        ...record,
        id: hit.id,
        noun: hit.noun as NounName,
        title: marked(record.title, stems),
        text: beside(own),
        passage: passageOf(beside(text), stems),
        // A document has no other names: what does not stand in its own row is a quote.
        isQuote: hit.noun === 'source' && hit.origin !== null && hit.origin !== hit.id,
        on: hit.on,
      },
    ];
  });
}
