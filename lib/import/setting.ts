import { datelineOf } from './dateline';
import type { DateMention } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, type TextDocument } from './document';
import { isEnglish, perLanguage, vocabularyOf } from './languages';
import type { Organization } from './organization';
import type { City, CountryMention } from './places';
import { firstAtOrAfter, type Span, within } from './spans';
import { en } from './vocabulary/en';
import { daysAbroad } from './when-romance';

/** All that is known of a text when its meeting is looked for. */
export interface Setting {
  document: TextDocument;
  /** The plain text with the names of bodies blanked out, so that the 'Forum' in a body's name is no meeting. */
  masked: string;
  dates: readonly DateMention[];
  cities: readonly (Span & { city: City })[];
  countries: readonly CountryMention[];
  organizations: readonly Organization[];
  /** True for chair's summaries, communiqués and minutes, whose head states place and date of the meeting itself. */
  isRecord: boolean;
}

export const MEETING_NOUN = en.meeting;
export const HELD = en.held;
const ANOTHER_TIME =
  'next (?:year|month|week|meeting|session|summit|round)|previous|earlier|following year|often|frequently|regularly|usually|again';
/** What is told of is still to come, or was at another time. */
export const COMING = new RegExp(
  `\\b(?:will|to be (?:held|hosted|convened)|upcoming|in (?:two|three|four|the coming) (?:weeks|months)|scheduled|planned|${ANOTHER_TIME})\\b`,
  'i',
);
/** The same in a text that announces its meeting: what is to come is that. */
export const NOT_NOW = new RegExp(`\\b(?:${ANOTHER_TIME})\\b`, 'i');
/** That a meeting is to come. */
const ANNOUNCED =
  /\b(?:will|(?:is|are) (?:to|set to|scheduled|slated|planned|expected|due)|opens?|begins?|starts?|hosts?|runs?|kicks off|takes place)\b/i;
const ALREADY_HELD =
  /\b(?:(?:was|were|has been|have been) (?:held|hosted|convened|organi[sz]ed|opened|attended|chaired)|took place|met|convened|gathered|concluded|hosted|opened|brought together)\b/i;
const NO_MEETING = /\b(?:founded|established|based|born|attack(?:s|ed)?|bombings?|signed|adopted|headquartered)\b/i;
const LABEL =
  /^(?:venue|location|place|where|city|lieu(?: et dates?)?|ville|lugar(?: y fechas?)?|sede|ciudad|dates? et lieu|fechas? y lugar|место(?: проведения)?|المكان|[【[]?(?:会议|举办|举行|召开)?地 ?点[】\]]?)\s?[:：–—-]\s?/i;
const PLACE_HEADING =
  /^(?:venue|location|place|where|lieu|lugar|место(?: проведения)?|المكان|[【[]?(?:会议|举办|举行|召开)?地 ?点[】\]]?)[:：]?$/i;

/** Words between spaces or other signs, in any script; in Chinese nothing stands between them. */
const word = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;

interface Patterns {
  meeting: RegExp;
  held: RegExp;
  elsewhere: RegExp;
  leadsToPlace: RegExp;
}

const patterns = perLanguage((language): Patterns => {
  const { meeting, held, elsewhere, placeBefore } = vocabularyOf(language);
  const whole = language === 'zh' ? (source: string) => `(?:${source})` : word;
  return {
    meeting: new RegExp(whole(meeting), 'iu'),
    held: new RegExp(whole(held), 'iu'),
    elsewhere: new RegExp(whole(elsewhere), 'iu'),
    leadsToPlace: new RegExp(`(?:^|[^\\p{L}\\p{N}]|(?<=\\p{Script=Han}))${placeBefore}$`, 'u'),
  };
});

/** The patterns of a document's language. */
export const patternsOf = ({ language }: TextDocument): Patterns => patterns(language);

/** Where in a sentence another meeting begins: see `otherMeetingIn` in `other-meeting.ts`. */
export type OtherMeeting = (sentence: Sentence) => number;

const LEADS_TO_PLACE = new RegExp(
  `\\b(?:(?:${HELD})\\b[^.;:\\n]{0,100}|(?:${MEETING_NOUN})\\b[^.;:\\n]{0,60})\\b(?:in|at) (?:the (?:city|capital) of )?$`,
  'i',
);

