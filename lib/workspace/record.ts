import { db } from '../db';
import { done, notFound, type Outcome } from '../errors';
import type { NounName } from '../field';
import type { Saved } from '../history/store';
import { storeOf } from '../nouns';
import { can } from '../policy';
import type { Viewer } from '../viewer';

/** One record as a form shows it. A record that the viewer may not read is not there. */
export async function openRecord(viewer: Viewer, noun: NounName, id: string): Promise<Outcome<Saved>> {
  const saved = await storeOf(noun).load(db(), id);
  return saved && can(viewer, 'read', saved.state) ? done(saved) : notFound();
}
