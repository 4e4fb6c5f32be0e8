import { isRomance } from './languages';
import type { Span } from './spans';

/** A figure as a record keeps it: what takes it back a little, the number without separators, and what it counts. */
export interface Figure {
  hedge: string | null;
  figure: string | null;
  unit: string | null;
}

export const HEDGE =
  '(?:more|fewer|less) than|over|about|some|nearly|almost|close to|around|approximately|at least|up to|plus de|près de|environ|au moins|moins de|más de|cerca de|unos|unas|alrededor de|al menos|casi|более чем|более|около|свыше|почти|не менее|أكثر من|أقل من|ما لا يقل عن|لا تتجاوز|لا يتجاوز|نحو|حوالي|قرابة|порядка|примерно|лишь|не более|менее|до|超过|约|近|逾|将近|大约|至少|不到|不足|多达|接近|quelque|presque|jusqu.à|hasta|apenas|aproximadamente';
/** '12,000', '12 500', '2.600' and '12000', with decimals behind a point. A space divides groups of three alone. */
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:\\.\\d{1,4})?';
/** In French and Spanish a point divides groups of three, and a comma stands before the decimals. */
const NUMBER_ABROAD = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?(?!\\d)|\\d+,\\d{1,2}(?!\\d)';
const CURRENCY = '(?:US|AU|CA)?\\$|€|£|(?:USD|EUR|GBP|AED|SAR)';
const MAGNITUDE =
  'thousand|million|billion|trillion|millions?|milliards?|millones|mil millones|тысяч\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|مليون|مليار|万|亿';

const WRITTEN = new RegExp(
  `^(?:(${HEDGE})\\s*)?(${CURRENCY})?\\s?(-?(?:${NUMBER}))\\s*(%|\\p{L}[\\p{L}\\s]{0,50})?$`,
  'iu',
);

/**
 * A figure as written ("12,000", "more than 40 per cent", "$4.16 trillion") in its parts: the currency stands with the unit. A figure in
 * words stays out.
 */
export function figureOf(written: string | null, language: string | null = null): Figure {
  const trimmed = written?.trim() ?? '';
  const [, hedge, currency, number, unit] = WRITTEN.exec(isRomance(language) ? withPoint(trimmed) : trimmed) ?? [];
  return {
    hedge: hedge?.toLowerCase() ?? null,
    figure: number?.replace(/[, ]/g, '') ?? null,
    unit: [currency, unit?.trim()].filter(Boolean).join(' ') || null,
  };
}

/** '400.000' and '62,5' of French and Spanish as '400000' and '62.5'. */
const withPoint = (written: string): string =>
  written.replace(new RegExp(NUMBER_ABROAD, 'u'), (number) => number.replaceAll('.', '').replace(',', '.'));

