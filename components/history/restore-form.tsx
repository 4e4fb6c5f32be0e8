'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { RefusalNotice } from '@/components/form/refusal';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { useFieldWords } from '@/components/record/field-words';
import { Button, LinkButton } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Failure } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { restoreVersionAction } from '@/lib/workflows/history/actions';
import styles from './restore-form.module.css';

type Props = { noun: NounName; id: string; version: number; baseVersion: number; isPublic: boolean };

/** The step that brings a version back, with the reason that history and the public note give. */
export function RestoreForm({ noun, id, version, baseVersion, isPublic }: Props) {
  const t = useTranslations('history');
  const locale = useLocale();
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const [reason, setReason] = useState(() => t('restoreReasonGiven', { version }));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | { kind: 'unreachable' } | null>(null);
  const here = (query: Record<string, string | number>) =>
    paths.recordHistory(noun, id, { view: 'versions', ...query });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const outcome = await confirmed(restoreVersionAction, keyed({ noun, id, version, baseVersion, reason })).catch(
      () => null,
    );
    if (outcome?.ok) return window.location.assign(localPath(here({}), locale));
    setBusy(false);
    setFailure(outcome?.failure ?? { kind: 'unreachable' });
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {failure ? <Refused failure={failure} noun={noun} version={version} again={here({ restore: version })} /> : null}
      <TextField
        id="reason"
        label={t('restoreReason')}
        hint={isPublic ? t('restorePublic') : undefined}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <p className={styles.acts}>
        <Button type="submit" variant="primary" busy={busy}>
          {t('restoreSubmit', { version })}
        </Button>
        <LinkButton variant="quiet" href={here({})}>
          {t('restoreCancel')}
        </LinkButton>
      </p>
    </form>
  );
}

type RefusedProps = {
  failure: Failure | { kind: 'unreachable' };
  noun: NounName;
  version: number;
  again: string;
};

/** Why nothing was restored, and what to do. */
function Refused({ failure, noun, version, again }: RefusedProps) {
  const t = useTranslations('history');
  const words = useFieldWords();
  const stale = failure.kind === 'invalid' && failure.issues.some(({ code }) => code === 'stale');
  // A conflict is the same news, heard a moment later: somebody saved between our look and our write.
  if (stale || failure.kind === 'conflict')
    return (
      <Notice tone="danger" role="alert" title={t('restoreStale')}>
        <p>
          <LinkButton size="small" href={again}>
            {t('restoreAgain')}
          </LinkButton>
        </p>
      </Notice>
    );
  if (failure.kind !== 'invalid') return <RefusalNotice refusal={failure} />;
  return (
    <ErrorSummary
      title={t('restoreInvalid', { version })}
      errors={failure.issues.map((issue) => ({
        id: 'restored',
        message: words.knows(noun, issue.path)
          ? `${words.label(noun, issue.path)}: ${words.issue(issue)}`
          : words.issue(issue),
      }))}
    />
  );
}
