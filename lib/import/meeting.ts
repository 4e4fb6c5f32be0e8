import { findMode } from './attendance';
import type { TextDocument } from './document';
import { vocabularyOf } from './languages';
import { otherMeetingIn } from './other-meeting';
import type { Passage, Recognition } from './recognition';
import { findPlace, type Setting } from './setting';
import type { Span } from './spans';
import { findTitle } from './titles';
import { findDate } from './when';

type Fields = Omit<Recognition['meeting']['fields'], 'seriesId'>;

interface MeetingFound {
  fields: Fields;
  passages: Passage[];
  /** Other cities that the text states as a place of the meeting, for a warning. */
  otherPlaces: string[];
  /** Other meetings that the text names, for a warning. */
  otherTitles: string[];
}

/** The meeting that a text is about: title, kind, place and dates, each only where the text states it of the meeting itself. */
export function findMeeting(setting: Setting): MeetingFound {
  const { document } = setting;
  const otherMeeting = otherMeetingIn(setting);
  const title = findTitle(setting, otherMeeting);
  const place = findPlace(setting, otherMeeting);
  const date = findDate(setting, place.span, otherMeeting);
  const mode = findMode(setting, otherMeeting);
  const rule = findRule(document);
  const phrase = title.span ?? place.noun;
  const passages: Passage[] = [];
  const add = (span: Span | null, role: string) => span && passages.push({ start: span.start, end: span.end, role });
  add(phrase, 'title');
  add(place.span, place.city ? 'city' : 'countryCode');
  add(date, 'startOn');
  add(mode.span, 'attendanceMode');
  add(rule.span, 'attributionRule');
  const name = phrase ? readable(document.text.slice(phrase.start, phrase.end)) : null;
  return {
    fields: {
      title: name,
      kind: name ? kindOf(name) : null,
      city: place.city?.name ?? null,
      countryCode: place.countryCode,
      timeZone: place.city?.timeZone ?? null,
      startOn: date?.startOn ?? null,
      endOn: date?.endOn ?? null,
      documentSymbol: null,
      attendanceMode: mode.value,
      attributionRule: rule.value,
    },
    passages,
    otherPlaces: place.others,
    otherTitles: title.others,
  };
}

/** What a meeting's name says of its kind, in the languages that are read; the first that fits. */
const KINDS: [RegExp, Fields['kind']][] = [
  [/\bside[- ]event\b/i, 'side_event'],
  [/\b(?:ministerial|ministérielle?|ministeriale?)\b|министерск|وزاري|部长|外长/iu, 'ministerial'],
  [/\b(?:summit|sommet|cumbre)\b|саммит|قمة|峰会/iu, 'summit'],
  [/\b(?:working group|groupe de travail|grupo de trabajo)\b|рабоч\p{L}+ групп/iu, 'working_group'],
  [
    /\bexperts?\b.*\bmeeting\b|\bmeeting of experts\b|\b(?:workshop|atelier|taller|réunion d'experts|reunión de expertos)\b|семинар|ورشة|研讨会/iu,
    'expert_meeting',
  ],
  [
    /\b(?:conference|conférence|conferencia|forum|foro|congress|congrès|congreso)\b|конференц|форум|مؤتمر|منتدى|大会|论坛/iu,
    'conference',
  ],
];

function kindOf(name: string): Fields['kind'] {
  const title = name.split(/ of the /)[0] ?? name;
  return KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

const SMALL = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/;

/** A title in capitals becomes one in mixed case; a phrase from a sentence begins with a capital; what a name is short for is left out. */
function readable(written: string): string {
  const text = written.replace(/ ?[(（][^()（）]*[)）]/g, '');
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters !== letters.toUpperCase()) return text.charAt(0).toUpperCase() + text.slice(1);
  const words = text.toLowerCase().split(' ');
  return words
    .map((word, index) => (index > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

const ON_THE_RECORD =
  /\b(?:meeting|hearing|discussions?|sessions?|conference|workshop|statements|speeches|remarks|presentations) (?:was|were) (?:all |held |made )?on the record\b/;

/** Under which rule the meeting was held, where the text says so. Of several the strictest counts. */
function findRule({ plain, language }: TextDocument): { value: Fields['attributionRule']; span: Span | null } {
  const { closed, unattributed, onTheRecord } = vocabularyOf(language);
  const rules: [RegExp, Fields['attributionRule']][] = [
    [new RegExp(closed, 'iu'), 'closed'],
    [new RegExp(unattributed, 'u'), 'chatham_house'],
    [onTheRecord ? new RegExp(onTheRecord, 'u') : ON_THE_RECORD, 'on_the_record'],
  ];
  for (const [pattern, value] of rules) {
    const found = pattern.exec(plain);
    if (found) return { value, span: { start: found.index, end: found.index + found[0].length } };
  }
  return { value: null, span: null };
}
