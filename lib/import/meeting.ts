import type { TextDocument } from './document';
import { isEnglish, vocabularyOf } from './languages';
import type { Passage, Recognition } from './recognition';
import { findPlace, type OtherMeeting, otherMeetingIn, type Setting, tellsOf } from './setting';
import type { Span } from './spans';
import { findTitle } from './titles';
import { findDate } from './when';
import { daysAbroad } from './when-romance';

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
  const mode = isEnglish(document) ? findMode(document) : findModeAbroad(setting, otherMeeting);
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

/** How people took part, as a Chinese text says it of the meeting itself. */
const MODES_IN_CHINESE: [RegExp, Fields['attendanceMode']][] = [
  [
    /线上(?:与|和|、|加|\+)?线下|线下(?:与|和|、|加|\+)?线上|混合(?:形式|方式|模式)|(?:到场|到会|现场|线下|当面|亲自)[^。；，]{0,12}?[或和及与、][^。；]{0,8}?(?:线上|视频|远程|网络|在线)[^。；]{0,6}?(?:参会|出席|与会|参加|加入)/u,
    'hybrid',
  ],
  [
    /(?:以|通过|采[用取])(?:线上|视频|网络|远程|在线|虚拟)(?:会议|连线)?(?:的)?(?:形式|方式)?(?:举行|召开|举办)|(?:在线|线上)(?:举行|召开|举办)|(?:会议|研讨会|论坛|圆桌会)(?:全程)?(?:以|通过|采[用取])(?:线上|视频|网络|远程|在线|虚拟)(?:会议|连线)?(?:的)?(?:形式|方式)/u,
    'online',
  ],
  [/(?:以|采[用取])?(?:线下|现场|面对面)(?:的)?(?:形式|方式)?(?:举行|召开|举办)/u, 'in_person'],
];
/** Not all of those who came did so at a distance: 'dont douze', 'y otros veinte'. */
const SOME_OF_THEM =
  /(?<!\p{L})(?:dont|autres|certains|certaines|plusieurs|otr[oa]s|algun[oa]s|parte|et|y|\d+)(?: [\p{L}\p{N}'-]+){0,4} $/iu;

/** How the meeting was attended, in words of the document's language, in a sentence that tells of it and of no other. */
function findModeAbroad(setting: Setting, otherMeeting: OtherMeeting): ReturnType<typeof findMode> {
  const { document, masked } = setting;
  const { online, hybrid, inPerson } = vocabularyOf(document.language);
  const modes: [string | undefined, Fields['attendanceMode']][] = [
    [hybrid, 'hybrid'],
    [online, 'online'],
    [inPerson, 'in_person'],
  ];
  const told = document.sentences.filter((sentence) => tellsOf(setting, sentence));
  for (const [words, value] of modes) {
    if (!words) continue;
    const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');
    for (const sentence of told) {
      const text = masked.slice(sentence.start, sentence.end);
      const found = pattern.exec(text);
      if (!found || otherMeeting(sentence) < sentence.end || daysAbroad(document.language)?.notYet.test(text)) continue;
      const start = sentence.start + found.index;
      const some = value === 'online' && SOME_OF_THEM.test(text.slice(0, found.index));
      const both = some || (value === 'online' && new RegExp(inPerson ?? '$^', 'iu').test(text));
      return { value: both ? 'hybrid' : value, span: { start, end: start + found[0].length } };
    }
  }
  return { value: null, span: null };
}

function findMode(document: TextDocument): { value: Fields['attendanceMode']; span: Span | null } {
  for (const [pattern, value] of document.language === 'zh' ? MODES_IN_CHINESE : []) {
    const own = pattern.exec(document.plain);
    if (own) return { value, span: { start: own.index, end: own.index + own[0].length } };
  }
  const found =
    /\b(?:held|convened|met|took place|conducted)\b[^.;\n]{0,40}?\b((?:and )?(?:virtually|online)|by videoconference|in (?:a )?hybrid (?:format|mode)|in[- ]person)\b|\b(virtual|online|hybrid|in-person) (?:meeting|conference|summit|forum|workshop|consultation|event|seminar|round ?table|exchange|call|dialogue|session)\b|\b(and (?:online|virtually|via (?:webcast|video(?: ?link| ?conference)?))|both in person and (?:online|remotely|virtually)|(?:another|further|more|others?|\d+ of (?:them|whom)) (?:[\p{L}\d]+ ){0,5}?(?:online|remotely|virtually|by video(?: ?link| ?conference)?))\b/iu.exec(
      document.plain,
    );
  const words = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || !words) return { value: null, span: null };
  const value = /hybrid|^and |^both |^another|^further|^more|^other|^\d/i.test(words)
    ? 'hybrid'
    : /person/i.test(words)
      ? 'in_person'
      : 'online';
  return { value, span: { start: found.index, end: found.index + found[0].length } };
}

const ON_THE_RECORD = /\b(?:meeting|discussions?|sessions?|conference|workshop) (?:was|were) (?:held )?on the record\b/;

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
