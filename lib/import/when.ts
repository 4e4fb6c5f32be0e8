import { plainDay } from '../time';
import { datelineOf } from './dateline';
import { type DateMention, writtenOn } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, type TextDocument } from './document';
import { isEnglish } from './languages';
import {
  announces,
  announcesIn,
  COMING,
  HELD,
  isLabelled,
  lineTest,
  MEETING_NOUN,
  NOT_NOW,
  type OtherMeeting,
  type Setting,
  tellsOf,
} from './setting';
import { indexSpans, type Span } from './spans';
import { lengthIn } from './when-abroad';
import { TODAY_IN_CHINESE, wholeDaysInChinese } from './when-chinese';

const OTHER_EVENT =
  /\b(?:since|following|after|attacks? (?:of|on|in)|bombings? (?:of|in|on)|adopted (?:in|on)|resolution|until|established in|launched in|by|founded in|signed (?:in|on))\s*$/i;
const DATE_LABEL =
  /^(?:dates?|when|date and (?:place|time)|held on|fecha|дата|التاريخ|[【[]?(?:会议|举办|举行|召开)?(?:日 ?期|时 ?间)[】\]]?)\s?[:：–—-]\s?/i;
const DATE_HEADING =
  /^(?:dates?|when|fecha|дата|التاريخ|[【[]?(?:会议|举办|举行|召开)?(?:日 ?期|时 ?间)[】\]]?)[:：]?$/i;

/** The date that a sentence about the meeting, a 'Date:' line or the head of a record states; null where there is doubt. */
export function findDate(setting: Setting, place: Span | null, otherMeeting: OtherMeeting): DateMention | null {
  const { document } = setting;
  const english = isEnglish(document);
  const tellsOfMeeting = oncePerSentence((sentence) => {
    const text = setting.masked.slice(sentence.start, sentence.end);
    return english ? HELD_THEN.test(text) : tellsOf(setting, sentence);
  });
  const inHead = lineTest(setting);
  const isInDateline = datelineTest(setting);
  const stated = setting.dates.filter((date) => {
    const sentence = sentenceAt(document, date.start);
    const block = document.blocks[sentence?.block ?? -1];
    if (!sentence || !block || block.kind === 'metadata' || isInDateline(date)) return false;
    if (isLabelled(document, sentence.block, DATE_LABEL, DATE_HEADING)) return !isOfLetter(document, sentence.block);
    if (inHead(date, block)) return date.startOn.length === 10;
    if (otherMeeting(sentence) < date.start || !tellsOfMeeting(sentence)) return false;
    return english ? isMeetingDate(setting, sentence, date) : date.startOn.length > 4;
  });
  const home = place && sentenceAt(document, place.start);
  const sure = stated.filter((date) => date.startOn.length === 10);
  const beside = home ? indexSpans([home]) : null;
  const [first = null] = stated;
  // A label may give the first day alone, a head line the last, and the sentence that tells of the meeting all of them.
  const whole = sure.find(
    (date) => first && first.startOn.length === 10 && isWithin(first, date) && !isWithin(date, first),
  );
  const told = whole ?? stated.find((date) => beside?.covers(date)) ?? first;
  const found = told ?? announcedDate(setting, otherMeeting) ?? dayOfReport(setting, otherMeeting);
  if (!found) return null;
  if (document.language === 'zh') return wholeDaysInChinese(setting, found);
  return english ? wholeDays(setting, found) : wholeDaysAbroad(setting, found);
}

/** Whether all days of the one are days of the other. */
const isWithin = (inner: DateMention, outer: DateMention): boolean =>
  outer.startOn <= inner.startOn && inner.endOn <= outer.endOn;

const LETTER_HEAD = /^(?:from|to|subject|cc|sent|de|à|objet|para|asunto)\s?:/i;
/** Whether a 'Date:' stands among the lines that open a letter: it is the letter's. */
const isOfLetter = ({ plain, blocks }: TextDocument, index: number): boolean =>
  blocks.slice(Math.max(0, index - 3), index + 4).some(({ start }) => LETTER_HEAD.test(plain.slice(start, start + 12)));

/** A paragraph, and no line that gives place and day alone. */
const LONG_LINE = 120;
const DAYS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const LASTS = new RegExp(`\\b(${DAYS.join('|')}|[2-7])-day\\b`, 'i');
const ENDED = /\b(?:concluded|ended|closed|wrapped up|came to an end|concludes|ends)\b/i;
const BEGAN = /\b(?:began|begins?|opened|opens?|started|starts?|kicked off|kicks off)\b/i;

/** 'A two-day seminar that ended on 5 May' began the day before. */
function wholeDays({ document, masked }: Setting, date: DateMention): DateMention {
  const sentence = sentenceAt(document, date.start);
  const text = sentence ? masked.slice(sentence.start, sentence.end) : '';
  const [, number = ''] = LASTS.exec(text) ?? [];
  const days = Number(number) || DAYS.indexOf(number.toLowerCase()) + 1;
  if (days < 2 || date.startOn.length < 10 || date.startOn !== date.endOn) return date;
  if (ENDED.test(text)) return { ...date, startOn: plainDay(date.endOn, 1 - days).toString() };
  return BEGAN.test(text) ? { ...date, endOn: plainDay(date.startOn, days - 1).toString() } : date;
}

