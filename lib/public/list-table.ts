import { toTable } from '../export/table';
import type { NounName, Values } from '../field';
import { storeOf } from '../nouns';
import type { List } from './list-pages';
import { type ListedRecord, ownFields } from './told';

const HEAD = ['id', 'noun', 'title', 'url', 'permalink', 'version', 'publishedAt', 'updatedAt'] as const;

/** The columns of a field: a reference has its id and, beside it, its title. */
function columnsOf(noun: NounName): string[] {
  const fields = ownFields(storeOf(noun).noun.fields);
  return Object.entries(fields).flatMap(([name, field]) => (field.noun ? [name, `${name}.title`] : [name]));
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : one)).join('; ');
  return typeof value === 'number' ? value : String(value);
}

/** A field is called by its name, and where the head has one of that name, `fields.` stands before it. */
const columnName = (name: string): string => (HEAD.some((one) => one === name) ? `fields.${name}` : name);

function cellsOf(values: Values): [string, string | number | null][] {
  return Object.entries(values).flatMap(([name, value]) => {
    const isReference = typeof value === 'object' && value !== null && 'id' in value && 'title' in value;
    const own = columnName(name);
    return isReference
      ? [
          [own, String(value.id)],
          [`${own}.title`, String(value.title)],
        ]
      : [[own, cell(value)]];
  });
}

/**
 * Records of a list as a table (CSV): a row each, in columns that follow from the list alone. What a record's row holds itself is there, its lists
 * are not.
 */
export function listTable({ noun, here }: List, items: readonly (ListedRecord & { here?: Values })[]): string {
  const columns = [...HEAD, ...(noun ? columnsOf(noun).map(columnName) : []), ...here.map((name) => `here.${name}`)];
  const rows = items.map(({ fields, here: told = {}, licence: _, json: __, ...head }) => ({
    ...head,
    ...Object.fromEntries(cellsOf(fields)),
    ...Object.fromEntries(Object.entries(told).map(([name, value]) => [`here.${name}`, cell(value)])),
  }));
  return toTable(rows, columns);
}
