import type { DateMention } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, type TextDocument } from './document';
import { modelsAbroad } from './names-romance';
import type { City, CountryMention } from './places';
import { modelsInChinese } from './programmes-chinese';
import { quotedNames } from './programmes-quoted';
import { firstAtOrAfter, type Span, within } from './spans';

export interface Model {
  name: string;
  countryCode: string | null;
  sinceOn: string | null;
  presented: boolean;
  mentions: (Span & { role?: string })[];
}

/** After a place's name or demonym: up to four describing words and a word for an approach. */
const AFTER =
  /^(?:'s?)? (?:(?:(?!(?:its|their|his|her|the|an?|of|to|with|in|on|for|from|that) )[\p{Ll}-]+,? ){0,4}?)(model|approach|framework|experience|strategy|example)\b(?! (?:law|legislation|clause|provision|agreement|UN))/u;
const PRESENTED = /\b(?:presented|showcased|shared|outlined|exhibited|explained|briefed)\b/i;
const CONSIDERED =
  /\b(?:discussed|examined|considered|studied|reviewed|compared|heard (?:about|of)|looked at|learned (?:about|from))\b/i;
const SINCE =
  /\b(?:launched|introduced|adopted|established|created|begun|started|set up|in place|in operation|in force|developed)\s(?:in|since)\s$/i;

const BACK = /\b[Tt]h(?:e|is) (?:model|approach|strategy|framework)\b/;

const NAMED = /\b([Tt]he )(\p{Lu}[\p{L}'-]{2,30}) model\b/gu;
const COMMON =
  /^(?:African|American|Arab|Asian|Atlantic|Business|Community|Eastern|European|Global|International|Islamic|Latin|National|New|Nordic|Northern|Regional|Southern|Western)$/;

interface Mention extends Span {
  word: string;
  /** Where the place's own words end. */
  placeEnd: number;
  demonym: boolean;
}

/**
 * National or local approaches: a place's name or demonym with 'model', or with 'approach' and the like where the text returns to it,
 * says that it was presented, or that a meeting looked at it.
 */
export function findModels(
  document: TextDocument,
  countries: readonly CountryMention[],
  cities: readonly (Span & { city: City })[],
  dates: readonly DateMention[],
): Model[] {
  const groups = new Map<string, { country: string; mentions: Mention[] }>();
  const note = (id: string, country: string, place: Span, demonym: boolean, only: string | null) => {
    const found = AFTER.exec(document.plain.slice(place.end, place.end + 120));
    const word = found?.[1];
    if (!found || !word || (only && word !== only)) return;
    const entry = groups.get(id) ?? { country, mentions: [] };
    entry.mentions.push({ start: place.start, end: place.end + found[0].length, placeEnd: place.end, word, demonym });
    groups.set(id, entry);
  };
  for (const one of countries) note(one.countryCode, one.countryCode, one, one.demonym, null);
  for (const one of cities) {
    const { name, countryCode } = one.city;
    if (countryCode && !groups.has(countryCode)) note(name, countryCode, one, false, 'model');
  }
  const since = oncePerSentence((sentence) => sinceIn(document, sentence, dates));
  const placed = [...groups.values()].flatMap(({ country, mentions }) => {
    const model = modelOf(document, country, mentions, countries);
    return model ? [{ ...model, sinceOn: sinceOf(document, mentions, since) }] : [];
  });
  const named =
    document.language === 'zh'
      ? namedInChinese(document, countries, cities)
      : [
          ...namedModels(document, [...countries, ...cities]),
          ...quotedModels(document),
          ...namedAbroad(document, countries),
        ];
  return [...placed, ...named.map((model) => ({ ...model, sinceOn: sinceOf(document, model.mentions, since) }))];
}

const PRESENTED_IN_CHINESE = /介绍|分享|展示|讲解|说明|演示/u;

/** Models of a Chinese text, each once. */
function namedInChinese(
  document: TextDocument,
  countries: readonly CountryMention[],
  cities: readonly (Span & { city: City })[],
): Omit<Model, 'sinceOn'>[] {
  const towns = cities.map(({ start, end, city }) => ({ start, end, countryCode: city.countryCode ?? '' }));
  const byName = new Map<string, Omit<Model, 'sinceOn'>>();
  for (const { start, end, countryCode } of modelsInChinese(document, [...countries, ...towns])) {
    const name = document.text.slice(start, end);
    const presented = sentenceHas(document, { start, end }, PRESENTED_IN_CHINESE);
    const model = byName.get(name) ?? { name, countryCode: countryCode || null, presented: false, mentions: [] };
    model.mentions.push({ start, end, ...(model.mentions.length === 0 ? { role: 'name' } : {}) });
    if (presented) model.mentions.push({ start, end, role: 'presented' });
    byName.set(name, { ...model, presented: model.presented || presented });
  }
  return [...byName.values()];
}

/** Models with a name of their own, 'the Hayat model', where the text says so twice or says that it was presented. */
function namedModels(document: TextDocument, places: readonly Span[]): Omit<Model, 'sinceOn'>[] {
  const groups = new Map<string, Span[]>();
  const taken = new Set(places.map(({ start }) => start));
  for (const match of document.plain.matchAll(NAMED)) {
    const [whole, lead = '', word = ''] = match;
    const start = match.index + lead.length;
    if (COMMON.test(word) || taken.has(start)) continue;
    const mentions = groups.get(word) ?? [];
    mentions.push({ start, end: match.index + whole.length });
    groups.set(word, mentions);
  }
  return [...groups].flatMap(([word, mentions]) => {
    const shown = mentions
      .filter((one) => sentenceHas(document, one, PRESENTED))
      .map((one) => ({ ...one, role: 'presented' }));
    if (mentions.length < 2 && shown.length === 0) return [];
    const own = mentions.map((one, index) => ({ ...one, ...(index === 0 ? { role: 'name' } : {}) }));
    return [{ name: `${word} model`, countryCode: null, presented: shown.length > 0, mentions: [...own, ...shown] }];
  });
}

/** 'модель «Имя»': one for each name. */
function quotedModels(document: TextDocument): Omit<Model, 'sinceOn'>[] {
  const groups = new Map<string, Span[]>();
  for (const span of quotedNames(document, 'model')) {
    const name = document.text.slice(span.start, span.end);
    groups.set(name, [...(groups.get(name) ?? []), span]);
  }
  return [...groups].map(([name, mentions]) => ({ name, countryCode: null, presented: false, mentions }));
}
/** French and Spanish put 'model' before the place or the demonym: the words themselves are the name. */
function namedAbroad(document: TextDocument, countries: readonly CountryMention[]): Omit<Model, 'sinceOn'>[] {
  const groups = new Map<string, Span[]>();
  for (const { start, end } of modelsAbroad(document)) {
    const name = document.text.slice(start, end);
    const mentions = groups.get(name.toLowerCase()) ?? [];
    mentions.push({ start, end });
    groups.set(name.toLowerCase(), mentions);
  }
  return [...groups.values()].flatMap((mentions) => {
    const [first] = mentions;
    if (!first) return [];
    const shown = mentions
      .filter((one) => sentenceHas(document, one, PRESENTED_ABROAD))
      .map((one) => ({ ...one, role: 'presented' }));
    const own = mentions.map((one, index) => ({ ...one, ...(index === 0 ? { role: 'name' } : {}) }));
    const countryCode = within(countries, first)[0]?.countryCode ?? null;
    const name = document.text.slice(first.start, first.end);
    return [{ name, countryCode, presented: shown.length > 0, mentions: [...own, ...shown] }];
  });
}
const PRESENTED_ABROAD =
  /(?<!\p{L})(?:présent(?:é|ée|és|e|ent)|expos(?:é|ée|e|ent)|expliqu(?:é|ée|e|ent)|décrit|détaillé|partagé|present(?:ó|aron|ado|a|an)|expus(?:o|ieron)|explic(?:ó|aron|a|an)|compart(?:ió|ieron)|detall(?:ó|aron))(?!\p{L})/iu;

function modelOf(
  document: TextDocument,
  country: string,
  mentions: readonly Mention[],
  countries: readonly CountryMention[],
): Omit<Model, 'sinceOn'> | null {
  const strong = mentions.filter((one) => one.word === 'model');
  const presented = mentions.filter((one) => sentenceHas(document, one, PRESENTED));
  const considered = mentions.filter((one) => sentenceHas(document, one, CONSIDERED));
  const best = strong[0] ?? presented[0] ?? considered[0] ?? (mentions.length > 1 ? mentions[0] : undefined);
  if (!best) return null;
  const shown = presented.map(({ start, end }) => ({ start, end, role: 'presented' }));
  const own = mentions.map((one) => ({ start: one.start, end: one.end, ...(one === best ? { role: 'name' } : {}) }));
  const name = nameOf(document, country, best, mentions, countries);
  return { name, countryCode: country, presented: presented.length > 0, mentions: [...own, ...shown] };
}

/** 'Moroccan model' where the text uses the demonym anywhere; else the place as it stands there: "Singapore's model". */
function nameOf(
  { text, plain }: TextDocument,
  country: string,
  best: Mention,
  mentions: readonly Mention[],
  countries: readonly CountryMention[],
): string {
  const plural = /s$/;
  const elsewhere = () => {
    const one = countries.find(
      ({ countryCode, demonym, start, end }) =>
        countryCode === country && demonym && !plural.test(plain.slice(start, end)),
    );
    return one && { start: one.start, placeEnd: one.end };
  };
  const demonym = mentions.find((one) => one.demonym) ?? elsewhere();
  if (demonym && !isCity(best, countries)) return `${text.slice(demonym.start, demonym.placeEnd)} ${best.word}`;
  const possessive = /^'s?/.exec(plain.slice(best.placeEnd, best.placeEnd + 2))?.[0].length ?? 0;
  return `${text.slice(best.start, best.placeEnd + possessive)} ${best.word}`;
}

function isCity(mention: Mention, countries: readonly CountryMention[]): boolean {
  return countries[firstAtOrAfter(countries, mention.start)]?.start !== mention.start;
}

function sentenceHas(document: TextDocument, mention: Span, pattern: RegExp): boolean {
  const sentence = sentenceAt(document, mention.start);
  return sentence !== undefined && pattern.test(document.plain.slice(sentence.start, sentence.end));
}

function sinceOf(
  document: TextDocument,
  mentions: readonly Span[],
  since: (sentence: Sentence) => string | null,
): string | null {
  for (const mention of mentions) {
    const sentence = sentenceAt(document, mention.start);
    const date = sentence && since(sentence);
    if (date) return date;
  }
  return null;
}

function sinceIn({ plain }: TextDocument, sentence: Sentence, dates: readonly DateMention[]): string | null {
  const date = within(dates, sentence).find(({ start }) =>
    SINCE.test(plain.slice(Math.max(sentence.start, start - 40), start)),
  );
  return date?.startOn ?? null;
}

/** The sentences that speak of a model by its name; where it is the only one, also those that say 'the model'. */
export function sentencesAbout(document: TextDocument, model: Model, isOnly: boolean): Sentence[] {
  const seen = new Map<number, Sentence>();
  if (isOnly) {
    for (const sentence of document.sentences) {
      if (BACK.test(document.plain.slice(sentence.start, sentence.end))) seen.set(sentence.start, sentence);
    }
  }
  for (const mention of model.mentions) {
    const sentence = sentenceAt(document, mention.start);
    if (sentence) seen.set(sentence.start, sentence);
  }
  return [...seen.values()].sort((a, b) => a.start - b.start);
}
