'use client';

import { useTranslations } from 'next-intl';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { restoreAction } from '@/lib/workflows/lifecycle/actions';
import type { PublicNote as Note } from '@/lib/workspace/note';
import { PublicNote } from './public-note';
import type { VersionAndStatus } from './take-out';
import { useAct } from './use-act';

type Props = {
  noun: NounName;
  saved: { id: string } & VersionAndStatus;
  /** The public note that an editor may change. */
  note: Note | null;
  nameable: boolean;
  may: boolean;
  onDone: (moved: VersionAndStatus) => void;
};

/** Says that a record was taken out, and lets those who may bring it back to where it stood. */
export function BringBack({ noun, saved, note, nameable, may, onDone }: Props) {
  const t = useTranslations('lifecycle');
  const { asking, setAsking, busy, reason, setReason, problem, send } = useAct();
  const { id, version } = saved;
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  return (
    <>
      <Notice tone="doubt" title={t('isOut')}>
        <p>{may ? t('isOutText') : t('isOutReader')}</p>
        {may ? (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('ask', { verb: t('restore') })}
          </Button>
        ) : null}
        {note ? <PublicNote noun={noun} saved={saved} note={note} nameable={nameable} onDone={onDone} /> : null}
      </Notice>
      <Dialog
        title={t('restore')}
        closeLabel={t('close')}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <Button
            variant="primary"
            busy={busy}
            onClick={() => send(() => confirmed(restoreAction, keyed({ noun, id, version, reason })), onDone)}
          >
            {t('restore')}
          </Button>
        }
      >
        <p>{t('restoreWhat')}</p>
        <TextArea
          id="restore-reason"
          label={t('reason')}
          hint={t('reasonRestore')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </>
  );
}
