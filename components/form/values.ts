import type { Values } from '@/lib/field';
import type { FieldView, FieldViews } from '@/lib/history/describe';
import { readPeriod } from '@/lib/typed-date';
import { readTyped, showTyped } from './typed';

/** One item of a list as it is typed. `#` names it on the screen; `id` is that of its row, once it has one. */
export type FormItem = Record<string, string>;
export type FormValue = string | string[] | FormItem[];
/** A record as it is typed: every field as text, so that nothing typed is ever lost for being wrong. */
export type FormValues = Record<string, FormValue>;

let counter = 0;
function freshKey(): string {
  counter += 1;
  return `${Date.now().toString(36)}-${counter}`;
}

/** What a form shows for saved values; for no values, an empty form. */
export function toForm(fields: FieldViews, values: Values, zone: string | null): FormValues {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, formValueOf(field, values[name], zone)]),
  );
}

function formValueOf(field: FieldView, value: unknown, zone: string | null): FormValue {
  if (field.kind === 'parts') {
    return (Array.isArray(value) ? value : []).map((item: Values) => ({
      ...(Object.fromEntries(
        Object.entries(field.item ?? {}).map(([name, part]) => [name, formValueOf(part, item[name], zone)]),
      ) as FormItem),
      ...(typeof item.id === 'string' ? { id: item.id } : {}),
      '#': freshKey(),
    }));
  }
  if (field.kind === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (field.kind === 'lines') return Array.isArray(value) ? value.join('\n') : '';
  if (value === null || value === undefined) return value === undefined ? (field.initial ?? '') : '';
  return showTyped(field.kind, String(value), zone);
}

/** A new item of a list. */
export const emptyItem = (fields: FieldViews): FormItem => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial ?? ''])),
  '#': freshKey(),
});

/** What a form sends: typed text as the description reads it. Text that cannot be read goes as it is, and is refused by name. */
export function toInput(fields: FieldViews, form: FormValues, zone: string | null): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldValueOf(field, form[name], zone)]),
  );
}

function fieldValueOf(field: FieldView, value: FormValue | undefined, zone: string | null): unknown {
  if (field.kind === 'parts') {
    return itemsOf(value).map(({ '#': _, id, ...item }) => ({
      ...(id ? { id } : {}),
      ...Object.fromEntries(
        Object.entries(field.item ?? {}).map(([name, part]) => [name, fieldValueOf(part, item[name], zone)]),
      ),
    }));
  }
  if (field.kind === 'choices') return Array.isArray(value) ? value : [];
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'lines') return text.split('\n').filter((line) => line.trim() !== '');
  // An empty number is no zero.
  if (text.trim() === '') return field.kind === 'integer' || field.kind === 'choice' ? undefined : null;
  return readTyped(field.kind, text, zone) ?? text;
}

/** The path of the control in which a value stands: several texts that are written into one field, one a line, have that one. */
export function controlPath(fields: FieldViews, path: string): string {
  const [name = ''] = path.split('.');
  return fields[name]?.kind === 'lines' || fields[name]?.kind === 'choices' ? name : path;
}

/** The pairs of fields that are the first and the last date of a period. */
export const periodsIn = (fields: FieldViews): { from: string; until: string }[] =>
  Object.entries(fields).flatMap(([from, { until }]) => (until ? [{ from, until }] : []));

/** The form with every period that stands in one of its two fields spread over both. */
export function withPeriods(fields: FieldViews, form: FormValues): FormValues {
  const spread = periodsIn(fields).flatMap(({ from, until }) => {
    const typed = [from, until].map((name) => readPeriod(String(form[name] ?? '')));
    const period = typed.find((one) => one !== null);
    return period ? [{ [from]: period.first, [until]: period.last }] : [];
  });
  return Object.assign({ ...form }, ...spread);
}

/** The items of a list of parts. */
export const itemsOf = (value: FormValue | undefined): FormItem[] =>
  Array.isArray(value) ? value.filter((item): item is FormItem => typeof item === 'object') : [];

/** Leaves out items that were added and never filled in. */
export function withoutBlankItems(fields: FieldViews, form: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      const item = fields[name]?.item;
      return [name, item ? itemsOf(value).filter((fieldValueOf) => !isBlank(item, fieldValueOf)) : value];
    }),
  );
}

const isBlank = (fields: FieldViews, item: FormItem): boolean =>
  item.id === undefined &&
  Object.entries(fields).every(([name, { initial = '' }]) => (item[name] ?? '').trim() === initial);

/** A field's value in a form that compares equal where nothing but a screen name differs. */
const compared = (value: FormValue | undefined): string =>
  JSON.stringify(value ?? '', (key, inner: unknown) => (key === '#' || key === 'id' ? undefined : inner));

/** Names of the fields in which two forms differ. */
export const differing = (one: FormValues, other: FormValues): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] !== other[name] && compared(one[name]) !== compared(other[name]),
  );

/** `values` with the very values of `other` wherever the two compare equal, so that telling them apart costs nothing. */
export const sharing = (values: FormValues, other: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const same = other[name];
      return [name, same !== undefined && compared(same) === compared(value) ? same : value];
    }),
  );

/** The form after `value` was typed at a path ("title", or "citations.0.quote" for an item of a list). */
function changed(form: FormValues, path: string, value: unknown): FormValues {
  const [name = '', index, key] = path.split('.');
  if (index === undefined || key === undefined) return { ...form, [name]: value as FormValue };
  const items = itemsOf(form[name]).map((item, at) =>
    at === Number(index) ? { ...item, [key]: String(value) } : item,
  );
  return { ...form, [name]: items };
}

/**
 * As `changed`, with what was typed at `path`. A field that repeats that one changes along with it for as long as both say the same, and
 * where they were emptied together, in what is saved.
 */
export function typedAt(
  fields: FieldViews,
  form: FormValues,
  base: FormValues,
  path: string,
  value: unknown,
): FormValues {
  const repeats = (name: string) => {
    const from = form[path] === '' ? base : form;
    return form[name] === form[path] && from[name] === from[path] && from[path] !== '';
  };
  const along = Object.keys(fields).filter((name) => fields[name]?.echoes === path && repeats(name));
  return [path, ...along].reduce((next, name) => changed(next, name, value), form);
}

/** What stands in the form after a save: as it was saved, except where one has typed on since it was sent. */
export function merged(now: FormValues, sent: FormValues, saved: FormValues): FormValues {
  return Object.fromEntries(
    Object.keys(saved).map((name) => {
      const [typed, fresh] = [now[name], saved[name] ?? ''];
      return [name, compared(typed) === compared(sent[name]) ? withKeysOf(fresh, typed) : (typed ?? fresh)];
    }),
  );
}

/** Items keep their place on the screen across a save, so that the keyboard's focus stays where it was. */
function withKeysOf(fresh: FormValue, formValueOf: FormValue | undefined): FormValue {
  const before = itemsOf(formValueOf);
  const items = itemsOf(fresh);
  if (items.length === 0 || items.length !== before.length) return fresh;
  return items.map((item, index) => ({ ...item, '#': before[index]?.['#'] ?? item['#'] ?? '' }));
}
