import { inTransaction } from '../../db';
import { forbidden, invalid, notFound, type Outcome, orRollback } from '../../errors';
import type { NounName } from '../../field';
import { storeOf } from '../../nouns';
import { can } from '../../policy';
import { authorOf, type Viewer } from '../../viewer';

/** Remembers for good that two records are not the same, so that they are not suggested again. */
export const tellApart = (viewer: Viewer, noun: NounName, ids: readonly [string, string]): Promise<Outcome<null>> =>
  inTransaction(async (tx) => {
    const [lowId = '', highId = ''] = [...ids].map((id) => id.toLowerCase()).sort();
    if (lowId === highId) return orRollback<never>(invalid({ path: 'ids', code: 'pair_same' }));
    for (const id of ids) {
      const saved = await storeOf(noun).load(tx, id);
      if (!saved || !can(viewer, 'read', saved.state)) return orRollback<never>(notFound());
      if (!can(viewer, 'merge', saved.state)) return orRollback<never>(forbidden());
    }
    const made = await tx.distinction.createMany({
      data: [{ lowId, highId, byId: authorOf(viewer) }],
      skipDuplicates: true,
    });
    if (made.count > 0) {
      const detail = { apartFrom: highId };
      await tx.auditEntry.create({
        data: { action: 'tell_apart', noun, recordId: lowId, actorId: authorOf(viewer), detail },
      });
    }
    return null;
  });
