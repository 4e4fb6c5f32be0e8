import { datelineOf } from './dateline';
import type { DateMention } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, type TextDocument } from './document';
import type { Organization } from './organizations';
import type { City, CountryMention } from './places';
import type { Span } from './spans';

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

export const MEETING_NOUN =
  'summit|conference|ministerial|forum|meetings?|workshop|seminar|symposium|consultations?|dialogue|discussions|talks|roundtable|round table|congress|plenary|gathering|colloquium|side event';
const HELD = 'held|met|meet|convened|gathered|took place|hosted|organi[sz]ed|assembled|opened|concluded|meeting';
const ELSEWHERE =
  /\b(?:will|next (?:year|month|week|meeting|session|summit)|previous|earlier|upcoming|in (?:two|three|four|the coming) (?:weeks|months)|following year|scheduled|planned|often|frequently|regularly|usually)\b/i;
const NO_MEETING = /\b(?:founded|established|based|born|attack(?:s|ed)?|bombings?|signed|adopted|headquartered)\b/i;
const OTHER_EVENT =
  /\b(?:since|following|after|attacks? (?:of|on|in)|bombings? (?:of|in|on)|adopted (?:in|on)|resolution|until|established in|launched in|by|founded in|signed (?:in|on))\s*$/i;
const LABEL = /^(?:venue|location|place|where|city)\s?[:–—-]\s?/i;
const DATE_LABEL = /^(?:dates?|when|date and (?:place|time)|held on)\s?[:–—-]\s?/i;

const LEADS_TO_PLACE = new RegExp(
  `\\b(?:(?:${HELD})\\b[^.;:\\n]{0,70}|(?:${MEETING_NOUN})\\b[^.;:\\n]{0,40})\\b(?:in|at) (?:the (?:city|capital) of )?$`,
  'i',
);

/** What LEADS_TO_PLACE can take in before a place. */
const LONGEST_LEAD = 160;
/** More places than these say no more to whoever reads the warning. */
const MOST_OTHERS = 20;

/** 'the Geneva consultations' */
const NAMED_BY_PLACE = new RegExp(`^ (?:[\\p{Ll}-]+ ){0,2}(?:${MEETING_NOUN})\\b`, 'u');

interface PlaceChoice {
  city: City | null;
  span: Span | null;
  /** The words that name the meeting there, such as 'high-level discussions held in …'. */
  noun: Span | null;
  others: string[];
}

/** The city that a sentence about the meeting, a 'Venue:' line or the head of a record states. */
export function findPlace(setting: Setting): PlaceChoice {
  const all = [...setting.cities, ...namedWithCountry(setting)].sort((a, b) => a.start - b.start);
  const isOut = oncePerSentence(({ start, end }) => {
    const sentence = setting.masked.slice(start, end);
    return [ELSEWHERE, NO_MEETING].map((pattern) => start + endOf(pattern.exec(sentence)));
  });
  const stated = all.filter((one) => isStated(setting, isOut, one));
  const first = stated[0];
  if (!first) return { city: null, span: null, noun: null, others: [] };
  const others = [...new Set(stated.map((one) => one.city.name))]
    .filter((name) => name !== first.city.name)
    .slice(0, MOST_OTHERS);
  return {
    city: first.city,
    span: { start: first.start, end: first.end },
    noun: nounBefore(setting.document, first),
    others,
  };
}

const endOf = (found: RegExpExecArray | null): number => (found ? found.index + found[0].length : Infinity);

/** @param isOut where the first words end that say of a sentence that it is about something else */
function isStated(
  { document, masked, isRecord }: Setting,
  isOut: (sentence: Sentence) => number[],
  { start, end }: Span,
): boolean {
  const sentence = sentenceAt(document, start);
  const block = document.blocks[sentence?.block ?? -1];
  if (!sentence || !block || block.kind === 'metadata') return false;
  const line = document.plain.slice(block.start, block.end);
  if (block.start < 1500 && LABEL.test(line)) return true;
  const headed =
    line.length < 140 && /^,? (?:\p{L}+day, )?\d/u.test(document.plain.slice(end, end + 14)) && start === block.start;
  if (isRecord && block.start < 800 && headed) return true;
  const yearBefore = /\d{4} $/.test(masked.slice(Math.max(0, start - 5), start));
  if (!yearBefore && NAMED_BY_PLACE.test(masked.slice(end, end + 60))) return true;
  if (/^ (?:next|later this)\b/.test(masked.slice(end, Math.min(sentence.end, end + 20)))) return false;
  if (isOut(sentence).some((reach) => reach <= start)) return false;
  return LEADS_TO_PLACE.test(masked.slice(Math.max(sentence.start, start - LONGEST_LEAD), start));
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

const BEFORE_PLACE = new RegExp(
  `((?:[\\p{L}-]+ ){0,3}(?:${MEETING_NOUN})(?: (?:was|were|is|are))?(?: (?:held|convened|hosted))? in )$`,
  'u',
);

function nounBefore({ plain }: TextDocument, city: Span): Span | null {
  const before = plain.slice(Math.max(0, city.start - 120), city.start);
  const found = BEFORE_PLACE.exec(before)?.[1];
  if (!found) {
    const after = NAMED_BY_PLACE.exec(plain.slice(city.end, city.end + 60));
    return after && { start: city.start, end: city.end + after[0].length };
  }
  const trimmed = found.replace(
    /^(?:(?:in|at|the|a|an|during|of|and|recent|for|by|to|from|these|those|this|that) )+/i,
    '',
  );
  return { start: city.start - trimmed.length, end: city.end };
}

/** The date that a sentence about the meeting, a 'Date:' line or the head of a record states; null where there is doubt. */
export function findDate(setting: Setting): DateMention | null {
  const dateline = datelineOf(setting.document);
  const tellsOfMeeting = oncePerSentence(({ start, end }) => {
    const sentence = setting.masked.slice(start, end);
    return !ELSEWHERE.test(sentence) && HELD_THEN.test(sentence);
  });
  const isInDateline = ({ start }: Span) => dateline && start < dateline.end && start >= dateline.start;
  return setting.dates.find((date) => !isInDateline(date) && isMeetingDate(setting, tellsOfMeeting, date)) ?? null;
}

const HELD_THEN = new RegExp(`\\b(?:${HELD})\\b`, 'i');
const HELD_IN_YEAR = new RegExp(`\\b(?:${HELD}) in $`);

function isMeetingDate(
  { document, masked, isRecord }: Setting,
  tellsOfMeeting: (sentence: Sentence) => boolean,
  date: DateMention,
): boolean {
  const sentence = sentenceAt(document, date.start);
  const block = document.blocks[sentence?.block ?? -1];
  if (!sentence || !block || block.kind === 'metadata') return false;
  const line = document.plain.slice(block.start, block.end);
  const isDay = date.startOn.length === 10;
  if (block.start < 1500 && DATE_LABEL.test(line)) return true;
  if (isRecord && block.start < 800 && line.length < 140 && isDay) return true;
  const near = masked.slice(Math.max(sentence.start, date.start - 40), date.start);
  if (OTHER_EVENT.test(near) || !tellsOfMeeting(sentence)) return false;
  if (date.startOn.length === 4) return HELD_IN_YEAR.test(near);
  return /(?:\b(?:on|from|in|of)|,|\))\s?(?:[A-Z][a-z]+day,? )?$/.test(near);
}
