'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkProgress } from '@/components/opening/bulk-progress';
import type { Report, useBulk } from '@/components/opening/use-bulk';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { VISIBILITIES } from '@/lib/policy';
import type { BulkAct, ListAct } from '@/lib/workflows/bulk';
import styles from './bulk-bar.module.css';
import type { ListRow } from './list-row';
import { RecordFilter } from './record-filter';

type Props = {
  noun: NounName;
  acts: readonly ListAct[];
  rows: readonly ListRow[];
  bulk: ReturnType<typeof useBulk>;
  /** The act is over: rows that it could not be done to stay chosen. Null where the choice is only let go. */
  onDone: (report: Report | null) => void;
};

/** What can be done to the chosen rows, asked once more before it is; then what became of each. */
export function BulkBar({ noun, acts, rows, bulk, onDone }: Props) {
  const t = useTranslations('list');
  const words = useFieldWords();
  const router = useRouter();
  const [asking, setAsking] = useState<ListAct | null>(null);
  const [access, setAccess] = useState<(typeof VISIBILITIES)[number]>('public');
  const [topicId, setTopicId] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function actOf(what: ListAct): BulkAct {
    if (what === 'access') return { do: what, to: access };
    if (what === 'topic') return { do: what, topicId };
    return what === 'take_out' ? { do: what, reason } : { do: what };
  }
  async function send(what: ListAct) {
    setBusy(true);
    setProblem(null);
    const report = await bulk.start(
      actOf(what),
      rows.map(({ id, version, title }) => ({ noun, id, version, title })),
    );
    setBusy(false);
    // Nothing was done: it can be sent once more from here.
    if (report.failure && report.left === rows.length) {
      const kind = report.failure;
      return setProblem(t(kind === 'forbidden' || kind === 'signed_out' ? `problems.${kind}` : 'problems.unreachable'));
    }
    router.refresh();
    onDone(report);
  }
  return (
    <section className={styles.bar} aria-label={t('bulk.label')}>
      <p className={styles.count} role="status">
        {t('bulk.chosen', { count: rows.length })}
      </p>
      <div className={styles.acts}>
        {acts.map((what) => (
          <Button
            key={what}
            size="small"
            variant={what === 'take_out' ? 'danger' : 'secondary'}
            onClick={() => setAsking(what)}
          >
            {t(`bulk.acts.${what}`)}
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={() => onDone(null)}>
          {t('bulk.none')}
        </Button>
      </div>
      <Dialog
        title={asking ? t(`bulk.acts.${asking}`) : ''}
        closeLabel={t('bulk.close')}
        isOpen={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        actions={
          <Button
            variant={asking === 'take_out' ? 'danger' : 'primary'}
            busy={busy}
            disabled={asking === 'topic' && topicId === ''}
            onClick={() => asking && send(asking)}
          >
            {asking ? t(`bulk.acts.${asking}`) : ''}
          </Button>
        }
      >
        <p>{asking ? t(`bulk.what.${asking}`, { count: rows.length }) : ''}</p>
        {asking === 'access' ? (
          <Select
            id="bulk-access"
            label={words.label(noun, 'visibility')}
            hint={words.meaning('visibility', access)}
            value={access}
            onChange={(event) => setAccess(VISIBILITIES.find((one) => one === event.target.value) ?? 'public')}
            options={VISIBILITIES.map((one) => ({ value: one, label: words.option('visibility', one) }))}
          />
        ) : null}
        {asking === 'topic' ? (
          <RecordFilter id="bulk-topic" noun="topic" label={words.noun('topic')} onPick={setTopicId} />
        ) : null}
        {asking === 'take_out' ? (
          <TextArea
            id="bulk-reason"
            label={t('bulk.reason')}
            hint={t('bulk.reasonHint')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        ) : null}
        <BulkProgress bulk={bulk} />
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </section>
  );
}
