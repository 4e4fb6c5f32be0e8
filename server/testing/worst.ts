import type { Field, Fields, NounName, Values } from '@/lib/field';

/** What every worst text begins with, so that it is known again; those of parts begin otherwise, for no text may repeat a quote. */
export const MARKED = 'Marked';
const markOfWorst = (path: string) => (path.includes('.') ? 'Part' : MARKED);

/** One value for everything that is no text. */
const ORDINARY: Partial<Record<Field['kind'], unknown>> = {
  country: 'MA',
  date: '2020-02-11',
  instant: '2020-02-11T09:00:00.000Z',
  zone: 'Europe/Vienna',
  integer: 7,
  decimal: '7.5',
  degrees: 7,
};

/**
 * Values for all fields of a description, each text as long as it may be and full of `hostile`: fields that nobody has thought of yet
 * included. A field that refuses such a text stays out; references lead to `records`.
 *
 * @param markOf the word with which the text of a field begins, by its path (`title`, `citations.quote`)
 */
export function worstValues(
  fields: Fields,
  hostile: string,
  records: ReadonlyMap<NounName, string>,
  markOf: (path: string) => string = markOfWorst,
): Values {
  const values = Object.entries(fields).map(([name, field]) => {
    const ofPart = (part: string) => markOf(`${name}.${part}`);
    return [name, worstValue(field, hostile, records, markOf(name), ofPart)];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function worstValue(
  field: Field,
  hostile: string,
  records: ReadonlyMap<NounName, string>,
  mark: string,
  markOfPart: (part: string) => string,
): unknown {
  const full = `${mark} ${hostile}`.slice(0, field.max);
  switch (field.kind) {
    case 'line':
      return [full, `${mark}.`].find((text) => field.schema.safeParse(text).success);
    case 'markdown': {
      const text = `${mark}.\n\n${hostile}`.slice(0, field.max);
      return [text, full, `${mark}.`].find((one) => field.schema.safeParse(one).success);
    }
    case 'lines':
      return [full, `${mark}.`].map((text) => [text]).find((list) => field.schema.safeParse(list).success);
    case 'url':
      return `https://example.org/${mark}/${'a'.repeat((field.max ?? 100) - 21 - mark.length)}`;
    case 'choices':
      return field.options;
    case 'reference':
      return field.noun && records.get(field.noun);
    case 'parts':
      return worstParts(field, hostile, records, markOfPart);
    default:
      return ORDINARY[field.kind];
  }
}

/** A list of one part that says all it can; where a part may say one thing only, of one for each. Undefined where the description lets neither through. */
export function worstParts(
  { item = {}, schema }: Field,
  hostile: string,
  records: ReadonlyMap<NounName, string>,
  markOf: (part: string) => string,
): Values[] | undefined {
  const part = worstValues(item, hostile, records, markOf);
  const apart = Object.entries(part).map(([name, value]) => ({ [name]: value }));
  return [[part], apart].find((parts) => schema.safeParse(parts).success);
}
