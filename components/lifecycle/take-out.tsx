'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import type { PolicyColumns } from '@/lib/policy';
import { withdrawAction } from '@/lib/workflows/lifecycle/actions';
import { useAct } from './use-act';

/** What an act leaves of a record: the rest of it is as it was. */
export type VersionAndStatus = { version: number; status: PolicyColumns['status'] };
type Props = {
  noun: NounName;
  saved: { id: string } & VersionAndStatus;
  /** Whether a public note could give the record's title at all. */
  nameable: boolean;
  /** Text on the page that was not saved. */
  dirty: boolean;
  onDone: (moved: VersionAndStatus) => void;
};

/** Takes a record out after a question: a draft is discarded, a published record is withdrawn with a reason that the public reads. */
export function TakeOut({ noun, saved, nameable, dirty, onDone }: Props) {
  const t = useTranslations('lifecycle');
  const { asking, setAsking, busy, reason, setReason, problem, send } = useAct();
  const [named, setNamed] = useState(noun !== 'person');
  const [withhold, setWithhold] = useState(false);
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const [missing, setMissing] = useState(false);
  const isPublished = saved.status === 'published';
  const verb = isPublished ? t('withdraw') : t('discard');

  function act() {
    setMissing(isPublished && reason.trim() === '');
    if (isPublished && reason.trim() === '') return;
    const { id, version } = saved;
    void send(
      () =>
        confirmed(
          withdrawAction,
          keyed({ noun, id, version, reason, ...(isPublished && { withhold, ...(nameable && { named }) }) }),
        ),
      onDone,
    );
  }
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        {t('ask', { verb })}
      </Button>
      <Dialog
        title={verb}
        closeLabel={t('close')}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <Button variant="danger" busy={busy} disabled={dirty} onClick={act}>
            {verb}
          </Button>
        }
      >
        <p>{dirty ? t('saveFirst') : isPublished ? t('withdrawWhat') : t('discardWhat')}</p>
        <TextArea
          id="withdraw-reason"
          label={t('reason')}
          hint={isPublished ? t('reasonPublic') : t('reasonTeam')}
          error={missing ? t('reasonNeeded') : undefined}
          required={isPublished}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {isPublished && nameable ? (
          <Checkbox
            id="withdraw-named"
            label={t('named')}
            hint={t('namedHint')}
            checked={named}
            onChange={(event) => setNamed(event.target.checked)}
          />
        ) : null}
        {isPublished ? (
          <Checkbox
            id="withdraw-withhold"
            label={t('withhold')}
            hint={t('withholdHint')}
            checked={withhold || (nameable && !named)}
            disabled={nameable && !named}
            onChange={(event) => setWithhold(event.target.checked)}
          />
        ) : null}
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </>
  );
}
