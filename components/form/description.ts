import { NOUN_NAMES, type NounName } from '@/lib/field';
import { type FieldViews, viewOf } from '@/lib/history/describe';
import { storeOf } from '@/lib/nouns';

/** A noun's description as a form needs it in the browser. */
export interface FormDescription {
  noun: NounName;
  fields: FieldViews;
  title: string;
  parent?: string;
  /** Whether names that are there already are shown beside the one being typed. */
  compared: boolean;
}

/** The form of a noun. */
export function formOf(noun: NounName): FormDescription {
  const { fields, title, parent, duplicates } = storeOf(noun).noun;
  return { noun, fields: viewOf(fields), title, parent, compared: duplicates !== undefined };
}

/** Forms of the nouns that a form's references point to: one can be added without leaving the page. */
export function formsWithin(fields: FieldViews): FormDescription[] {
  const nouns = new Set<NounName>();
  for (const { noun, item } of Object.values(fields)) {
    for (const pointed of [noun, ...Object.values(item ?? {}).map((part) => part.noun)])
      if (pointed) nouns.add(pointed);
  }
  return NOUN_NAMES.filter((noun) => nouns.has(noun)).map((noun) => {
    const form = formOf(noun);
    return { ...form, fields: brief(form.fields) };
  });
}

/** The fields by which a record is told from others; its lists, address and place are for its own page. */
const brief = (fields: FieldViews): FieldViews =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, { kind }]) =>
        kind !== 'parts' && kind !== 'slug' && !['position', 'visibility', 'embargoUntil'].includes(name),
    ),
  );