/** Where a number may not begin: inside another one, a name, a range or a symbol of a document. */
const NOT_INSIDE = '(?<![\\p{L}\\p{N}/.,-]|\\d )';
const FIGURE = new RegExp(
  `${NOT_INSIDE}((?:(?:${HEDGE}) )?(?:(?:${CURRENCY})\\s?(?:${NUMBER})(?: (?:${MAGNITUDE}))?|(?:${NUMBER})\\s?(?:%|per ?cent|pour ?cent|por ciento|процент\\p{L}*|٪|في المئة|في المائة|بالمئة|بالمائة)|(?:${NUMBER})\\s(?:${MAGNITUDE})|\\d{1,3}(?:[, ]\\d{3}){1,9}(?!\\d))|(?:${HEDGE}) (?:${NUMBER}))(?![\\p{N}-])(?!,{0,9}\\d)`,
  'iu',
);
/** Whom and what a text counts, in the languages that write so. */
const THINGS = [
  'participants|people|persons|prisoners|inmates|detainees|calls|callers|posts|places|requests|disputes|reports|villages|vacancies|graduates|beneficiaries|families|households|imams|minors|mothers|municipalities|mentors|officers|prosecutors|pupils|respondents|returnees|staff|students|survivors|teachers|victims|volunteers|women|youths|studies|countries|governments|states|delegations|experts|officials|cases|children|cities|schools|arrests|investigations',
  'pays|délégations|personnes',
  'países|delegaciones|personas|organizaciones|cadetes',
  'стран|государств|представителей|человек|участни(?:ков|ка|ц)|эксперт(?:ов|а)|специалист(?:ов|а)|опрошенных|осужд[её]нных|заключ[её]нных|семей|дет(?:ей|и)|женщин|школ|имамов|учителей|педагогов|жалоб|обращений|случаев|дел|организаций|делегатов|консультантов|выпускников|журналистов|мигрантов|молодых людей',
  '[\\p{Script=Arabic}\\p{M}]*(?:خبير|مشارك|ممثل|دولة|شخص|شاب|نزيل|سجين|متدرب|مدرب|عائد|إمام|طفل|أسرة|امرأة|حالة|قضية|مدرسة|باحث|قاض|مسؤول|منظمة|جمعية|معلم|طالب|مستفيد|لاجئ|محتجز)[\\p{Script=Arabic}\\p{M}]{0,3}',
].join('|');
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}/.$€£,-]|\\d )(\\d{2,6}) (?:[\\p{L}-]+ ){0,2}(?:${THINGS})(?![\\p{L}])`,
  'iu',
);
const CHINESE_HEDGE = '超过|大约|约|将近|近|逾|至少|不到|不足|多达|接近';
/** '27%', '约130名', '2.3万人', '500万欧元', '百分之四十': in Chinese nothing divides a figure from the words beside it. */
const IN_CHINESE = new RegExp(
  `(?<![\\p{N}.,/-]|第)((?:${CHINESE_HEDGE})?(?:(?:${NUMBER})(?:余|多)?(?:[%％]|个百分点|[万亿](?:余|多)?(?:\\p{Script=Han}元|元|名|人|位|次)?|倍|\\p{Script=Han}元(?!件))|\\d{2,6}(?:余|多)?(?:名|人(?!民)|位|国(?![际家])|起|例|家|所|宗|个(?=国家|代表团|组织|机构|城市|案件|案例|账号|学校|社区|成员国|参与国|机场|口岸))|百分之[\\p{N}.零一二三四五六七八九十百点]{1,8}|[一二三四五六七八九两]成(?![立员为果功就长熟])|[二三四五六七八九十]分之[一二三四五六七八九]))`,
  'u',
);
/** A count in words of people who came. */
const IN_WORDS =
  /(?<![\p{L}-])((?:(?:more|fewer|less) than |over |some |nearly |about )?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?) (?:participants|representatives|delegates|delegations|experts|officials|people)\b/iu;
/** 'Nine in ten', 'one suspect in five', 'nearly two thirds of' */
const SHARE =
  /(?<![\p{L}-])((?:(?:more|fewer|less) than |nearly |about |almost )?(?:one|two|three|four|five|six|seven|eight|nine)(?: \p{L}+)? (?:in|out of) (?:three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|a hundred)|(?:(?:more|fewer|less) than |nearly |about |almost |over )?(?:(?:a|one) (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters)(?= (?:of|concerned|were|are|had|have)))(?![\p{L}-])/iu;
const RANGE = /(?<![\p{L}\p{N}/.])\d{1,3}(?:\.\d+)?\s?(?:-|–|to)\s?\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)/u;
/** 'сократилось с 40 до 12', 'من 40 إلى 12': a change from one number to another. */
const CHANGE =
  /(?:сократил|снизил|уменьшил|увеличил|вырос|возрос|упал|повысил)\p{Ll}{0,5} (?:[\p{Ll}-]+ ){0,3}с \d[\d ]{0,8}(?:[.,]\d+)?\s?%? (?:\p{Ll}+ )?до \d|(?:انخفض|ارتفع|تراجع|زاد|ازداد|تقلص)(?:ت)? (?:[\p{Script=Arabic}\p{M}]+ ){0,5}من \d[\d ]{0,8} (?:[\p{Script=Arabic}\p{M}]+ ){0,2}إلى \d/u;
const TIME_UNIT =
  /^\S*\s?(?:years?|months?|weeks?|days?|hours?|minutes?|ans?|mois|jours?|años?|meses|días|лет|месяц\p{L}*|дн\p{L}+)(?![\p{L}])|^(?:-|th|st|nd|rd)/u;
const A_YEAR = new RegExp(`^(?:(?:${HEDGE}|until|after|before) )?(?:19|20)\\d\\d$`, 'iu');

/** '400.000 euros', '62,5 %', '74 magistrats' and 'un jeune sur cinq' in French and Spanish; a number of days or of an article counts nothing. */
const ABROAD = [
  new RegExp(
    `${NOT_INSIDE}((?:(?:${HEDGE}) )?(?:${NUMBER_ABROAD}|${NUMBER})\\s?(?:%|(?:(?:${MAGNITUDE}) (?:de |d')?)?(?:euros?|dollars|dólares|francs|pesos|soles)(?![\\p{L}])))`,
    'iu',
  ),
  new RegExp(`${NOT_INSIDE}((?:(?:${HEDGE}) )?\\d{1,3}(?:\\.\\d{3})+)(?![\\d,.]\\d)`, 'iu'),
  new RegExp(
    `${NOT_INSIDE}((?:(?:${HEDGE}) )?\\d{2,6}) (?:nouveaux |nouvelles |jeunes |autres |nuevos |nuevas |jóvenes |otros )?(?!(?:mars|mois|fois|meses|veces|artículos|articles|páginas|pages|puntos|points|kilomètres|kilómetros|heures|horas|minutes|minutos|semaines|semanas|siècles|siglos|degrés|grados|jours|días|años|mètres|metros|dans|sans|sous|vers|plus|tous|puis|mais|très|leurs|près|après|depuis|toujours|más|tras|antes|después|otros|entonces|deux|tres)(?![\\p{L}]))\\p{Ll}{3,}[sx](?![\\p{L}])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])((?:(?:${HEDGE}|plus d'|près d'|moins d'|environ) ?)?(?:une?|deux|trois|quatre|neuf|sept|huit) (?:\\p{Ll}+ )?(?:\\p{Ll}+ )?sur (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille)|(?:(?:${HEDGE}) )?(?:un[oa]?|dos|tres|cuatro|seis|siete|ocho|nueve) de cada (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil)|(?:(?:${HEDGE}) )?(?:les )?(?:deux tiers|trois quarts)(?= des)|(?:los )?dos tercios(?= de)|(?:tres cuartas partes|la mitad|la moitié)(?= de[ls]?))(?![\\p{L}])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}-])((?:(?:${HEDGE}) )?(?:(?:une? |una? |medio )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|decena|docena|veintena|treintena|centenar|millar)s?(?= (?:de |d'))|(?:onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien)(?= (?!(?:mois|fois|heures|minutes|semaines|jours|meses|veces|horas|minutos|semanas|días|dans|plus|más|artículos|articles)(?![\\p{L}]))\\p{Ll}{3,}[sx](?![\\p{L}]))))`,
    'iu',
  ),
];

/** The first figure of a sentence. Of a range there is none that is true: it stays in the sentence. */
export function figureIn(text: string, language: string | null = null): (Span & { value: string }) | null {
  const range = RANGE.exec(text);
  for (const pattern of isRomance(language)
    ? [...ABROAD, FIGURE, COUNTED]
    : [FIGURE, COUNTED, IN_WORDS, SHARE, IN_CHINESE]) {
    const found = pattern.exec(text);
    const value = found?.[1];
    if (!found || !value) continue;
    if (range && range.index < found.index) return null;
    const start = found.index + found[0].indexOf(value);
    const after = text.slice(start + value.length).trimStart();
    if (TIME_UNIT.test(after) || A_YEAR.test(value)) continue;
    return { start, end: start + value.length, value };
  }
  return null;
}

/** Whether a sentence gives a figure at all, a range too. */
export const hasFigure = (text: string, language: string | null = null): boolean =>
  figureIn(text, language) !== null || RANGE.test(text) || CHANGE.test(text);
