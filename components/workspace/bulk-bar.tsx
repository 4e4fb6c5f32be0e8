'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { keysOf, useAsk } from '@/components/opening/openings';
import { useFieldWords } from '@/components/record/field-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { bulkAction } from '@/lib/workflows/actions';
import type { BulkAct } from '@/lib/workflows/bulk';
import styles from './bulk-bar.module.css';
import type { Report } from './bulk-report';
import type { ListRow } from './list-row';
import { RecordFilter } from './record-filter';

type Props = {
  noun: NounName;
  acts: readonly BulkAct['do'][];
  rows: readonly ListRow[];
  /** The act is over: rows that it could not be done to stay chosen. Null where the choice is only let go. */
  onDone: (report: Report | null) => void;
};
type Sent = { id: string; version: number; opening?: string; answered?: string[] };
const ACCESS = ['public', 'team', 'restricted'] as const;

/** What can be done to the chosen rows, asked once more before it is; then what became of each. */
export function BulkBar({ noun, acts, rows, onDone }: Props) {
  const t = useTranslations('list');
  const words = useFieldWords();
  const router = useRouter();
  const ask = useAsk();
  const [asking, setAsking] = useState<BulkAct['do'] | null>(null);
  const [access, setAccess] = useState<(typeof ACCESS)[number]>('public');
  const [topicId, setTopicId] = useState('');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function actOf(what: BulkAct['do']): BulkAct {
    if (what === 'access') return { do: what, to: access };
    if (what === 'topic') return { do: what, topicId };
    return what === 'take_out' ? { do: what, reason } : { do: what };
  }
  /** What a person is asked about waits until they have agreed to all of it; everything else is done at once. */
  async function sendAll(act: BulkAct, records: readonly Sent[]): ReturnType<typeof bulkAction> {
    const outcome = await bulkAction({ noun, act, records: [...records] });
    if (!outcome.ok) return outcome;
    const asked = new Map(outcome.value.filter(({ opening, names }) => opening ?? names).map((one) => [one.id, one]));
    const openings = [...asked.values()].flatMap(({ opening }) => opening ?? []);
    const names = [...asked.values()].flatMap((one) => one.names ?? []);
    if (asked.size === 0 || !(await ask({ openings, names }))) return outcome;
    const again = records.flatMap((record): Sent[] => {
      const { opening, names: own = [] } = asked.get(record.id) ?? {};
      if (opening) return [{ ...record, opening: opening.digest }];
      return own.length > 0 ? [{ ...record, answered: [...(record.answered ?? []), ...keysOf(own)] }] : [];
    });
    const rest = await sendAll(act, again);
    if (!rest.ok) return rest;
    const later = new Map(rest.value.map((result) => [result.id, result]));
    return { ...outcome, value: outcome.value.map((result) => later.get(result.id) ?? result) };
  }
  async function send(what: BulkAct['do']) {
    setBusy(true);
    setProblem(null);
    const records = rows.map(({ id, version }) => ({ id, version }));
    const outcome = await sendAll(actOf(what), records).catch(() => null);
    setBusy(false);
    if (!outcome?.ok) {
      const kind = outcome?.failure.kind;
      return setProblem(t(kind === 'forbidden' || kind === 'signed_out' ? `problems.${kind}` : 'problems.unreachable'));
    }
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const not = outcome.value.flatMap(({ id, why }) => (why ? [{ id, why, title: titles.get(id) ?? '' }] : []));
    router.refresh();
    onDone({ done: outcome.value.length - not.length, not });
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
            onChange={(event) => setAccess(ACCESS.find((one) => one === event.target.value) ?? 'public')}
            options={ACCESS.map((one) => ({ value: one, label: words.option('visibility', one) }))}
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
        {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
      </Dialog>
    </section>
  );
}
