import { plainDay } from '../time';
import { type DateMention, writtenOn } from './dates';
import { sentenceAt } from './document';
import { isEnglish } from './languages';
import { nearInWords } from './report-days';
import type { Setting } from './setting';
import { lengthIn } from './when-abroad';
import { lengthInChinese } from './when-chinese';
import { daysAbroad } from './when-romance';

/** A day that a sentence gives as the last or the first of so many, with the others: 'A two-day seminar that ended on 5 May'. */
export function wholeDays(setting: Setting, date: DateMention): DateMention {
  const { document, masked } = setting;
  const sentence = sentenceAt(document, date.start);
  if (!sentence || date.startOn.length < 10 || date.startOn !== date.endOn) return date;
  const text = masked.slice(sentence.start, sentence.end);
  if (isEnglish(document)) return counted(date, lengthInEnglish(text));
  if (document.language === 'zh')
    return counted(date, lengthInChinese(text, document.plain.slice(date.end, date.end + 30)));
  if (!daysAbroad(document.language)) return counted(date, lengthIn(text, document.language));
  return inRomance(setting, date, text, masked.slice(Math.max(sentence.start, date.start - 40), date.start));
}

/** So many days, of which the one given is the last or the first. */
interface Length {
  days: number;
  ends: boolean;
}

function counted(date: DateMention, length: Length | null): DateMention {
  if (!length || length.days < 2) return date;
  if (length.ends) return { ...date, startOn: plainDay(date.endOn, 1 - length.days).toString() };
  return { ...date, endOn: plainDay(date.startOn, length.days - 1).toString() };
}

const DAYS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const LASTS = new RegExp(`\\b(${DAYS.join('|')}|[2-7])-day\\b`, 'i');
const ENDED = /\b(?:concluded|ended|closed|wrapped up|came to an end|concludes|ends)\b/i;
const BEGAN = /\b(?:began|begins?|opened|opens?|started|starts?|kicked off|kicks off)\b/i;

function lengthInEnglish(text: string): Length | null {
  const [, number = ''] = LASTS.exec(text) ?? [];
  const days = Number(number) || DAYS.indexOf(number.toLowerCase()) + 1;
  const ends = ENDED.test(text);
  return ends || BEGAN.test(text) ? { days, ends } : null;
}

/** In French and Spanish a sentence may give the first of the days, and 'today' as the last. */
function inRomance({ document, dates }: Setting, date: DateMention, text: string, before: string): DateMention {
  const days = daysAbroad(document.language);
  if (!days) return date;
  const begun = days.begunOn.test(before);
  const written = writtenOn(dates, document);
  const last = begun && days.ended.test(text) && written?.length === 10 ? nearInWords(days, text, written) : null;
  if (last && last.endOn > date.startOn) return { ...date, endOn: last.endOn };
  const [, number = ''] = days.lasts.exec(text) ?? [];
  if (number === '') return date;
  const count = Number(number) || days.numbers.indexOf(number.toLowerCase()) + 2;
  if (begun || days.began.test(text)) return counted(date, { days: count, ends: false });
  return days.ended.test(text) ? counted(date, { days: count, ends: true }) : date;
}
