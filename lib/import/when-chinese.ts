/** 'Today' or 'yesterday' in a Chinese text that says when it was written. */
export const TODAY_IN_CHINESE = /今天|今日|当天|当日|昨天|昨日/u;

const LASTS_IN_CHINESE = /为期([一两二三四五六七]|\d)(?:天|日)|([一两二三四五六七]|\d)天的?(?:会议|研讨会|论坛|会期)/u;
const NUMERALS = '一二三四五六七';

/** How many days a Chinese sentence says that a meeting lasted, and whether the day before `behind` is the last of them: '6月10日开幕、为期三天的研讨会'. */
export function lengthInChinese(text: string, behind: string): { days: number; ends: boolean } | null {
  const found = LASTS_IN_CHINESE.exec(text);
  if (!found) return null;
  const number = (found[1] ?? found[2] ?? '').replace('两', '二');
  const days = Number(number) || NUMERALS.indexOf(number) + 1;
  const ends =
    /^[^，。；]{0,24}?(?:闭幕|结束|落幕|落下帷幕)/u.test(behind) &&
    !/^[^，。；]{0,12}(?:开幕|开始|揭幕|拉开)/u.test(behind);
  return { days, ends };
}
