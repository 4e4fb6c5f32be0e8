import { type Days, daysAbroad } from './when-romance';

type DaysNear = Pick<Days, 'weekdays' | 'thatDay' | 'notYet'>;

const RUSSIAN_DAYS = ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'];
const ARABIC_DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const ARABIC_DAY = ARABIC_DAYS.join('|');

const RUSSIAN_AND_ARABIC: Record<string, DaysNear> = {
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
    // 'في أمس الحاجة' is no yesterday, 'أول أمس' is the day before it, and 'اليوم الأول' is no today.
    thatDay: new RegExp(
      `(?<!\\p{L}|عالم |حتى )(?:(?:اليوم(?! (?:ال(?:أول|ثاني|ثالث|رابع|خامس|أخير|ختامي|تالي|سابق|دولي|عالمي|وطني|ذي)|نفسه|\\d))|(?<!في |أول )(أمس|امس)(?! الأول))(?: (?:${ARABIC_DAY})(?!\\p{L}))?|يوم (${ARABIC_DAY}))(?!\\p{L})(?! \\d)`,
      'u',
    ),
    notYet:
      /(?<!\p{L})(?:س[يت](?:ن?عقد|ستضيف|جتمع|نظم|شارك|بحث|ناقش|كون|قام|لتقي|فتتح|نطلق|جري|تناول)\p{L}*|سوف|من المقرر|المقبلة?|القادمة?)(?!\p{L})/u,
  },
};

/** How a language other than English and Chinese speaks of days near that of the text, and of what is still to come; null where that is not read. */
export const daysNear = (language: string | null): DaysNear | null =>
  daysAbroad(language) ?? RUSSIAN_AND_ARABIC[language ?? ''] ?? null;
