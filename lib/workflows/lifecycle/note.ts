import { forbidden, invalid, notFound, type Outcome, orRollback } from '../../errors';
import { line, type NounName } from '../../field';
import { recordRevision } from '../../history/revision';
import { conflict } from '../../history/stale';
import { mayName } from '../../history/withdraw';
import { storeOf } from '../../nouns';
import type { Sending } from '../../once';
import { can } from '../../policy';
import { authorOf, type Viewer } from '../../viewer';
import { noteOf, type PublicNote } from '../../workspace/note';
import { inAct } from '../act';
import { type WriteResult, writeResult } from '../records';

interface NoteEdit extends PublicNote {
  id: string;
  version: number;
}

/**
 * Changes the title and the reason that stand where a record was withdrawn, or closes them to the public, or opens them again, in a
 * transaction of its own; the history of the record tells of it, and what the record took along follows. A note that is opened again waits
 * for the confirmation of that. Fails as invalid (`reason`, `title`; `no_note` at `id`), forbidden, not found or conflict.
 */
export const editNote = (
  viewer: Viewer,
  noun: NounName,
  { id, version, ...wanted }: NoteEdit,
  once?: Sending,
): Promise<Outcome<WriteResult>> =>
  inAct(
    viewer,
    async (act) => {
      const { tx } = act;
      const store = storeOf(noun);
      const before = await store.load(tx, id);
      if (!before || !can(viewer, 'read', before.state)) return orRollback<never>(notFound());
      if (!can(viewer, 'withdraw', before.state)) return orRollback<never>(forbidden());
      const note = before.state.status === 'withdrawn' ? await noteOf(tx, id) : null;
      if (!note) return orRollback<never>(invalid({ path: 'id', code: 'no_note' }));
      const reason = line({ max: 500 }).schema.safeParse(wanted.reason);
      if (!reason.success || reason.data === null)
        return orRollback<never>(invalid({ path: 'reason', code: 'required' }));
      const title = line().schema.safeParse(wanted.title);
      if (!title.success) return orRollback<never>(invalid({ path: 'title', code: 'bad_value' }));
      const after: PublicNote = {
        title: mayName(store, before) ? title.data : null,
        reason: reason.data,
        closed: wanted.closed,
      };
      if (JSON.stringify(after) === JSON.stringify(note)) return writeResult(before.state);
      if (before.state.version !== version || !(await store.update(tx, { id, version }, {}, {}))) {
        const stale = { id, baseVersion: version };
        return orRollback<never>(await conflict(tx, viewer, store, stale, before, before.values));
      }
      const closedAt = after.closed ? new Date() : null;
      await tx.tombstone.update({
        where: { recordId: id },
        data: { title: after.title, reason: after.reason, closedAt },
      });
      await tx.tombstone.updateMany({ where: { causeId: id }, data: { reason: after.reason, closedAt } });
      const saved = await store.reload(tx, before, []);
      const step = { action: 'note' as const, reason: after.reason, changed: [] };
      await recordRevision(act, step, store, saved.state, saved.values);
      await tx.auditEntry.create({
        data: {
          action: 'note_changed',
          noun,
          recordId: id,
          actorId: authorOf(viewer),
          detail: { before: { ...note }, after: { ...after } },
        },
      });
      const opened = { kind: 'record' as const, noun, id, who: null, country: null, from: null };
      if (note.closed && !after.closed) act.opened.push({ ...opened, title: after.title ?? after.reason });
      return writeResult(saved.state);
    },
    once,
  );