/** What LEADS_TO_PLACE can take in before a place. */
const LONGEST_LEAD = 160;
/** More places than these say no more to whoever reads the warning. */
const MOST_OTHERS = 20;
/** How far into a text lines stand that say where and when by themselves. */
const HEAD = 1500;
const RECORD_HEAD = 800;
const SHORT_LINE = 140;

/** 'the Geneva consultations' */
const NAMED_BY_PLACE = new RegExp(
  `^ (?:(?!(?:an?|and|at|by|during|for|of|on|the|to|where|with)\\b)[\\p{Ll}-]+ ){0,2}(?:${MEETING_NOUN})\\b`,
  'u',
);

interface PlaceChoice {
  city: City | null;
  /** Where the text gives the country alone. */
  countryCode: string | null;
  span: Span | null;
  /** The words that name the meeting there, such as 'high-level discussions held in …'. */
  noun: Span | null;
  others: string[];
}

/** The city that a sentence about the meeting, a 'Venue:' line or the head of a record states; else the country. */
export function findPlace(setting: Setting, otherMeeting: OtherMeeting): PlaceChoice {
  const all = [...setting.cities, ...namedWithCountry(setting)].sort((a, b) => a.start - b.start);
  const isPlace = placeTest(setting, otherMeeting, false);
  const told = all.filter(isPlace);
  const stated = told.length > 0 ? told : [...saidToBeHere(setting), ...announcedPlaces(setting, otherMeeting, all)];
  const first = stated[0];
  if (!first) {
    const country = setting.countries.find((one) => !one.demonym && isPlace(one));
    const span = country ? { start: country.start, end: country.end } : null;
    return { city: null, countryCode: country?.countryCode ?? null, span, noun: null, others: [] };
  }
  const others = [...new Set(stated.map((one) => one.city.name))]
    .filter((name) => name !== first.city.name)
    .slice(0, MOST_OTHERS);
  return {
    city: first.city,
    countryCode: first.city.countryCode,
    span: { start: first.start, end: first.end },
    noun: nounBefore(setting, first),
    others,
  };
}

const HERE = /\bhere\b|\bin the (?:\p{Lu}\p{L}+ )?capital\b/u;

/** The city of a dateline, where a sentence says that the meeting was held here. */
function saidToBeHere(setting: Setting): Setting['cities'][number][] {
  const dateline = datelineOf(setting.document);
  const city = dateline && within(setting.cities, dateline)[0];
  const days = daysAbroad(setting.document.language);
  const here = (words: string) =>
    days
      ? /(?<!\p{L})(?:ici|aquí)(?!\p{L})/u.test(words) || (days.thatDay.test(words) && !days.elsewhere.test(words))
      : HERE.test(words);
  const says = (sentence: Sentence) =>
    tellsOf(setting, sentence) &&
    here(setting.masked.slice(Math.max(sentence.start, dateline?.end ?? 0), sentence.end));
  return city && setting.document.sentences.slice(0, 12).some(says) ? [city] : [];
}

const announcedPlaces = (setting: Setting, otherMeeting: OtherMeeting, places: Setting['cities']) =>
  announces(setting) ? places.filter(({ start }) => start < HEAD).filter(placeTest(setting, otherMeeting, true)) : [];

/** Whether the head of a text tells of no meeting that was held: then it announces one. */
export function announces({ document, masked }: Setting): boolean {
  const head = document.sentences.filter(({ start }) => start < HEAD);
  return isEnglish(document) && !head.some(({ start, end }) => ALREADY_HELD.test(masked.slice(start, end)));
}

/** Whether a sentence of the head says that a meeting is to come. */
export const announcesIn = ({ document, masked }: Setting, { start, end }: Sentence): boolean =>
  start < HEAD &&
  ANNOUNCED.test(masked.slice(start, end)) &&
  (patternsOf(document).meeting.test(masked.slice(start, end)) || /\bevent\b/.test(masked.slice(start, end)));

const endOf = (found: RegExpExecArray | null): number => (found ? found.index + found[0].length : Infinity);

