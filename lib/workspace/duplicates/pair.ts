import { db } from '../../db';
import type { Noun, NounName } from '../../field';
import type { SavedRecord } from '../../history/store';
import { storeOf } from '../../nouns';
import { can, seesRestricted } from '../../policy';
import type { Viewer } from '../../viewer';
import { openRecord } from '../record';
import { titlesOf } from '../search';
import { identityOf } from './identity';
import { referencesTo } from './references';
import { rowsNaming } from './rows';
import { suggestFor } from './suggest';
import { choosable, joinable, preset } from './union';

/** One of two records side by side. */
export interface Side extends SavedRecord {
  title: string;
  /** Rows of other records that name it, as far as the viewer may read them. */
  references: number;
}
export interface Pair {
  sides: [Side, Side];
  /** Fields in which the two say different things, for a person to choose. */
  fields: string[];
  /** Which of these the second, or the first, is right in unless a person chooses: the one that stays says nothing there. */
  presets: [string[], string[]];
  /** Whether their rules on who may be named differ: the stricter will hold for all of it. */
  rulesDiffer: boolean;
  /** Why the second may not go into the first, and the other way round; null where it may. */
  refusals: [string | null, string | null];
  may: boolean;
}

/** Two records to compare; null where the viewer does not see both. */
export async function readPair(viewer: Viewer, noun: NounName, ids: readonly [string, string]): Promise<Pair | null> {
  const [one, other] = await Promise.all(ids.map((id) => openRecord(viewer, noun, id)));
  if (!one?.ok || !other?.ok || ids[0] === ids[1]) return null;
  const [first, second] = await Promise.all([sideOf(viewer, noun, one.value), sideOf(viewer, noun, other.value)]);
  const described: Noun = storeOf(noun).noun;
  const fields = choosable(described);
  const said = (value: unknown) => JSON.stringify(value === '' ? null : (value ?? null));
  return {
    sides: [first, second],
    fields: fields.filter((name) => said(first.values[name]) !== said(second.values[name])),
    presets: [preset(described, first.values, second.values), preset(described, second.values, first.values)],
    rulesDiffer: first.state.effectiveRule !== second.state.effectiveRule,
    refusals: [joinable(described, first, second), joinable(described, second, first)],
    may: can(viewer, 'merge', first.state) && can(viewer, 'merge', second.state),
  };
}

async function sideOf(viewer: Viewer, noun: NounName, saved: SavedRecord): Promise<Side> {
  const rows = await Promise.all(referencesTo(noun).map((reference) => rowsNaming(db(), reference, [saved.state.id])));
  const { title }: Noun = storeOf(noun).noun;
  const seen = rows.flat().filter((row) => row.effectiveVisibility !== 'restricted' || seesRestricted(viewer));
  return { ...saved, title: String(saved.values[title]), references: seen.length };
}

/** What a record has to do with others of its kind: the one it was merged into, or else the likeliest one that it may be. */
export async function likenessOf(viewer: Viewer, noun: NounName, { state, values }: SavedRecord) {
  const merged = state.status === 'withdrawn' ? await mergeOf(viewer, noun, state.id) : null;
  if (state.status === 'withdrawn') return { merged, alike: null };
  const known = identityOf(noun, state.id, values);
  const [first] = await suggestFor(viewer, noun, known);
  return { merged, alike: first ? { id: first.other.id, title: first.other.title, why: first.why } : null };
}

/** The merge by which a record went into another one, or null; which one that is only where the viewer may see it. */
async function mergeOf(viewer: Viewer, noun: NounName, loserId: string) {
  const merge = await db().merge.findFirst({
    where: { loserId, undoneAt: null },
    select: { id: true, winnerId: true },
  });
  if (!merge) return null;
  const titles = await titlesOf(viewer, [{ noun, id: merge.winnerId }]);
  const title = titles[merge.winnerId];
  return { id: merge.id, into: title === undefined ? null : { id: merge.winnerId, title } };
}
