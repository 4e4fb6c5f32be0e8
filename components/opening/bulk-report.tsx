'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { Report, useBulk } from './use-bulk';

type Props = { report: Report; bulk: ReturnType<typeof useBulk> };

/** What came of an act on several records: how many it was done to, for each of the others why not, and a way to undo it all. */
export function BulkReport({ report, bulk }: Props) {
  const t = useTranslations('list');
  const words = useTranslations('bulk');
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [undone, setUndone] = useState<{ done: number; not: number } | 'failed' | null>(null);
  const { done, not, left, written, failure } = report;
  useEffect(() => {
    setUndone(null);
  }, [report]);

  async function undo() {
    setBusy(true);
    const outcome = await bulk.undo(written).catch(() => null);
    setBusy(false);
    // The button goes, and would take the focus with it.
    box.current?.focus();
    if (!outcome?.ok) return setUndone('failed');
    const kept = outcome.value.filter(({ why }) => why !== null).length;
    setUndone({ done: outcome.value.length - kept, not: kept });
    router.refresh();
  }
  const isWhole = not.length === 0 && left === 0;
  return (
    <div ref={box} tabIndex={-1}>
      {undone !== null && undone !== 'failed' ? (
        <Notice role="status" tone={undone.not > 0 ? 'doubt' : 'done'} title={words('undone', undone)} />
      ) : (
        <Notice role="status" tone={isWhole ? 'done' : 'doubt'} title={t('bulk.report', { done, not: not.length })}>
          {left > 0 ? (
            <p>
              {words('left', { count: left })}{' '}
              {failure === null
                ? null
                : t(`problems.${failure === 'forbidden' || failure === 'signed_out' ? failure : 'unreachable'}`)}
            </p>
          ) : null}
          {not.length > 0 ? (
            <ul>
              {not.map(({ noun, id, title, why }) => (
                <li key={id}>
                  <Link href={paths.record(noun, id)}>{title || t('untitled')}</Link>: {t(`bulk.why.${why}`)}
                </li>
              ))}
            </ul>
          ) : null}
          {undone === 'failed' ? <p>{words('notUndone')}</p> : null}
          {written.length > 0 ? (
            <p>
              <Button size="small" busy={busy} onClick={undo}>
                {words('undo')}
              </Button>
            </p>
          ) : null}
        </Notice>
      )}
    </div>
  );
}
