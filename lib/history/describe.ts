import type { Field, NounName, Values } from '../field';

/** A field without its rules, as it travels to the browser. */
export type FieldView = Omit<Field, 'schema' | 'item' | 'reaches' | 'identifies' | 'unsaid'> & {
  item?: FieldViews;
  initial?: string;
};
export type FieldViews = Record<string, FieldView>;

/** How single values read in the reader's language. */
export interface Words {
  option(list: string, key: string): string;
  country(code: string): string;
  /** The name of the record with this id. */
  name(id: string): string;
  date(date: string): string;
  instant(instant: string): string;
  /** A time as the clock on the wall said it. */
  clock(clock: string): string;
}

/** A noun's fields without their rules. */
export function viewOf(fields: Record<string, Field>): FieldViews {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, viewOfField(field)]));
}

function viewOfField({ schema, item, reaches: _, identifies: __, unsaid: ___, ...rest }: Field): FieldView {
  // What the description puts where nothing is given, for instance the first option of a choice.
  const empty = schema.safeParse(undefined).data;
  const initial = typeof empty === 'string' || typeof empty === 'number' ? { initial: String(empty) } : {};
  return { ...rest, ...initial, ...(item ? { item: viewOf(item) } : {}) };
}

/** A field's value as text to read and compare, one line for each item of a list; empty where nothing is reported. */
export function textOf(field: FieldView, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => (field.item ? itemText(field.item, item, words) : single(field, item, words)))
      .join('\n');
  }
  return single(field, value, words);
}

function itemText(fields: FieldViews, item: unknown, words: Words): string {
  if (typeof item !== 'object' || item === null) return '';
  return Object.entries(fields)
    .map(([name, field]) => textOf(field, (item as Values)[name], words))
    .filter((text) => text !== '')
    .join(' · ');
}

function single(field: FieldView, value: unknown, words: Words): string {
  const text = String(value);
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.list && field.options?.includes(text) ? words.option(field.list, text) : text;
    case 'country':
      return /^[A-Z]{2}$/.test(text) ? words.country(text) : text;
    case 'reference':
      return words.name(text);
    case 'date':
      return words.date(text);
    case 'instant':
      return words.instant(text);
    case 'clock':
      return words.clock(text);
    default:
      return text;
  }
}

/** A record that another one points to. */
export interface Pointer {
  noun: NounName;
  id: string;
}

/** Every record that `values` point to, parts included; each once. */
export function pointersIn(fields: FieldViews, values: Values): Pointer[] {
  const found = new Map<string, Pointer>();
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (field.kind === 'reference' && field.noun && typeof value === 'string' && value !== '') {
      found.set(value, { noun: field.noun, id: value });
    }
    if (field.item && Array.isArray(value)) {
      for (const item of value) {
        if (typeof item !== 'object' || item === null) continue;
        for (const pointer of pointersIn(field.item, item as Values)) found.set(pointer.id, pointer);
      }
    }
  }
  return [...found.values()];
}
