import { calledText } from '../called';
import { publicDb, publicSearchDb } from '../db';
import type { NounName } from '../field';
import { plainText } from '../markdown';
import { type Pictures, publicPictures } from '../meetings/queries/timeline';
import { storeOf } from '../nouns';
import { among, amongIds, type TakeawayBrief, takeawayBrief } from '../parts/queries';
import { marked, passageOf, type Stretch } from '../search/passage';
import { narrowingOf, type Question, questionOf } from '../search/question';
import { type Counted, findTexts, stemsOf, type TextHit, type TextsFound, wordsOf } from '../search/texts';
import { readDate } from '../time';
import { chosenOf } from './chosen';
import { type Chosen, FACET_ROWS, FACETS, type Facet, isOfRecords, OF_RECORDS } from './facets';
import { placed } from './permalink';
import { type RecordWithHome, recordPath } from './record-path';

/** So many results stand on a page. */
export const TEXTS_A_PAGE = 20;
/** So many results can be taken away at once. */
export const MOST_TAKEN = 1_000;
/** The last page of results that there is. */
const LAST_PAGE = 25;

const found = {
  ...placed,
  title: true,
  ...takeawayBrief,
  meeting: { select: { slug: true, title: true } },
} as const;

/** A public record that answers a question. */
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
  meeting: { slug: string; title: string; startOn: string | null } | null;
  /** Who said it; null for what is no statement of anybody's. */
  said: TakeawayBrief | null;
}

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

/** Whether records of a noun are said by somebody. */
const isSaid = (noun: NounName): boolean => 'attributions' in storeOf(noun).noun.fields;

/**
 * What the public record says of a question (see `questionOf`), through the public role. Without words, the records that have what is chosen.
 *
 * @param asked unknown values, orders and pages count as if they were not there
 * @param called words that name a kind of record, in lower case without accents, and which
 * @param most how many results stand on a page
 * @returns null where nothing is asked for
 */
export async function publicTexts(
  asked: TextSearch,
  called: ReadonlyMap<string, NounName> = new Map(),
  most = TEXTS_A_PAGE,
): Promise<TextAnswer | null> {
  const narrow = questionOf(asked.query, called);
  if (!narrow) return isNarrowed(asked) ? answerTo(narrowingOf(asked.query), asked, most) : null;
  // Words that name a kind are words where another kind is chosen, and where nothing of that kind is found.
  const wide = narrow.noun ? questionOf(asked.query) : null;
  if (wide && asked.noun !== undefined && asked.noun !== narrow.noun) return answerTo(wide, asked, most);
  const answer = await answerTo(narrow, asked, most);
  return wide && answer.isNone ? answerTo(wide, asked, most) : answer;
}

const isNarrowed = (asked: TextSearch): boolean =>
  Object.keys(chosenOf(asked)).length > 0 || Boolean(asked.since || asked.until);

/** Facets of records tell so many values at most, with what is chosen. */
const MOST_NAMED = 100;

/** What is chosen of what anybody may read: another id is as good as none. */
async function readableOf(chosen: Chosen): Promise<Chosen> {
  const ids = OF_RECORDS.flatMap((facet) => chosen[facet] ?? []);
  if (ids.length === 0) return chosen;
  const found = await publicDb().record.findMany({
    where: amongIds(ids, MOST_NAMED),
    select: { id: true, noun: true },
  });
  const isReadable = (facet: Facet) => found.some(({ id, noun }) => id === chosen[facet] && noun === facet);
  const hidden = OF_RECORDS.filter((facet) => !isReadable(facet)).map((facet) => [facet, undefined]);
  return { ...chosen, ...Object.fromEntries(hidden) };
}

