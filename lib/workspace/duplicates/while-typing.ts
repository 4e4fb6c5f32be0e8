import type { NounName } from '../../field';
import { collator } from '../../formats';
import { isMisspelled } from '../../search/spelling';
import type { Viewer } from '../../viewer';
import { namesLike, type Reference, rowsAt } from '../search';
import { identitiesOf, idsSharing, partOf } from './identity';
import { type IdentityFacts, isContradicted, keysOf, REASONS, type Reason, reasonBetween, type Told } from './likeness';

/** What somebody has typed of a record that is not there yet, as it was typed. */
export type TypedIdentity = Pick<
  IdentityFacts,
  'title' | 'acronym' | 'countryCode' | 'url' | 'symbol' | 'doi' | 'on' | 'parent'
>;

/** A record that may be the one that is being typed; `matched` is the name that says so where it is not the title. */
export interface LikelyDuplicate extends Omit<Reference, 'near'> {
  countryCode: string | null;
  why: Reason | 'spelling';
}

const MOST = 5;
const STRENGTH: readonly LikelyDuplicate['why'][] = [...REASONS, 'spelling'];

/**
 * Records of the noun that are likely the one being typed, likeliest first, at most five: by the reasons for which two records are
 * suggested as one, and by a name that differs in a slip of the pen. Only what the viewer may read, and none that is withdrawn.
 */
export async function likelyDuplicates(
  viewer: Viewer,
  noun: NounName,
  typed: TypedIdentity,
): Promise<LikelyDuplicate[]> {
  if (viewer.kind === 'anonymous') return [];
  const asked: IdentityFacts = { ...typed, id: '' };
  const [sharing, named] = await Promise.all([
    idsSharing(viewer, noun, [asked]),
    namesLike(viewer, [noun], typed.title, partOf(noun, typed.parent ? [typed.parent] : [])),
  ]);
  const ids = [...new Set([...sharing, ...named.map(({ id }) => id)])];
  const [known, rows] = await Promise.all([
    identitiesOf(viewer, noun, ids),
    rowsAt(
      viewer,
      ids.map((id) => ({ noun, id })),
    ),
  ]);
  const keys = keysOf(noun, asked);
  const alike = known.flatMap((one) => {
    const row = rows.get(one.id);
    const isSlip = !isContradicted(asked, one) && misspelled(asked, one) !== undefined;
    const reason: LikelyDuplicate['why'] | null = reasonBetween(noun, asked, one, keys) ?? (isSlip ? 'spelling' : null);
    return row && reason ? [{ row, one, why: reason, strength: STRENGTH.indexOf(reason) }] : [];
  });
  const likeliest = alike.sort((a, b) => a.strength - b.strength || collator('und').compare(a.row.title, b.row.title));
  return likeliest.slice(0, MOST).map(({ row: { id, title, note, on, status }, one, why }) => ({
    noun,
    id,
    title,
    note,
    on,
    status,
    countryCode: one.countryCode ?? null,
    why,
    matched: matchedBy(noun, asked, one, keys),
  }));
}

const namesOf = ({ title, acronym, others }: IdentityFacts): string[] => [
  title,
  ...(acronym ? [acronym] : []),
  ...(others ?? []).map(({ name }) => name),
];

const misspelled = (asked: IdentityFacts, one: IdentityFacts): string | undefined =>
  namesOf(one).find((name) => isMisspelled(asked.title, name));

/** The name of a record by which it was found; null for its title, or where it was no name. */
function matchedBy(noun: NounName, asked: IdentityFacts, one: IdentityFacts, keys: Map<string, Told>): string | null {
  const names = (title: string) => reasonBetween(noun, asked, { id: '', title, parent: one.parent }, keys) !== null;
  const found = namesOf(one).find(names) ?? misspelled(asked, one) ?? one.title;
  return found === one.title ? null : found;
}
