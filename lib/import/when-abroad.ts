import { perLanguage } from './languages';
import { anySpelling } from './vocabulary/spelling';

/** How a language says how long a meeting lasted and when it ended or began. */
interface Length {
  /** For two days, three days and so on. */
  lasts: RegExp[];
  ended: RegExp;
  began: RegExp;
}

const one = (source: string) => new RegExp(anySpelling(source), 'iu');

const lengths = perLanguage((language): Length | null => {
  if (language === 'ru')
    return {
      lasts: [
        one('двухдневн|двух дней|два дня'),
        one('трехдневн|трех дней|три дня'),
        one('четырехдневн|четырех дней|четыре дня'),
        one('пятидневн|пяти дней|пять дней'),
      ],
      ended: one('завершил|закончил|подвели итоги'),
      began: one('начал(?:ся|ась|ось|ись)|открыл(?:ся|ась|ось|ись)|стартовал'),
    };
  if (language === 'ar')
    return {
      lasts: [
        one('(?<!\\p{L})(?:على مدى|مدى|استمر(?:ت)?|خلال) يومين'),
        one('(?<!\\p{L})(?:ثلاثة أيام|3 أيام)'),
        one('(?<!\\p{L})(?:أربعة أيام|4 أيام)'),
        one('(?<!\\p{L})(?:خمسة أيام|5 أيام)'),
      ],
      ended: one('(?<!\\p{L})[وف]?(?:اختتم|اختتمت|اختتام|ختام|انتهت)(?!\\p{L})'),
      began: one('(?<!\\p{L})[وف]?(?:انطلق|انطلقت|افتتح|افتتحت|بدأ|بدأت)(?!\\p{L})'),
    };
  return null;
});

/** Of a sentence in Russian or Arabic: how many days a meeting lasted, and whether the day given there is the last or the first of them. */
export function lengthIn(text: string, language: string | null): { days: number; ends: boolean } | null {
  const words = lengths(language);
  const index = words?.lasts.findIndex((pattern) => pattern.test(text)) ?? -1;
  if (!words || index < 0) return null;
  const ends = words.ended.test(text);
  return ends || words.began.test(text) ? { days: index + 2, ends } : null;
}
