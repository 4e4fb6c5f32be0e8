import type { FieldKind, Values } from '../field';
import type { FieldViews } from '../history/describe';

/** What a record says or points to at one place, by the path that issues have. */
export interface Place {
  field: string;
  text?: string;
  /** The record that a reference points to. */
  id?: string;
}

/** Kinds of field whose value is words; all others are choices, figures and dates. */
const WORDED: ReadonlySet<FieldKind> = new Set(['line', 'lines', 'markdown', 'slug', 'url']);

/** Whether it is a body that organises or hosts: that it did is public under any rule. */
export const isPublicBody = ({ role, personId }: Values): boolean => /organiser|host/.test(String(role)) && !personId;

/**
 * All that the public reads in a record: every text and every reference of every field that the description has, parts included. Under a rule
 * without the items that the wall keeps back.
 */
export function placesIn(fields: FieldViews, values: Values, underRule: boolean, path = ''): Place[] {
  return Object.entries(fields).flatMap(([name, { kind, item, keptBack }]): Place[] => {
    const [value, field] = [values[name], path + name];
    if (value === null || value === undefined || value === '') return [];
    if (item) {
      const items = Array.isArray(value) ? (value as Values[]) : [];
      return items.flatMap((one, index) => {
        const isKept = underRule && (keptBack === 'all' || (keptBack === 'all_but_hosts' && !isPublicBody(one)));
        return isKept ? [] : placesIn(item, one, underRule, `${field}.${index}.`);
      });
    }
    if (kind === 'reference') return [{ field, id: String(value) }];
    if (!WORDED.has(kind)) return [];
    return [value].flat().map((text) => ({ field, text: String(text) }));
  });
}
