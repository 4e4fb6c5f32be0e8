import { placeWritten } from './abroad';

/** What somebody asked, taken apart. */
export interface Question {
  /** What has to be there: of each, one of the alternatives. A text of several words is a phrase. None where a kind alone is asked for. */
  parts: string[][];
  /** What must not. */
  without: string[];
  /** Years, YYYY, both included. */
  from?: string;
  until?: string;
  /** The kind of record that the question names, where somebody told which words name one. */
  noun?: string;
}

/** Longer than any question that somebody puts. */
const LONGEST = 400;
/** Of more words only these count, so that no question costs more than another. */
const MOST_PARTS = 8;

/** Words before a year that narrow the question to the years from it on, or until it; with how many years further. */
const FROM: Record<string, number> = {
  since: 0,
  from: 0,
  after: 1,
  depuis: 0,
  desde: 0,
  с: 0,
  после: 1,
  منذ: 0,
  بعد: 1,
};
const UNTIL: Record<string, number> = {
  until: 0,
  till: 0,
  before: -1,
  avant: -1,
  hasta: 0,
  antes: -1,
  до: 0,
  قبل: -1,
  حتى: 0,
};

interface Token {
  said: string;
  quoted: boolean;
  not: boolean;
}

/** Words, and phrases in quotation marks; one that is never closed goes to the end. */
const tokensOf = (typed: string): Token[] =>
  [
    ...typed
      .replace(/[“”„«»]/g, '"')
      .replace(/(?<!\d)(\d{1,3})[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
      // What French writes together with its word.
      .replace(/(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu, '')
      // Some write it as one word.
      .replace(/(?<![\p{L}\p{N}])(co|counter|anti) +(?=\p{L})/giu, '$1-')
      .matchAll(/(-?)"([^"]*)"?|(-?)([^\s"]+)/g),
  ].flatMap(([, notPhrase, phrase, notWord, word]): Token[] => {
    const said = (phrase ?? word ?? '').trim();
    if (!/[\p{L}\p{N}]/u.test(said)) return [];
    return [{ said, quoted: phrase !== undefined, not: (notPhrase ?? notWord) === '-' }];
  });

/** A word as it is compared with those above. */
const bare = (said: string) =>
  said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Words with which one asks, in the languages of the archive, and small words: they say nothing of what is asked for. */
const EMPTY = new Set(
  `what was were is are be been who whom whose said says say saying tell about the of in on at to for and a an did does do which where when how why by
  with from that this there it has have had any as me show find list order date many much took take part
  que qui quoi quel quelle quels quelles quand combien comment ou est sont dit ete sur le la les de des du d l un une en dans au aux et ce qu il
  quien cual cuando cuanto cuanta cuantos cuantas donde como se dijo ha dicho sobre el los las del y una por para es son con lo
  что кто где когда сколько как какие какой сказано было говорили о об в на и по с из
  ما ماذا من كم عدد قيل قال عن في على هل اين متى كيف هو هي التي الذي`
    .split(/\s+/)
    .map(bare),
);

const isOr = ({ said, quoted }: Token) => !quoted && /^(or|\|+)$/i.test(said);
const isAsked = (token: Token) => !token.not && !isOr(token);

/** Takes the years out of a question: "since 2016", "before 2020", "between 2016 and 2019", "in 2016". */
function narrowed(tokens: readonly Token[]): { left: Token[]; from?: string; until?: string } {
  const left: Token[] = [];
  let [from, until]: (string | undefined)[] = [];
  const yearAt = (at: number) => {
    const { said = '', quoted = true } = tokens[at] ?? {};
    return !quoted && /^(19|20)\d\d$/.test(bare(said)) ? Number(bare(said)) : undefined;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const [word, next] = [token.quoted ? '' : bare(token.said), yearAt(at + 1)];
    const last = yearAt(at + 3);
    if (next !== undefined && last !== undefined && ['between', 'from', 'entre', 'de'].includes(word)) {
      [from, until] = [String(Math.min(next, last)), String(Math.max(next, last))];
      at += 3;
    } else if (
      next !== undefined &&
      (Object.hasOwn(FROM, word) || Object.hasOwn(UNTIL, word) || ['in', 'en', 'в'].includes(word))
    ) {
      if (!Object.hasOwn(UNTIL, word)) from = String(next + (FROM[word] ?? 0));
      if (!Object.hasOwn(FROM, word)) until = String(next + (UNTIL[word] ?? 0));
      at += 1;
    } else left.push(token);
  }
  return { left, from, until };
}

/** How it is also written: "S/RES/2178" as "resolution 2178", "Viena" as "Vienna". */
const spelt = (said: string): string[] => {
  const number = /^\p{L}[\p{L}\d]*\/.*?(\d{3,})\D*$/u.exec(said)?.[1];
  return [said, ...(number ? [number] : []), ...placeWritten(said)];
};

/**
 * Reads a question as it was typed; null where it asks for nothing, though it may say years and what must not be there (`narrowingOf`). Whatever is typed is some question, or none.
 *
 * @param called which words, in lower case without accents, name a kind of record: such a one narrows the question
 */
export function questionOf(typed: string, called: ReadonlyMap<string, string> = new Map()): Question | null {
  const question = narrowingOf(typed, called);
  return question.parts.length === 0 && !question.noun ? null : question;
}

/** As `questionOf`, of words that may ask for nothing and only narrow what is listed. */
export function narrowingOf(typed: string, called: ReadonlyMap<string, string> = new Map()): Question {
  const { left, from, until } = narrowed(tokensOf(typed.replaceAll('\0', ' ').slice(0, LONGEST)));
  const telling = left.filter(({ said, quoted }) => quoted || !EMPTY.has(bare(said)));
  const named = telling.filter(({ said, quoted, not }) => !quoted && !not && called.has(bare(said)));
  const beside = telling.filter((token) => !named.includes(token));
  // Beside "or" it is a word like others.
  const noun = named.length === 1 && !telling.some(isOr) ? called.get(bare(named[0]?.said ?? '')) : undefined;
  // A question of small words alone is about those.
  const words = telling.some(isAsked) ? telling : left;
  const asked = noun ? beside : words;
  const parts: string[][] = [];
  let either = false;
  for (const token of asked) {
    if (isOr(token)) either = parts.length > 0;
    else {
      const alternatives = token.quoted ? [token.said] : spelt(token.said);
      if (!token.not && either) parts.at(-1)?.push(...alternatives);
      else if (!token.not) parts.push(alternatives);
      either = false;
    }
  }
  const without = asked.filter(({ not }) => not).map(({ said }) => said);
  return {
    parts: parts.slice(0, MOST_PARTS).map((alternatives) => alternatives.slice(0, MOST_PARTS)),
    without: without.slice(0, MOST_PARTS),
    from,
    until,
    noun,
  };
}
