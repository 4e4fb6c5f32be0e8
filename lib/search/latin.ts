import anyAscii from 'any-ascii';

/** Letters that the database knows too: of the Basic Multilingual Plane, without Yi and the rare Chinese characters of Extension A. */
const KNOWN = /(?![\u3400-\u4dff\ua000-\ua4cf])[\u0080-\uffff]/gu;

/** The letters of a key in Latin ones, by any-ascii. The database has the same as `search.latin`; a test holds the two together. */
export const latin = (key: string): string => key.replace(KNOWN, (letter) => anyAscii(letter).toLowerCase() || letter);
