import type { Days } from './when-romance';

const RUSSIAN_DAYS = ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'];
const ARABIC_DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const ARABIC_DAY = ARABIC_DAYS.join('|');

/** How Russian and Arabic speak of days near that of the text. */
export const DAYS_NEAR: Record<string, Pick<Days, 'weekdays' | 'thatDay' | 'notYet'>> = {
  ru: {
    weekdays: RUSSIAN_DAYS,
    thatDay: new RegExp(
      `(?<!\\p{L})(?:[Сс]егодня|([Вв]чера)|[Вв]о? (${RUSSIAN_DAYS.join('|')}))(?!\\p{L})(?!,? \\d)`,
      'u',
    ),
    notYet:
      /(?<!\p{L})(?:состо[ия]тся|пройд[её]т|пройдут|будет|будут|запланирован\p{L}*|намечен\p{L}*|следующ\p{L}+)(?!\p{L})/iu,
  },
  ar: {
    weekdays: ARABIC_DAYS,
    // 'في أمس الحاجة' is no yesterday, and 'اليوم الأول' is no today.
    thatDay: new RegExp(
      `(?<!\\p{L}|عالم |حتى )(?:(?:اليوم|(?<!في )(أمس|امس))(?: (?:${ARABIC_DAY})(?!\\p{L}))?|يوم (${ARABIC_DAY}))(?!\\p{L})(?! (?:ال(?!${ARABIC_DAY})|\\d|نفسه|واحد))`,
      'u',
    ),
    notYet: /(?<!\p{L})(?:س[يت]\p{L}{3,}|سوف|من المقرر|المقبلة?|القادمة?)(?!\p{L})/u,
  },
};
