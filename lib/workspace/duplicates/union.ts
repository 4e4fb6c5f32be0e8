import type { Noun, Values } from '../../field';
import { nameKey } from '../../names';
import { can, type PolicyColumns } from '../../policy';
import { anonymous } from '../../viewer';

/**
 * Why two records may not become one, or null. Restricted records join only with restricted ones and embargoed ones only with those of the
 * same embargo, for what names the one would come to be read by those who may read the other; and what the public reads must not vanish.
 */
export function joinable(winner: PolicyColumns, loser: PolicyColumns, now = new Date()): string | null {
  const restricted = ({ effectiveVisibility }: PolicyColumns) => effectiveVisibility === 'restricted';
  const embargo = ({ effectiveEmbargoUntil: until }: PolicyColumns) => (until && until > now ? until.getTime() : null);
  if (winner.status === 'withdrawn' || loser.status === 'withdrawn') return 'pair_withdrawn';
  if (restricted(winner) !== restricted(loser)) return 'pair_restricted';
  if (embargo(winner) !== embargo(loser)) return 'pair_embargoed';
  return isOpen(loser, now) && !isOpen(winner, now) ? 'pair_hides' : null;
}

/** Whether the public reads the record at this moment. */
export const isOpen = (record: PolicyColumns, now = new Date()): boolean => can(anonymous, 'read', record, now);

/** Fields that a merge never takes over: who may read a record, and its address. */
const FIXED = new Set(['slug', 'visibility', 'embargoUntil']);

/** The fields of which a person chooses the value: everything but lists of parts, which are united, and what is fixed. */
export const choosable = ({ fields }: Noun): string[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'parts' || FIXED.has(name) ? [] : [name]));

/**
 * The fields of the record that stays: its own, those in `take` from the other one, lists united, and every name that either had and that
 * is not its name now among its other names.
 */
export function united(noun: Noun, winner: Values, loser: Values, take: readonly string[]): Values {
  const merged: Values = { ...winner };
  for (const name of choosable(noun)) if (take.includes(name)) merged[name] = loser[name];
  for (const [name, { kind }] of Object.entries(noun.fields)) {
    if (kind !== 'parts') continue;
    merged[name] =
      name === 'aliases' ? aliasesOf(merged, winner, loser) : append(listIn(winner, name), listIn(loser, name), print);
  }
  return merged;
}

type Item = Values & { id?: string };
const listIn = (values: Values, name: string) => (Array.isArray(values[name]) ? (values[name] as Item[]) : []);

/** Items of the other list that are not there yet, as new ones. */
function append(list: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set(list.map(keyOf));
  const result = [...list];
  for (const { id: _, ...item } of others) {
    if (seen.has(keyOf(item))) continue;
    seen.add(keyOf(item));
    result.push(item);
  }
  return result;
}
const print = ({ id: _, ...item }: Item) => JSON.stringify(Object.entries(item).sort());

function aliasesOf(merged: Values, winner: Values, loser: Values): Item[] {
  const keyOf = (item: Item) => nameKey(String(item.name));
  const now = new Set([merged.name, merged.acronym].filter(Boolean).map((name) => nameKey(String(name))));
  const names = [winner, loser].flatMap(({ name, acronym }): Item[] => [
    { name, kind: 'other', language: null },
    ...(acronym ? [{ name: acronym, kind: 'acronym', language: null }] : []),
  ]);
  const others = [...names, ...listIn(loser, 'aliases')].filter((item) => !now.has(keyOf(item)));
  return append(listIn(winner, 'aliases'), others, keyOf);
}
