import countries from 'i18n-iso-countries';

/** Whether ISO 3166-1 knows the code (alpha-2, upper case). The list also knows user-assigned codes such as XK, which the standard does not. */
export const isCountry = (code: string): boolean => Object.hasOwn(countries.getAlpha2Codes(), code) && code !== 'XK';

/** The codes of ISO 3166-1 (alpha-2), in no particular order. */
export const countryCodes = (): string[] => Object.keys(countries.getAlpha2Codes()).filter(isCountry);
