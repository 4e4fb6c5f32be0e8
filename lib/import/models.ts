import type { DateMention } from './dates';
import { type Sentence, type Span, sentenceAt, type TextDocument, within } from './document';
import { type CountryMention, countryName } from './places';

export interface Model {
  name: string;
  country: string | null;
  since: string | null;
  presented: boolean;
  mentions: (Span & { role?: string })[];
}

const FIELD =
  /\b(?:terroris[mt]s?|counter-?terrorism|extremis[mt]s?|radicali[sz]\w*|deradicali[sz]\w*|rehabilitat\w*|reintegrat\w*|disengagement|foreign fighters?)\b/i;
/** After a country's name or demonym: up to four describing words and a word for an approach. */
const AFTER =
  /^(?:'s?)? (?:(?:[\p{Ll}-]+,? ){0,4}?)(model|approach|framework|experience|strategy|example)\b(?! (?:law|legislation|clause|provision|agreement|UN))/u;
const PRESENTED = /\b(?:presented|showcased|shared|outlined|introduced|exhibited|highlighted|explained|briefed)\b/i;
const SINCE =
  /\b(?:launched|introduced|adopted|established|created|begun|started|set up|in place|in operation|in force|developed)\s(?:in|since)\s$/i;

/** National approaches: a country's name or demonym with 'model', or an approach that the text returns to or says was presented. */
export function findModels(
  document: TextDocument,
  countries: readonly CountryMention[],
  dates: readonly DateMention[],
): Model[] {
  if (!FIELD.test(document.plain)) return [];
  const groups = new Map<string, { word: string; mention: Span }[]>();
  for (const country of countries) {
    const found = AFTER.exec(document.plain.slice(country.end, country.end + 120));
    if (!found?.[1]) continue;
    const mention = { start: country.start, end: country.end + found[0].length };
    const list = groups.get(country.code) ?? [];
    list.push({ word: found[1], mention });
    groups.set(country.code, list);
  }
  return [...groups].flatMap(([code, found]) => {
    const model = modelOf(document, code, found, countries);
    return model ? [{ ...model, since: sinceOf(document, model.mentions, dates) }] : [];
  });
}

function modelOf(
  document: TextDocument,
  code: string,
  found: readonly { word: string; mention: Span }[],
  countries: readonly CountryMention[],
): Omit<Model, 'since'> | null {
  const strong = found.filter((one) => one.word === 'model');
  const presented = found.filter(({ mention }) => wasPresented(document, mention));
  if (strong.length === 0 && presented.length === 0 && found.length < 2) return null;
  const best = strong[0] ?? presented[0] ?? found[0];
  if (!best) return null;
  const demonym = countries.find((one) => one.code === code && one.demonym);
  const adjective = demonym ? document.text.slice(demonym.start, demonym.end) : countryName(code);
  const start = found.map(({ mention }) => ({ ...mention, ...(mention === best.mention ? { role: 'name' } : {}) }));
  const shown = presented.map(({ mention }) => ({ ...mention, role: 'presented' }));
  return {
    name: `${adjective} ${best.word}`,
    country: code,
    presented: presented.length > 0,
    mentions: [...start, ...shown],
  };
}

function wasPresented(document: TextDocument, mention: Span): boolean {
  const sentence = sentenceAt(document, mention.start);
  return sentence !== undefined && PRESENTED.test(document.plain.slice(sentence.start, sentence.end));
}

function sinceOf(document: TextDocument, mentions: readonly Span[], dates: readonly DateMention[]): string | null {
  for (const mention of mentions) {
    const sentence = sentenceAt(document, mention.start);
    if (!sentence) continue;
    const date = within(dates, sentence).find((one) => SINCE.test(document.plain.slice(sentence.start, one.start)));
    if (date) return date.startDate;
  }
  return null;
}

/** The sentences that speak of a model, by name or by naming its country with 'strategy' and the like. */
export function sentencesAbout(document: TextDocument, model: Model): Sentence[] {
  const seen = new Map<number, Sentence>();
  for (const mention of model.mentions) {
    const sentence = sentenceAt(document, mention.start);
    if (sentence) seen.set(sentence.start, sentence);
  }
  return [...seen.values()].sort((a, b) => a.start - b.start);
}
