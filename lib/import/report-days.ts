import { plainDay } from '../time';
import { type DateMention, writtenOn } from './dates';
import { daysNear } from './days-near';
import { isEnglish } from './languages';
import { MEETING_NOUN, type OtherMeeting, type Setting, tellsOf } from './setting';
import { TODAY_IN_CHINESE } from './when-chinese';
import type { Days } from './when-romance';

type Period = Pick<DateMention, 'startOn' | 'endOn'>;
/** Words for a day near that of the text, where they stand in a sentence, and the days that they mean. */
interface Near extends Period {
  index: number;
  length: number;
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

const NOT_YET = /\b(?:will|to be|scheduled|next|upcoming|later)\b/i;
const SUBJECT = /^(?:subject|re)\s?:/i;

/** The day of a meeting that was held on the day of the text, or on days not long before it. */
export function dayOfReport(setting: Setting, otherMeeting: OtherMeeting): DateMention | null {
  const { document, masked, dates } = setting;
  const written = writtenOn(dates, document);
  const near = nearIn(document.language, isEnglish(document));
  if (written?.length !== 10 || !near) return null;
  for (const sentence of document.sentences.slice(0, FIRST)) {
    const text = masked.slice(sentence.start, sentence.end);
    const found = near.find(text, written);
    const start = sentence.start + (found?.index ?? 0);
    const tells = tellsOf(setting, sentence) || SUBJECT.test(text);
    if (!found || !tells || otherMeeting(sentence) < start || near.notYet.test(text)) continue;
    return { start, end: start + found.length, startOn: found.startOn, endOn: found.endOn };
  }
  return null;
}

/** How a language speaks of days near that of the text; null where that is not read. */
function nearIn(
  language: string | null,
  english: boolean,
): { find: (text: string, written: string) => Near | null; notYet: RegExp } | null {
  const days = daysNear(language);
  if (days) return { find: (text, written) => nearInWords(days, text, written), notYet: days.notYet };
  if (language === 'zh')
    return {
      find: (text, written) => nearBy(TODAY_IN_CHINESE, text, (match) => dayOf(match[0], written)),
      notYet: NOT_YET,
    };
  return english
    ? { find: (text, written) => nearBy(THAT_DAY, text, (match) => daysOf(match, written)), notYet: NOT_YET }
    : null;
}

function nearBy(pattern: RegExp, text: string, meant: (match: RegExpExecArray) => Period): Near | null {
  const match = pattern.exec(text);
  return match && { index: match.index, length: match[0].length, ...meant(match) };
}

/** The day that 'today' or 'on Monday' means, in words of a language that has its own, in a text of a day. */
export function nearInWords(days: Pick<Days, 'weekdays' | 'thatDay'>, text: string, written: string): Near | null {
  return nearBy(days.thatDay, text, ([, yesterday, weekday]) => {
    const back = weekday ? (plainDay(written).dayOfWeek - days.weekdays.indexOf(weekday) + 7) % 7 : yesterday ? 1 : 0;
    const day = plainDay(written, -back).toString();
    return { startOn: day, endOn: day };
  });
}

/** Today or yesterday, by the word for it. */
function dayOf(word: string, written: string): Period {
  const day = plainDay(written, /^(?:yesterday|昨)/u.test(word) ? -1 : 0).toString();
  return { startOn: day, endOn: day };
}

/** The first and last day that words of THAT_DAY mean on an ISO date. */
function daysOf(found: RegExpExecArray, written: string): Period {
  const [, near, first, last, isLastWeek, own] = found;
  if (near) return dayOf(near, written);
  const today = plainDay(written).dayOfWeek;
  const indexOf = (name = '') => WEEKDAYS.indexOf(name) || 7;
  const end = indexOf(last ?? first ?? own);
  // Up to the day itself, or in the week that ended before it.
  const back = isLastWeek ? today - end + 7 : (today - end + 7) % 7;
  const endOn = plainDay(written, -back).toString();
  const length = last ? (end - indexOf(first) + 7) % 7 : 0;
  return { startOn: plainDay(endOn, -length).toString(), endOn };
}
