'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConfirmed } from '@/components/opening/openings';
import { useKeyed } from '@/components/record/act-key';
import { useFieldWords } from '@/components/record/field-words';
import { StatusTag } from '@/components/record/status-tag';
import { Button, LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Outcome } from '@/lib/errors';
import type { NounName } from '@/lib/field';
import { listOf } from '@/lib/names';
import { paths } from '@/lib/paths';
import type { PolicyColumns } from '@/lib/policy';
import { mergeAction, tellApartAction } from '@/lib/workflows/duplicates/actions';
import type { PartsAlike } from '@/lib/workspace/duplicates/suggest';
import styles from './pair-form.module.css';
import { useRefusal } from './use-refusal';

interface Side {
  id: string;
  version: number;
  status: PolicyColumns['status'];
  title: string;
  references: number;
}
type Props = {
  noun: NounName;
  sides: [Side, Side];
  fields: { name: string; texts: string[] }[];
  /** By which record stays, the fields in which the other one is right unless a person chooses. */
  presets: [string[], string[]];
  rulesDiffer: boolean;
  refusals: [string | null, string | null];
  may: boolean;
};

/** The question whether two records are one: which stays, what is right where they differ, and what comes of it. */
export function PairForm({ noun, sides, fields, presets, rulesDiffer, refusals, may }: Props) {
  const t = useTranslations('duplicates');
  const words = useFieldWords();
  const locale = useLocale();
  const wordsOf = useRefusal();
  const keyed = useKeyed();
  const confirmed = useConfirmed();
  const [stay, setStay] = useState<0 | 1>(refusals[0] === null ? 0 : 1);
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ is: 'apart' } | { is: 'merged'; parts: readonly PartsAlike[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [winner, loser] = stay === 0 ? sides : [sides[1], sides[0]];
  const refusal = refusals[stay];
  const rightIn = (name: string) => chosen[name] ?? (presets[stay].includes(name) ? 1 - stay : stay);

  async function send<T>(act: Promise<Outcome<T>>, onDone: (value: T) => void) {
    setBusy(true);
    setProblem(null);
    const outcome = await act.catch(() => null);
    setBusy(false);
    if (outcome?.ok) return onDone(outcome.value);
    setProblem(wordsOf(outcome, noun));
  }
  const merge = () => {
    const at = ({ id, version }: Side) => ({ id, version });
    const take = fields.filter(({ name }) => rightIn(name) !== stay).map(({ name }) => name);
    const input = { noun, winner: at(winner), loser: at(loser), take, reason };
    return send(confirmed(mergeAction, keyed(input)), ({ parts }) => setDone({ is: 'merged', parts }));
  };
  if (done?.is === 'apart')
    return (
      <Notice tone="done" role="status" title={t('apartDone')}>
        <p>
          <Link href={paths.duplicates(noun)}>{t('title')}</Link>
        </p>
      </Notice>
    );
  if (done)
    return (
      <Notice tone="done" role="status" title={t('merged')}>
        <p>
          <Link href={paths.record(noun, winner.id)}>{t('openMerged')}</Link>
        </p>
        {done.parts.length > 0 ? (
          <>
            <p>{t('partsAlike', { count: done.parts.length })}</p>
            <ul>
              {done.parts.map(({ noun: part, ids: [one, other], titles }) => (
                <li key={`${one} ${other}`}>
                  <Link href={paths.compare(part, one, other)}>
                    {words.noun(part)}: {listOf([...new Set(titles)], locale)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Notice>
    );
  return (
    <article className={styles.pair}>
      <header>
        <h1>{t('compareTitle')}</h1>
        <p>{may ? t('compareLead') : t('readOnly')}</p>
      </header>
      <fieldset className={styles.choice} disabled={!may}>
        <legend>{t('stays')}</legend>
        {sides.map((side, index) => (
          <div key={side.id} className={styles.side}>
            <Checkbox
              type="radio"
              id={`stay-${index}`}
              name="stay"
              label={side.title}
              hint={t('references', { count: side.references })}
              checked={stay === index}
              onChange={() => setStay(index === 0 ? 0 : 1)}
            />
            <StatusTag status={side.status} />
          </div>
        ))}
      </fieldset>
      <section aria-labelledby="differ">
        <h2 id="differ">{t('differ')}</h2>
        {fields.length === 0 ? <p>{t('same')}</p> : null}
        {fields.map(({ name, texts }) => (
          <fieldset key={name} className={styles.choice} disabled={!may}>
            <legend>{words.label(noun, name)}</legend>
            {texts.map((text, index) => (
              <Checkbox
                key={`${name}-${index === 0 ? 'one' : 'other'}`}
                type="radio"
                id={`${name}-${index}`}
                name={name}
                label={text || t('empty')}
                checked={rightIn(name) === index}
                onChange={() => setChosen((before) => ({ ...before, [name]: index }))}
              />
            ))}
          </fieldset>
        ))}
      </section>
      {rulesDiffer ? <Notice tone="doubt" title={t('rulesDiffer')} /> : null}
      {refusal ? <Notice tone="doubt" title={t(`refusal.${refusal}` as never)} /> : null}
      {may ? (
        <footer className={styles.foot}>
          <TextField
            id="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {problem ? <Notice tone="danger" role="alert" title={problem} /> : null}
          <div className={styles.acts}>
            <Button variant="primary" busy={busy} disabled={refusal !== null} onClick={merge}>
              {t('merge')}
            </Button>
            <Button
              busy={busy}
              onClick={() =>
                send(tellApartAction({ noun, ids: [sides[0].id, sides[1].id] }), () => setDone({ is: 'apart' }))
              }
            >
              {t('apart')}
            </Button>
          </div>
        </footer>
      ) : (
        <LinkButton href={paths.duplicates(noun)}>{t('title')}</LinkButton>
      )}
    </article>
  );
}
