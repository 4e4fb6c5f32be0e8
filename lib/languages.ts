/** The languages of the interface (BCP 47), each with its file in messages/. The first has no prefix in addresses. */
export const LANGUAGES = ['en'] as const;
export const [DEFAULT_LANGUAGE] = LANGUAGES;

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
