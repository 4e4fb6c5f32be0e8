import { plainDay } from '../time';
import type { DateMention } from './dates';
import { sentenceAt } from './document';
import type { Setting } from './setting';

/** 'Today' or 'yesterday' in a Chinese text that says when it was written. */
export const TODAY_IN_CHINESE = /今天|今日|当天|当日|昨天|昨日/u;

const LASTS_IN_CHINESE = /为期([一两二三四五六七]|\d)(?:天|日)|([一两二三四五六七]|\d)天的?(?:会议|研讨会|论坛|会期)/u;
const NUMERALS = '一二三四五六七';

/** '6月10日开幕、为期三天的研讨会' ended on the 12th, and one of three days that ended on the 12th began on the 10th. */
export function wholeDaysInChinese({ document, masked }: Setting, date: DateMention): DateMention {
  const sentence = sentenceAt(document, date.start);
  const text = sentence ? masked.slice(sentence.start, sentence.end) : '';
  const found = LASTS_IN_CHINESE.exec(text);
  const number = (found?.[1] ?? found?.[2] ?? '').replace('两', '二');
  const days = Number(number) || NUMERALS.indexOf(number) + 1;
  if (number === '' || days < 2 || date.startOn.length < 10 || date.startOn !== date.endOn) return date;
  const behind = document.plain.slice(date.end, date.end + 30);
  if (
    /^[^，。；]{0,24}?(?:闭幕|结束|落幕|落下帷幕)/u.test(behind) &&
    !/^[^，。；]{0,12}(?:开幕|开始|揭幕|拉开)/u.test(behind)
  )
    return { ...date, startOn: plainDay(date.endOn, 1 - days).toString() };
  return { ...date, endOn: plainDay(date.startOn, days - 1).toString() };
}