/** A question with all that narrows it, as the database is asked. */
async function queryOf(question: Question, asked: TextSearch) {
  const chosen = await readableOf(chosenOf({ ...asked, noun: asked.noun ?? question.noun }));
  const day = (given: string | undefined) => (given ? (readDate(given) ?? undefined) : undefined);
  // Of meetings one wants the latest.
  const order = asked.order ?? (question.noun === 'meeting' || question.parts.length === 0 ? 'newest' : 'best');
  return {
    question,
    chosen,
    since: day(asked.since),
    until: day(asked.until),
    beside: question.noun !== undefined,
    order: order === 'newest' ? ('newest' as const) : ('best' as const),
  };
}

async function answerTo(question: Question, asked: TextSearch, most: number): Promise<TextAnswer> {
  const query = await queryOf(question, asked);
  const page = Math.min(/^\d{1,3}$/.test(asked.page ?? '') ? Math.max(1, Number(asked.page)) : 1, LAST_PAGE);
  const isPictured = asked.view === 'pictures';
  const [texts, stems] = await Promise.all([
    findTexts(publicSearchDb(), { ...query, rows: FACET_ROWS, most, from: (page - 1) * most, meetings: isPictured }),
    stemsOf(publicSearchDb(), question),
  ]);
  const { count, more, has, facets, hits, meetings } = texts;
  // Beyond the end stands the last page.
  if (hits.length === 0 && count > 0 && page > 1)
    return answerTo(question, { ...asked, page: String(Math.ceil(count / most)) }, most);
  const [named, results, pictures] = await Promise.all([
    withNames(facets, query.chosen),
    isPictured ? [] : resultsOf(hits, stems),
    isPictured ? publicPictures(meetings) : null,
  ]);
  return {
    count,
    more,
    isNone: facets.noun === undefined && facets.year === undefined,
    parts: question.parts.length,
    has,
    chosen: query.chosen,
    since: query.since,
    until: query.until,
    wrong: (['since', 'until'] as const).filter((side) => asked[side] && !query[side]),
    order: query.order,
    page,
    isLast: page === LAST_PAGE || page * most >= count,
    facets: named,
    results,
    pictures,
  };
}

/** The names of records by which one can narrow; what the public can't read is no choice. What is chosen is one, though nothing has it. */
async function withNames(counted: TextsFound['facets'], chosen: Chosen): Promise<TextAnswer['facets']> {
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
      : await publicDb().record.findMany({
          where: amongIds(ids, MOST_NAMED),
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
  hits: readonly TextHit[],
  stemsIn: ReadonlyMap<string, readonly string[]>,
): Promise<TextResult[]> {
  if (hits.length === 0) return [];
  const [words, records] = await Promise.all([
    wordsOf(
      publicDb(),
      hits.flatMap(({ id, origin }) => [id, origin ?? id]),
    ),
    publicDb().record.findMany({
      where: among(hits, hits.length > TEXTS_A_PAGE ? MOST_TAKEN : TEXTS_A_PAGE),
      select: found,
    }),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  return hits.flatMap((hit): TextResult[] => {
    const record = byId.get(hit.id);
    const path = record && recordPath(record as RecordWithHome);
    if (!record || !path) return [];
    const title = calledText(record.noun as NounName, record.title);
    const said = words.get(hit.origin ?? '');
    const stems = stemsIn.get(said?.language ?? '') ?? stemsIn.get('english') ?? [];
    const [text, own] = [said?.text ?? '', words.get(hit.id)?.text ?? ''].map(plainText) as [string, string];
    const lead = plainText(record.title ?? '');
    const beside = (whole: string) => (whole.startsWith(lead) ? whole.slice(lead.length).trim() : whole);
    const slug = record.meeting?.slug;
    return [
      {
        id: hit.id,
        noun: record.noun as NounName,
        path,
        title: marked(title, stems),
        text: beside(own),
        passage: passageOf(beside(text), stems),
        // A document has no other names: what does not stand in its own row is a quote.
        isQuote: hit.noun === 'source' && hit.origin !== null && hit.origin !== hit.id,
        on: hit.on,
        meeting: slug ? { slug, title: record.meeting?.title ?? '', startOn: hit.on } : null,
        said: isSaid(record.noun as NounName) ? record : null,
      },
    ];
  });
}
