import { NOUN_NAMES, type NounName } from '@/lib/field';
import { type FieldViews, viewOf } from '@/lib/history/describe';
import { storeOf } from '@/lib/nouns';
import { NAMED } from '@/lib/workspace/duplicates/references';

/** A noun's description as a form needs it in the browser. */
export interface FormDescription {
  noun: NounName;
  fields: FieldViews;
  title: string;
  parent?: string;
  /** The day, month or year that tells two of a name apart. */
  on?: string;
  /** Whether names that are there already are shown beside the one being typed. */
  compared: boolean;
}

/** The form of a noun. */
export function formOf(noun: NounName): FormDescription {
  const { fields, title, parent, on } = storeOf(noun).noun;
  return { noun, fields: viewOf(fields), title, parent, on, compared: NAMED.includes(noun) };
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
