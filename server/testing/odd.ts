/** What people paste and mistype, each by what is odd about it. */
export const ODD: Record<string, string> = {
  'no such thing': 'soon, or not at all (?)',
  'too long': 'a word '.repeat(20_000),
  'pasted from Word': '\uFEFFFirst\u000Bline\u200B of “smart” ‘quotes’\u00A0–\ttabs\u001Eand \u2022 dots',
  'right to left': '\u200Fمصالحة\u202B وطنية\u202C שָׁלוֹם (2019)',
  'angle brackets': '<name withheld> of <Country A> & <b onclick="x()">bold</b>',
  'nothing to see': '\u200B',
  'a day that never was': '2023-02-30',
  'another script': '第十三届北京国际反恐会议',
};

/** The letters, figures and signs of a text, or of what was kept of it, whatever stands between them. */
export const visible = (said: unknown): string =>
  (Array.isArray(said) ? said.map(visible).join('') : String(said ?? ''))
    .normalize('NFC')
    .replaceAll('\u001E', '-')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
