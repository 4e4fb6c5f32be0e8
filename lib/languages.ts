/** The languages of the interface (BCP 47), each with its file in messages/. The first has no prefix in addresses. */
export const LANGUAGES = ['en'] as const;
export const [DEFAULT_LANGUAGE] = LANGUAGES;

/**
 * The languages in which a text of the record may be said to be (BCP 47): those of the United Nations, and others in which its sources come. Of the
 * others the search knows no stems.
 */
export const TEXT_LANGUAGES = [
  'sq',
  'am',
  'ar',
  'hy',
  'az',
  'bn',
  'bs',
  'bg',
  'zh',
  'hr',
  'cs',
  'da',
  'nl',
  'en',
  'et',
  'fil',
  'fi',
  'fr',
  'ka',
  'de',
  'el',
  'ha',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'kk',
  'ko',
  'ku',
  'ky',
  'lv',
  'lt',
  'mk',
  'ms',
  'no',
  'ps',
  'fa',
  'pl',
  'pt',
  'ro',
  'ru',
  'sr',
  'sk',
  'sl',
  'so',
  'es',
  'sw',
  'sv',
  'tg',
  'ta',
  'th',
  'tr',
  'tk',
  'uk',
  'ur',
  'uz',
  'vi',
] as const;

/** The language of `TEXT_LANGUAGES` that a tag of BCP 47 names, whatever its script or region; null for any other. */
export function textLanguageOf(tag: unknown): string | null {
  const [language] = typeof tag === 'string' ? tag.toLowerCase().split('-') : [];
  return TEXT_LANGUAGES.find((one) => one === language) ?? null;
}

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/** Which way a language (BCP 47) is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr');

/** The language of a text for `lang`: a tag of BCP 47 as it is written; undefined where the record says none, or what is no tag. */
export function languageTag(given: string | null | undefined): string | undefined {
  try {
    return given ? Intl.getCanonicalLocales(given)[0] : undefined;
  } catch {
    return undefined;
  }
}