/** Whether the text states a place as that of its meeting. */
function placeTest(setting: Setting, otherMeeting: OtherMeeting, announced: boolean): (place: Span) => boolean {
  const { document, masked } = setting;
  const english = isEnglish(document);
  const isOut = oncePerSentence(({ start, end }) => {
    const sentence = masked.slice(start, end);
    return english
      ? [announced ? NOT_NOW : COMING, NO_MEETING].map((pattern) => start + endOf(pattern.exec(sentence)))
      : [];
  });
  const tellsOfMeeting = oncePerSentence((sentence) => (announced ? announcesIn : tellsOf)(setting, sentence));
  const { meeting } = patternsOf(document);
  const namesMeeting = oncePerSentence(({ start, end }) => meeting.test(masked.slice(start, end)));
  const inHead = lineTest(setting);
  return (place) => {
    const sentence = sentenceAt(document, place.start);
    const block = document.blocks[sentence?.block ?? -1];
    if (!sentence || !block || block.kind === 'metadata') return false;
    if (isLabelled(document, sentence.block, LABEL, PLACE_HEADING) || inHead(place, block)) return true;
    if (isNameOfBlock(document, block, place)) return false;
    if (otherMeeting(sentence) < place.start) return false;
    if (!english) return tellsOfMeeting(sentence) && leadsTo(setting, sentence, place);
    const yearBefore = /\d{4} $/.test(masked.slice(Math.max(0, place.start - 5), place.start));
    if (!yearBefore && NAMED_BY_PLACE.test(masked.slice(place.end, place.end + 60))) return true;
    if (/^ (?:next|later this)\b/.test(masked.slice(place.end, Math.min(sentence.end, place.end + 20)))) return false;
    if (isOut(sentence).some((reach) => reach <= place.start)) return false;
    const before = masked.slice(Math.max(sentence.start, place.start - LONGEST_LEAD), place.start);
    if (LEADS_TO_PLACE.test(before)) return SAYS_SO_ALONE.test(before) || namesMeeting(sentence);
    if (!tellsOfMeeting(sentence)) return false;
    const isLast = /^(?:, \p{Lu}|\.?$)/u.test(masked.slice(place.end, Math.min(sentence.end, place.end + 4)));
    return BEHIND_BUILDING.test(before) || (isLast && / (?:in|at) $/.test(before));
  };
}

/** Words that say of people that they came together; a centre may be opened or hosted in a town as well. */
const SAYS_SO_ALONE = /\b(?:brought together|met|meet|convened|gathered|meeting|came together|took place|held)\b/i;

