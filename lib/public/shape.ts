import { type Field, type Fields, isTold, type NounName, type Values } from '../field';

/** A record that another one points to, as whoever reads may know it: what it is called and where it stands. */
export interface PublicReference {
  id: string;
  noun: NounName;
  title: string;
  /** Where people read it, and where programs do. */
  url: string;
  json: string;
}
export type References = ReadonlyMap<string, PublicReference>;

/** The fields of a noun that anybody may read, in the order of its description. */
export const toldFields = (fields: Fields): [string, Field][] =>
  Object.entries(fields).filter(([name, field]) => isTold(name, field));

const itemsOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : []);

/** The ids of all records to which values point, those of lists included. */
export function pointedTo(fields: Fields, values: Values): string[] {
  return toldFields(fields).flatMap(([name, { noun, item }]) => {
    const value = values[name];
    if (item) return itemsOf(value).flatMap((one) => pointedTo(item, one));
    return noun && typeof value === 'string' ? [value] : [];
  });
}

const isList = ({ kind }: Field): boolean => kind === 'lines' || kind === 'choices';

/** An item that points to what nobody may know is not there: what is left of it would say of whom it is. */
function publicItem(fields: Fields, item: Values, references: References): Values[] {
  const isHidden = pointedTo(fields, item).some((id) => !references.has(id));
  return isHidden ? [] : [publicFields(fields, item, references)];
}

function publicValue(field: Field, value: unknown, references: References): unknown {
  if (field.item) return itemsOf(value).flatMap((item) => publicItem(field.item ?? {}, item, references));
  if (field.noun) return typeof value === 'string' ? (references.get(value) ?? null) : null;
  return value ?? (isList(field) ? [] : null);
}

/**
 * What values say to everybody, under the names of the description: the same names as in history, so that a state kept there can be told alike.
 * Every field is there; null and an empty list mean "not reported". The ids of parts and what is no word about the world are left out, and so is
 * whatever points to a record that is not among the references.
 *
 * @param values as a store loads them, or as history keeps them
 * @param references the records that may be known, by their ids
 */
export const publicFields = (fields: Fields, values: Values, references: References): Values =>
  Object.fromEntries(
    toldFields(fields).map(([name, field]) => [name, publicValue(field, values[name], references)] as const),
  );
