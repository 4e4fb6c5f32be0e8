'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { unmergeAction } from '@/lib/workflows/duplicates/actions';
import { useRefusal } from './use-refusal';

export interface RecordMerge {
  id: string;
  /** Where it went, if the viewer may see that. */
  into: { id: string; title: string } | null;
}
type Props = { noun: NounName; merge: RecordMerge; may: boolean };

/** Says into which record this one was merged, and lets those who may undo it. */
export function Merged({ noun, merge, may }: Props) {
  const t = useTranslations('duplicates');
  const wordsOf = useRefusal();
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function undo() {
    setBusy(true);
    const outcome = await confirmed(unmergeAction, keyed({ id: merge.id })).catch(() => null);
    // The record, its references and its history are all others now.
    if (outcome?.ok) return window.location.reload();
    setBusy(false);
    setProblem(wordsOf(outcome));
  }
  return (
    <Notice tone="doubt" title={t('mergedInto')}>
      <p>
        {t.rich('mergedText', {
          title: merge.into?.title ?? t('mergedHidden'),
          link: (text) => (merge.into ? <Link href={paths.record(noun, merge.into.id)}>{text}</Link> : text),
        })}
      </p>
      {may ? (
        <Button size="small" busy={busy} onClick={undo}>
          {t('unmerge')}
        </Button>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
    </Notice>
  );
}
