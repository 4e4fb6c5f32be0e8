import { db } from '../db';
import { done, notFound, type Outcome } from '../errors';
import type { NounName } from '../field';
import { savedSeenBy } from '../history/seen';
import type { SavedRecord } from '../history/store';
import { storeOf } from '../nouns';
import { can } from '../policy';
import type { Viewer } from '../viewer';

/** One record as a form shows it. A record that the viewer may not read is not there, and neither is what of it names one. */
export async function openRecord(viewer: Viewer, noun: NounName, id: string): Promise<Outcome<SavedRecord>> {
  const store = storeOf(noun);
  const saved = await store.load(db(), id);
  return saved && can(viewer, 'read', saved.state) ? done(await savedSeenBy(db(), viewer, store, saved)) : notFound();
}
