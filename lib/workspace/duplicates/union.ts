import type { Field, Noun, Values } from '../../field';
import type { SavedRecord } from '../../history/store';
import { nameKey } from '../../names';
import { ATTRIBUTION_RULES, can, type PolicyColumns, strictest, VISIBILITIES } from '../../policy';
import { anonymous } from '../../viewer';
import { type Sameness, sameOf } from './references';

/**
 * Why two records may not become one, or null. Parts of different records stay apart; restricted records join only with restricted ones and embargoed
 * ones only with those of the same embargo, for what names the one would come to be read by those who may read the other; and what the public
 * reads must not vanish.
 */
export function joinable({ parent }: Noun, winner: SavedRecord, loser: SavedRecord, now = new Date()): string | null {
  const restricted = ({ effectiveVisibility }: PolicyColumns) => effectiveVisibility === 'restricted';
  const embargo = ({ effectiveEmbargoUntil: until }: PolicyColumns) => (until && until > now ? until.getTime() : null);
  const [one, other] = [winner.state, loser.state];
  if (one.status === 'withdrawn' || other.status === 'withdrawn') return 'pair_withdrawn';
  if (parent && winner.values[parent] !== loser.values[parent]) return 'pair_elsewhere';
  if (restricted(one) !== restricted(other)) return 'pair_restricted';
  if (embargo(one) !== embargo(other)) return 'pair_embargoed';
  return isOpen(other, now) && !isOpen(one, now) ? 'pair_hides' : null;
}

/** Whether the public reads the record at this moment. */
export const isOpen = (record: PolicyColumns, now = new Date()): boolean => can(anonymous, 'read', record, now);

/** The field of the rule on who may be named, in the nouns that have one. */
const RULE = 'attributionRule';

/**
 * The fields of which a person chooses the value: everything but lists of parts, which are united, who may read the record and be named, of
 * which the stricter holds, its address and its place in a list.
 */
export const choosable = ({ fields }: Noun): string[] =>
  Object.entries(fields).flatMap(([name, { kind, unsaid }]) =>
    kind === 'parts' || kind === 'slug' || unsaid || name === RULE ? [] : [name],
  );

/** Fields in which the record that stays says nothing and the other one something: unless a person chooses, the other one is right there. */
export const preset = (noun: Noun, winner: Values, loser: Values): string[] =>
  choosable(noun).filter((name) => {
    const field = noun.fields[name];
    return field && saysNothing(field, winner[name]) && !saysNothing(field, loser[name]);
  });

/** Whether a value is none, or the one that stands there where nobody chose any. */
function saysNothing({ schema }: Field, value: unknown): boolean {
  const blank = schema.safeParse(undefined);
  return isEmpty(value) || (blank.success && JSON.stringify(blank.data) === JSON.stringify(value));
}
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The fields of the record that stays: its own, those in `take` from the other one, lists united, and every name that either had and that
 * is not its name now among its other names. Of their rules the stricter holds, and of who may read them as long as the public does not: what
 * comes to stand in public is asked about.
 */
export function united(noun: Noun, winner: SavedRecord, loser: SavedRecord, take: readonly string[]): Values {
  const [own, other] = [winner.values, loser.values];
  const merged: Values = { ...own };
  for (const name of choosable(noun)) if (take.includes(name)) merged[name] = other[name];
  if (own[RULE] ?? other[RULE]) merged[RULE] = strictest(ATTRIBUTION_RULES, [own[RULE], other[RULE]]);
  if (!isOpen(winner.state)) merged.visibility = strictest(VISIBILITIES, [own.visibility, other.visibility]);
  for (const [name, { kind }] of Object.entries(noun.fields)) {
    if (kind !== 'parts') continue;
    merged[name] =
      name === 'aliases'
        ? aliasesOf(noun, merged, own, other)
        : unite(listIn(own, name), listIn(other, name), sameOf(name));
  }
  return merged;
}

type Item = Values & { id?: string };
const listIn = (values: Values, name: string) => (Array.isArray(values[name]) ? (values[name] as Item[]) : []);

/**
 * A list with the items of another one, as new ones: not those that say nothing more than an item which is there, and those that say more of the same are
 * written into it.
 */
function unite(list: readonly Item[], others: readonly Item[], same: Sameness | null): Item[] {
  const result = [...list];
  const keyOf = (item: Item) =>
    JSON.stringify(same ? same.scope.map((name) => item[name] ?? null) : Object.entries({ ...item, id: null }).sort());
  const places = new Map<string, number[]>();
  const place = (item: Item, at: number) => places.set(keyOf(item), [...(places.get(keyOf(item)) ?? []), at]);
  for (const [at, item] of list.entries()) place(item, at);
  for (const { id: _, ...item } of others) {
    const twins = places.get(keyOf(item)) ?? [];
    const saysAll = (one: Item, all: Item) =>
      Object.keys(one).every((name) => name === 'id' || isEmpty(one[name]) || one[name] === all[name]);
    if (twins.some((at) => saysAll(item, result[at] ?? {}))) continue;
    const thinner = twins.find((at) => saysAll(result[at] ?? {}, item));
    const at = thinner ?? (same?.once ? twins[0] : undefined);
    if (at === undefined) place(item, result.push(item) - 1);
    else result[at] = filled(result[at] ?? {}, item, same?.says ?? []);
  }
  return result;
}

/** An item with what another one says of the same; where both have words, with both. A source comes with its place, or not at all. */
function filled(item: Item, other: Item, says: readonly string[]): Item {
  const said = Object.fromEntries(says.map((name) => [name, both(item[name], other[name])]));
  const takesSource = 'sourceId' in item && isEmpty(item.sourceId);
  return { ...item, ...(takesSource ? { sourceId: other.sourceId, locator: other.locator } : {}), ...said };
}

/** One text that says what both do. */
export function both(one: unknown, other: unknown): unknown {
  if (typeof other !== 'string' || one === other) return one;
  return typeof one === 'string' ? `${one}; ${other}` : other;
}

function aliasesOf({ title }: Noun, merged: Values, winner: Values, loser: Values): Item[] {
  const keyOf = (item: Item) => nameKey(String(item.name));
  const now = new Set([merged[title], merged.acronym].filter(Boolean).map((name) => nameKey(String(name))));
  const names = [winner, loser].flatMap((values): Item[] => [
    { name: values[title], kind: 'other', language: null },
    ...(values.acronym ? [{ name: values.acronym, kind: 'acronym', language: null }] : []),
  ]);
  const seen = new Set(listIn(winner, 'aliases').map(keyOf));
  const added = [...names, ...listIn(loser, 'aliases')].filter((item) => {
    const isNew = !now.has(keyOf(item)) && !seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isNew;
  });
  return [...listIn(winner, 'aliases'), ...added.map(({ id: _, ...item }) => item)];
}
