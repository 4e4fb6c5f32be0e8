import type { Tx } from '../db';
import type { Remark } from '../review/checklist';
import { authorOf, type Viewer } from '../viewer';
import { ANSWERED } from '../workspace/names';

/** Keeps with the act that each of these questions was answered, and by whom. */
export async function keepAnswers(tx: Tx, viewer: Viewer, questions: readonly Remark[]): Promise<void> {
  if (questions.length === 0) return;
  await tx.auditEntry.createMany({
    data: questions.map(({ id, noun, field, about, phrase, key }) => ({
      action: ANSWERED,
      noun,
      recordId: id,
      actorId: authorOf(viewer),
      detail: { key, field, name: about, phrase: phrase ?? null },
    })),
  });
}
