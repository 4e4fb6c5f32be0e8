import type { z } from 'zod';
import { db, inTransaction } from '../../db';
import { done, failed, invalid, type Outcome, orRollback } from '../../errors';
import type { Viewer } from '../../viewer';
import type { SearchChoice, SearchToSave } from '../schema';

/** Searches that a member may have saved; a longer list helps nobody to find one. */
export const MOST_SAVED = 50;

/** Saves a search of the viewer's own; one at the same address takes the new name. */
export async function saveSearch(
  viewer: Viewer,
  { name, path }: z.output<typeof SearchToSave>,
): Promise<Outcome<void>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  const memberId = viewer.id;
  return inTransaction(async (tx) => {
    const other = { memberId, path: { not: path } };
    if ((await tx.savedSearch.count({ where: other })) >= MOST_SAVED)
      orRollback(invalid({ path: 'name', code: 'too_many', params: { max: MOST_SAVED } }));
    await tx.savedSearch.upsert({
      where: { memberId_path: { memberId, path } },
      create: { memberId, name, path },
      update: { name },
    });
  });
}

/** Removes a saved search of the viewer's own; one that is gone, or somebody else's, is gone for them. */
export async function removeSearch(viewer: Viewer, { id }: z.output<typeof SearchChoice>): Promise<Outcome<void>> {
  if (viewer.kind !== 'member') return failed({ kind: 'signed_out' });
  await db().savedSearch.deleteMany({ where: { id, memberId: viewer.id } });
  return done(undefined);
}
