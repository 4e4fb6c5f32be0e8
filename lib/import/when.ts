import { datelineOf } from './dateline';
import type { DateMention } from './dates';
import { oncePerSentence, type Sentence, sentenceAt, type TextDocument } from './document';
import { isEnglish } from './languages';
import { dayOfReport } from './report-days';
import {
  announces,
  announcesIn,
  COMING,
  HELD,
  isLabelled,
  lineTest,
  NOT_NOW,
  type OtherMeeting,
  type Setting,
  tellsOf,
} from './setting';
import { indexSpans, type Span } from './spans';
import { wholeDays } from './whole-days';

const OTHER_EVENT =
  /\b(?:since|following|after|attacks? (?:of|on|in)|bombings? (?:of|in|on)|adopted (?:in|on)|resolution|until|established in|launched in|by|founded in|signed (?:in|on))\s*$/i;
const DATE_LABEL =
  /^(?:dates?|when|date and (?:place|time)|held on|dates? et lieu|lieu et dates?|fechas?(?: y lugar)?|lugar y fechas?|дата|التاريخ|[【[]?(?:会议|举办|举行|召开)?(?:日 ?期|时 ?间)[】\]]?)\s?[:：–—-]\s?/i;
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
  const labelled = sure.find(({ start }) =>
    isLabelled(document, sentenceAt(document, start)?.block ?? -1, DATE_LABEL, DATE_HEADING),
  );
  const told = whole ?? labelled ?? stated.find((date) => beside?.covers(date)) ?? first;
  const found = told ?? announcedDate(setting, otherMeeting) ?? dayOfReport(setting, otherMeeting);
  return found && wholeDays(setting, found);
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
/** What stands before the date with which a Russian or Arabic paragraph opens: the place where it was written. */
const PLACE_BEFORE = /^[\p{L}\p{M} .'-]{2,30}(?:,|،| [–—-]| ?\() ?$/u;

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
