import { NOUN_NAMES, type NounName } from '../field';
import { storeOf } from '../nouns';
import { paths } from '../paths';

/** A record by what its address is made of. */
interface RecordAddress {
  noun: string;
  id: string;
  slug: string | null;
}
/** With the record on whose page it is shown, where it has no page of its own. */
export interface RecordWithHome extends RecordAddress {
  home?: RecordAddress | null;
}

/** Nouns whose records have a public page of their own. */
export const PAGED: readonly NounName[] = NOUN_NAMES.filter((noun) => storeOf(noun).noun.page === 'own');

/**
 * Where a record is read: its own page, or its home's; what has a place there, which moves as others come before it, is linked by its permanent
 * address. Null for a part, or where the home is not known.
 */
export function recordPath({ noun, id, slug, home }: RecordWithHome): string | null {
  const name = NOUN_NAMES.find((one) => one === noun);
  if (!name) return null;
  const { page } = storeOf(name).noun;
  if (page === 'own') return paths.page(name, slug ?? id);
  const shown = home ? recordPath(home) : null;
  return shown && page === 'place' ? paths.permalink(id) : shown;
}