/** '… was organised at the Headquarters, New York, on …': a building of the meeting, and its town. */
const BEHIND_BUILDING = /\b(?:at|in) (?:the )?(?:[@\p{L}'-]+ ){0,4}(?:[@\p{L}]+), $/u;

/** A body of one town speaks: 'The University of Vienna'. */
function isNameOfBlock({ plain }: TextDocument, block: Span, place: Span): boolean {
  return place.start === block.start && /^:/.test(plain.slice(place.end, place.end + 1));
}

/** That people met, in words that need no word for a meeting. */
const COME_TOGETHER = /brought together|se sont réuni|s'est réuni|se reunieron|собрал[аи]сь|اجتمع/iu;

/** Whether a sentence says that a meeting was held. */
export function tellsOf({ document, masked }: Setting, { start, end }: Sentence): boolean {
  const { meeting, held } = patternsOf(document);
  const text = masked.slice(start, end);
  return COME_TOGETHER.test(text) || (meeting.test(text) && held.test(text));
}

/** Whether a preposition leads to a place; in Arabic it may be written with its name. */
function leadsTo(setting: Setting, sentence: Sentence, place: Span): boolean {
  const { document, masked, countries } = setting;
  const country = document.language === 'zh' ? countries[firstAtOrAfter(countries, place.start) - 1] : undefined;
  if (country?.end === place.start) return leadsTo(setting, sentence, country);
  if (document.language === 'ar' && /^[بو]?ب/.test(document.plain.slice(place.start, place.end))) return true;
  return patternsOf(document).leadsToPlace.test(masked.slice(Math.max(sentence.start, place.start - 40), place.start));
}

/** Whether a line begins with such a label, or is the only one below a heading that is one. */
export function isLabelled({ plain, blocks }: TextDocument, index: number, label: RegExp, heading: RegExp): boolean {
  const block = blocks[index];
  const above = blocks[index - 1];
  if (!block || block.start >= HEAD) return false;
  if (label.test(plain.slice(block.start, block.end))) return true;
  return above !== undefined && above.end - above.start < 30 && heading.test(plain.slice(above.start, above.end));
}

/** Words of a sentence, and of no line that gives place and days. */
const A_CLAUSE = /(?:\p{Ll}{2,} ){3}/u;
/** Whether a short line of the head stands for the meeting's own place and time: in a record always, elsewhere where it gives several days. */
export function lineTest({
  document,
  dates,
  cities,
  countries,
  isRecord,
}: Setting): (span: Span, block: Span) => boolean {
  const { plain } = document;
  const places = [...cities, ...countries];
  return (span, block) => {
    if (block.end - block.start >= SHORT_LINE || block.start >= RECORD_HEAD) return false;
    const line = plain.slice(block.start, block.end);
    if (/[.!?]$/.test(line) && (!isRecord || A_CLAUSE.test(line))) return false;
    const own = within(dates, block).filter(({ startOn }) => startOn.length === 10);
    if (own.length === 0) return false;
    if (!isRecord) {
      const range = own.some(({ startOn, endOn }) => startOn !== endOn);
      return range && places.some((place) => place.start >= block.start && place.end <= block.end);
    }
    const isPlace = !own.some((date) => date.start === span.start);
    const rest = plain.slice(span.end, block.end);
    const beside =
      /^(?:,? (?:\p{L}+,? ){0,3}|[，,·、|] ?)\p{N}/u.test(rest) ||
      /(?:\p{N}{4},? |日[，,·、|]? ?)$/u.test(plain.slice(block.start, span.start));
    return !isPlace || beside || span.start === block.start;
  };
}

/** Places outside the gazetteer that the text gives with their country: 'in Lakeside, Kenya'. */
function namedWithCountry({ document, cities, countries }: Setting): (Span & { city: City })[] {
  const ends = new Set(cities.map((one) => one.end));
  return countries.flatMap((country) => {
    if (country.demonym || document.plain.slice(country.start - 2, country.start) !== ', ') return [];
    const before = document.plain.slice(Math.max(0, country.start - 60), country.start - 2);
    const name = /\b(?:in|at) ((?:\p{Lu}[\p{L}'-]+ ?){1,3})$/u.exec(before)?.[1];
    const end = country.start - 2;
    if (!name || ends.has(end)) return [];
    return [{ start: end - name.length, end, city: { name, countryCode: country.countryCode, timeZone: null } }];
  });
}

const BEFORE_PLACE = new RegExp(`((?:[\\p{L}-]+ ){0,3}(?:${MEETING_NOUN})(?: (?:held|convened|hosted))? in )$`, 'u');
/** What begins a name of a meeting in a sentence, and is no part of it. */
const BEFORE_NOUN =
  /^.*\b(?:in|at|the|a|an|during|of|and|recent|for|by|to|from|on|these|those|this|that|its|their|our|convened|held|hosted|organi[sz]ed|attended|met|opened|joined|special|first) /i;

function nounBefore({ document }: Setting, city: Span): Span | null {
  if (!isEnglish(document)) return null;
  const { plain } = document;
  const sentence = sentenceAt(document, city.start);
  const before = plain.slice(Math.max(sentence?.start ?? 0, city.start - 120), city.start);
  const found = BEFORE_PLACE.exec(before)?.[1];
  if (!found) {
    const after = NAMED_BY_PLACE.exec(plain.slice(city.end, city.end + 60));
    return after && { start: city.start, end: city.end + after[0].length };
  }
  const last = new RegExp(`(?:${MEETING_NOUN})(?: (?:held|convened|hosted))? in $`, 'iu').exec(found);
  const lead = BEFORE_NOUN.exec(found.slice(0, last?.index ?? 0))?.[0].length ?? 0;
  const trimmed = found.slice(lead);
  return /^\p{L}+ in $/u.test(trimmed) ? null : { start: city.start - trimmed.length, end: city.end };
}
