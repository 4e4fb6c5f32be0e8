/** The months in the languages that are read, January first; each as it is written, whole and shortened. */
const MONTHS: string[][] = [
  ['January', 'Jan', 'janvier', 'enero', 'janv', 'ene', 'января', 'январе', 'январь', 'يناير', 'كانون الثاني', 'جانفي'],
  [
    'February',
    'Feb',
    'février',
    'fevrier',
    'febrero',
    'févr',
    'февраля',
    'феврале',
    'февраль',
    'فبراير',
    'شباط',
    'فيفري',
  ],
  ['March', 'Mar', 'mars', 'marzo', 'марта', 'марте', 'март', 'مارس', 'آذار'],
  [
    'April',
    'Apr',
    'avril',
    'abril',
    'avr',
    'abr',
    'апреля',
    'апреле',
    'апрель',
    'أبريل',
    'إبريل',
    'ابريل',
    'نيسان',
    'أفريل',
  ],
  ['May', 'mai', 'mayo', 'мая', 'мае', 'май', 'مايو', 'أيار', 'ماي'],
  ['June', 'Jun', 'juin', 'junio', 'июня', 'июне', 'июнь', 'يونيو', 'يونيه', 'حزيران', 'جوان'],
  ['July', 'Jul', 'juillet', 'julio', 'juil', 'июля', 'июле', 'июль', 'يوليو', 'يوليه', 'تموز', 'جويلية'],
  ['August', 'Aug', 'août', 'aout', 'agosto', 'ago', 'августа', 'августе', 'август', 'أغسطس', 'اغسطس', 'آب', 'أوت'],
  [
    'September',
    'Sept',
    'Sep',
    'septembre',
    'sept',
    'septiembre',
    'setiembre',
    'сентября',
    'сентябре',
    'сентябрь',
    'سبتمبر',
    'أيلول',
  ],
  ['October', 'Oct', 'octobre', 'oct', 'octubre', 'октября', 'октябре', 'октябрь', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['November', 'Nov', 'novembre', 'nov', 'noviembre', 'ноября', 'ноябре', 'ноябрь', 'نوفمبر', 'تشرين الثاني'],
  [
    'December',
    'Dec',
    'décembre',
    'déc',
    'dic',
    'decembre',
    'diciembre',
    'декабря',
    'декабре',
    'декабрь',
    'ديسمبر',
    'كانون الأول',
  ],
];

const NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name.toLowerCase(), index + 1] as const)),
);

/** English writes months with a capital: 'may' and 'march' are other words. The other languages write them small. */
const written = (name: string): string[] =>
  /^[A-Z]/.test(name)
    ? [name, name.toUpperCase()]
    : [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()];

/** A pattern's source for any month by name, the longest first. */
export const MONTH_NAMES = [...new Set(MONTHS.flat().flatMap(written))].sort((a, b) => b.length - a.length).join('|');

/** The number of a month by its name, from 1. */
export const monthNumber = (name: string): number => NUMBERS.get(name.toLowerCase()) ?? 0;