/** The same in Russian and Arabic. */
function wholeDaysAbroad({ document, masked }: Setting, date: DateMention): DateMention {
  const sentence = sentenceAt(document, date.start);
  const length = sentence ? lengthIn(masked.slice(sentence.start, sentence.end), document.language) : null;
  if (!length || date.startOn.length < 10 || date.startOn !== date.endOn) return date;
  if (length.ends) return { ...date, startOn: plainDay(date.endOn, 1 - length.days).toString() };
  return { ...date, endOn: plainDay(date.startOn, length.days - 1).toString() };
}

/** What stands before the date with which a Russian or Arabic paragraph opens: the place where it was written. */
const PLACE_BEFORE = /^[\p{L}\p{M} .'-]{2,30}(?:,|،| [–—-]) ?$/u;

/** Whether a date is that of the dateline: of the text, and not of the meeting. */
function datelineTest({ document }: Setting): (date: Span) => boolean {
  const dateline = datelineOf(document);
  const isAbroad = document.language === 'ru' || document.language === 'ar';
  return ({ start }) => {
    const block = isAbroad ? document.blocks[sentenceAt(document, start)?.block ?? -1] : undefined;
    if (block && block.end - block.start > LONG_LINE && start - block.start < 36)
      return PLACE_BEFORE.test(document.plain.slice(block.start, start));
    return dateline !== null && start >= dateline.start && start < dateline.end;
  };
}

/** The day of a meeting that a text announces and does not tell of yet. */
function announcedDate(setting: Setting, otherMeeting: OtherMeeting): DateMention | null {
  if (!announces(setting)) return null;
  const isInDateline = datelineTest(setting);
  const found = setting.dates.find((date) => {
    if (isInDateline(date)) return false;
    const sentence = sentenceAt(setting.document, date.start);
    if (!sentence || date.startOn.length < 10 || otherMeeting(sentence) < date.start) return false;
    return announcesIn(setting, sentence) && isMeetingDate(setting, sentence, date, NOT_NOW);
  });
  return found ?? null;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** 'Today', 'yesterday', 'on Monday and Tuesday of last week' or "Monday's workshop" in a text that says when it was written. */
const A_WEEKDAY = `(${WEEKDAYS.join('|')})`;
const THAT_DAY = new RegExp(
  `\\b(today|yesterday)\\b|\\b(?:on|last|this) ${A_WEEKDAY}(?: (?:and|to|until) ${A_WEEKDAY})?\\b(?!,? (?:\\d|\\p{Lu}\\p{Ll}+ \\d))( (?:of )?last week)?|\\b${A_WEEKDAY}'s (?:[\\p{L}-]+ ){0,2}(?:${MEETING_NOUN})\\b`,
  'u',
);
/** As many sentences as tell of it first. */
const FIRST = 12;

/** The day of a meeting that was held on the day of the text, or on a day of the week before it. */
function dayOfReport(setting: Setting, otherMeeting: OtherMeeting): DateMention | null {
  const { document, masked, dates } = setting;
  const chinese = document.language === 'zh';
  const written = isEnglish(document) || chinese ? writtenOn(dates, document) : null;
  if (written?.length !== 10) return null;
  for (const sentence of document.sentences.slice(0, FIRST)) {
    const text = masked.slice(sentence.start, sentence.end);
    const found = (chinese ? TODAY_IN_CHINESE : THAT_DAY).exec(text);
    const start = sentence.start + (found?.index ?? 0);
    const tells = tellsOf(setting, sentence) || SUBJECT.test(text);
    if (!found || !tells || otherMeeting(sentence) < start || NOT_YET.test(text)) continue;
    const days = chinese ? nearDay(found[0], written) : daysOf(found, written);
    return { start, end: start + found[0].length, ...days };
  }
  return null;
}
const SUBJECT = /^(?:subject|re)\s?:/i;
const NOT_YET = /\b(?:will|to be|scheduled|next|upcoming|later)\b/i;

/** Today or yesterday, by the word for it. */
function nearDay(word: string, written: string): Pick<DateMention, 'startOn' | 'endOn'> {
  const day = plainDay(written, /^(?:yesterday|昨)/u.test(word) ? -1 : 0).toString();
  return { startOn: day, endOn: day };
}

/** The first and last day that words of THAT_DAY mean on an ISO date. */
function daysOf(found: RegExpExecArray, written: string): Pick<DateMention, 'startOn' | 'endOn'> {
  const [, near, first, last, isLastWeek, own] = found;
  if (near) return nearDay(near, written);
  const today = plainDay(written).dayOfWeek;
  const indexOf = (name = '') => WEEKDAYS.indexOf(name) || 7;
  const end = indexOf(last ?? first ?? own);
  // Up to the day itself, or in the week that ended before it.
  const back = isLastWeek ? today - end + 7 : (today - end + 7) % 7;
  const endOn = plainDay(written, -back).toString();
  const length = last ? (end - indexOf(first) + 7) % 7 : 0;
  return { startOn: plainDay(endOn, -length).toString(), endOn };
}

const HELD_THEN = new RegExp(`\\b(?:${HELD})\\b`, 'i');
const HELD_IN_YEAR = new RegExp(`\\b(?:${HELD}) in $`);

function isMeetingDate({ masked }: Setting, sentence: Sentence, date: DateMention, elsewhen = COMING): boolean {
  const coming = elsewhen.exec(masked.slice(sentence.start, sentence.end));
  if (coming && sentence.start + coming.index < date.start) return false;
  const near = masked.slice(Math.max(sentence.start, date.start - 40), date.start);
  if (OTHER_EVENT.test(near)) return false;
  if (date.startOn.length === 4) return HELD_IN_YEAR.test(near);
  return /(?:\b(?:on|from|in|of)|,|\))\s?(?:[A-Z][a-z]+day,? )?$/i.test(near);
}
