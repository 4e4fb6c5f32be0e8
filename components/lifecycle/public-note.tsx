'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { noteAction } from '@/lib/workflows/lifecycle/actions';
import type { PublicNote as Note } from '@/lib/workspace/note';
import type { VersionAndStatus } from './take-out';
import { useAct } from './use-act';

type Props = {
  noun: NounName;
  saved: { id: string } & VersionAndStatus;
  note: Note;
  /** Whether the note could give the record's title at all. */
  nameable: boolean;
  onDone: (moved: VersionAndStatus) => void;
};

/** Changes what the public reads where a record was withdrawn, or closes it to the public. */
export function PublicNote({ noun, saved, note, nameable, onDone }: Props) {
  const t = useTranslations('lifecycle');
  const { asking, setAsking, busy, problem, send } = useAct();
  const [told, setTold] = useState(note);
  const [missing, setMissing] = useState(false);
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const { id, version } = saved;

  function act() {
    setMissing(told.reason.trim() === '');
    if (told.reason.trim() === '') return;
    void send(() => confirmed(noteAction, keyed({ noun, id, version, ...told })), onDone);
  }
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        {t('ask', { verb: t('note') })}
      </Button>
      <Dialog
        title={t('note')}
        closeLabel={t('close')}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <Button variant="primary" busy={busy} onClick={act}>
            {t('noteSave')}
          </Button>
        }
      >
        <p>{t('noteWhat')}</p>
        {nameable ? (
          <TextField
            id="note-title"
            label={t('noteTitle')}
            hint={t('noteTitleHint')}
            maxLength={300}
            value={told.title ?? ''}
            onChange={(event) => setTold({ ...told, title: event.target.value || null })}
          />
        ) : null}
        <TextArea
          id="note-reason"
          label={t('reason')}
          hint={t('reasonPublic')}
          error={missing ? t('reasonNeeded') : undefined}
          required
          maxLength={500}
          value={told.reason}
          onChange={(event) => setTold({ ...told, reason: event.target.value })}
        />
        <Checkbox
          id="note-closed"
          label={t('noteClosed')}
          hint={t('noteClosedHint')}
          checked={told.closed}
          onChange={(event) => setTold({ ...told, closed: event.target.checked })}
        />
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </>
  );
}
