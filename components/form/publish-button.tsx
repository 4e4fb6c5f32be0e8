'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { useFieldWords } from '@/components/record/field-words';
import { Button, LinkButton } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Failure } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { publishAction } from '@/lib/workflows/actions';
import type { useRecord } from './use-record';

type Props = { noun: NounName; record: ReturnType<typeof useRecord>; meeting?: string };

/** Publishes a record that stands by itself after a question; one of a meeting goes with its meeting's checklist. */
export function PublishButton({ noun, record, meeting }: Props) {
  const t = useTranslations('form');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const words = useFieldWords();
  const { saved, dirty } = record;
  if (!saved) return null;
  if (meeting)
    return (
      <LinkButton size="small" variant="primary" href={paths.meetingDraft(meeting)}>
        {t('publishTogether')}
      </LinkButton>
    );
  const { id, version } = saved;

  function whyOf(failure: Failure): string {
    if (failure.kind === 'conflict') return t('publishStale');
    const named = failure.kind === 'invalid' ? failure.issues.find(({ params }) => params?.name) : undefined;
    return named ? words.issue(named) : t('publishRefused');
  }
  async function publish() {
    setBusy(true);
    const outcome = await confirmed(publishAction, keyed({ noun, id, version })).catch(() => null);
    setBusy(false);
    if (outcome?.ok) {
      setAsking(false);
      return record.adopt(outcome.value);
    }
    setProblem(outcome ? whyOf(outcome.failure) : t('unreachable'));
  }
  return (
    <>
      <Button size="small" variant="primary" onClick={() => setAsking(true)}>
        {t('publish')}
      </Button>
      <Dialog
        title={t('publish')}
        closeLabel={t('close')}
        isOpen={asking}
        onOpenChange={setAsking}
        actions={
          <Button variant="primary" busy={busy} disabled={dirty} onClick={publish}>
            {busy ? t('publishing') : t('publish')}
          </Button>
        }
      >
        <p>{dirty ? t('publishSaveFirst') : t('publishConfirm', { version })}</p>
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </>
  );
}
