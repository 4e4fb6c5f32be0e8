import { publicDb, publicSearchDb } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import { plainText } from '../markdown';
import { storeOf } from '../nouns';
import { type TakeawayBrief, takeawayBrief } from '../parts/queries';
import { marked, passageOf, type Stretch } from '../search/passage';
import { type Question, questionOf } from '../search/question';
import { type Counted, findTexts, stemsOf, type TextHit, wordsOfHits } from '../search/texts';
import { placed } from './permalink';
import { type RecordWithHome, recordPath } from './record-path';

/** So many results stand on a page. */
export const TEXTS_A_PAGE = 20;
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
  /** Where its text has them; null where only the title does. */
  passage: Stretch[] | null;
  /** The meeting where it was said. */
  meeting: { slug: string; title: string; startOn: string | null } | null;
  /** Who said it; null for what is no statement of anybody's. */
  said: TakeawayBrief | null;
}

/** How a question is narrowed and its answers are ordered; whatever an address says. */
export interface TextSearch {
  query: string;
  noun?: string;
  year?: string;
  order?: string;
  page?: string;
}
export interface TextAnswer {
  count: number;
  more: boolean;
  /** Parts of the question, and how many of them the results have. */
  parts: number;
  has: number;
  noun?: NounName;
  year?: string;
  order: 'best' | 'newest';
  page: number;
  isLast: boolean;
  nouns: Counted<NounName>[];
  years: Counted<string>[];
  results: TextResult[];
}

/** Whether records of a noun are said by somebody. */
const isSaid = (noun: NounName): boolean => 'attributions' in storeOf(noun).noun.fields;

/**
 * What the public record says of a question (see `questionOf`), through the public role.
 *
 * @param asked unknown nouns, years, orders and pages count as if they were not there
 * @param called words that name a kind of record, in lower case without accents, and which
 * @returns null where the question asks for nothing
 */
export async function publicTexts(
  asked: TextSearch,
  called: ReadonlyMap<string, NounName> = new Map(),
): Promise<TextAnswer | null> {
  const narrow = questionOf(asked.query, called);
  if (!narrow) return null;
  // Words that name a kind are words where another kind is chosen, and where nothing of that kind is found.
  const wide = narrow.noun ? questionOf(asked.query) : null;
  if (wide && asked.noun !== undefined && asked.noun !== narrow.noun) return answerTo(wide, asked);
  const answer = await answerTo(narrow, asked);
  return wide && answer.nouns.length === 0 && answer.years.length === 0 ? answerTo(wide, asked) : answer;
}

async function answerTo(question: Question, asked: TextSearch): Promise<TextAnswer> {
  const noun = NOUN_NAMES.find((one) => one === (asked.noun ?? question.noun));
  const year = /^\d{4}$/.test(asked.year ?? '') ? asked.year : undefined;
  // Of meetings one wants the latest.
  const order = (asked.order ?? (question.noun === 'meeting' ? 'newest' : 'best')) === 'newest' ? 'newest' : 'best';
  const page = Math.min(/^\d{1,3}$/.test(asked.page ?? '') ? Math.max(1, Number(asked.page)) : 1, LAST_PAGE);
  const [texts, stems] = await Promise.all([
    findTexts(publicSearchDb(), {
      question,
      noun,
      year,
      beside: question.noun !== undefined,
      order,
      most: TEXTS_A_PAGE,
      from: (page - 1) * TEXTS_A_PAGE,
    }),
    stemsOf(publicSearchDb(), question),
  ]);
  const { count, more, has, nouns, years, hits } = texts;
  // Beyond the end stands the last page.
  if (hits.length === 0 && count > 0 && page > 1)
    return answerTo(question, { ...asked, page: String(Math.ceil(count / TEXTS_A_PAGE)) });
  return {
    count,
    more,
    parts: question.parts.length,
    has,
    noun,
    year,
    order,
    page,
    isLast: page === LAST_PAGE || page * TEXTS_A_PAGE >= count,
    nouns: nouns as Counted<NounName>[],
    years,
    results: await resultsOf(hits, stems),
  };
}

async function resultsOf(
  hits: readonly TextHit[],
  stemsIn: ReadonlyMap<string, readonly string[]>,
): Promise<TextResult[]> {
  if (hits.length === 0) return [];
  const [words, records] = await Promise.all([
    wordsOfHits(publicDb(), hits),
    publicDb().record.findMany({ where: { id: { in: hits.map(({ id }) => id) } }, select: found }),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  return hits.flatMap((hit): TextResult[] => {
    const record = byId.get(hit.id);
    const path = record && recordPath(record as RecordWithHome);
    if (!record || !path) return [];
    const title = plainText(record.title ?? '');
    const said = words.get(hit.origin ?? '');
    const stems = stemsIn.get(said?.language ?? 'english') ?? [];
    const text = plainText(said?.text ?? '');
    const rest = text.startsWith(title) ? text.slice(title.length) : text;
    const slug = record.meeting?.slug;
    return [
      {
        id: hit.id,
        noun: record.noun as NounName,
        path,
        title: marked(title, stems),
        passage: passageOf(rest, stems),
        meeting: slug ? { slug, title: record.meeting?.title ?? '', startOn: hit.on } : null,
        said: isSaid(record.noun as NounName) ? record : null,
      },
    ];
  });
}
