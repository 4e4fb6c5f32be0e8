import type { Field, Fields, Values } from '@/lib/field';

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

/** Kinds of field that hold words as they were written. */
export const TEXTS: readonly Field['kind'][] = ['line', 'markdown', 'lines'];

/** A value for one field, in the form in which the field is sent. */
const sent = ({ kind }: Field, odd: unknown) => (kind === 'lines' || kind === 'choices' ? [odd] : odd);

/** All fields of a description by their paths, those of the parts in lists among them, each with a way to set it in values. */
export function placesOf(
  fields: Fields,
  values: Values,
): { path: string; field: Field; set: (odd: unknown) => Values }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind !== 'parts') return [{ path: name, field, set: (odd: unknown) => ({ [name]: sent(field, odd) }) }];
    const [part = {}] = (values[name] ?? []) as Values[];
    return placesOf(field.item ?? {}, part).map(({ path, field: inner, set }) => ({
      path: `${name}.0.${path}`,
      field: inner,
      set: (odd: unknown) => ({ [name]: [{ ...part, ...set(odd) }] }),
    }));
  });
}
