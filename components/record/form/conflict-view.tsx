'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { Conflict } from '@/lib/errors';
import { type FieldViews, pointersIn, textOf } from '@/lib/history/describe';
import { titlesAction } from '@/lib/workflows/actions';
import { Diff } from '../history/diff';
import styles from './conflict-view.module.css';
import { FieldInput } from './field-input';
import { useFieldWords } from './field-words';
import { controlId, useForm } from './form-context';
import { PartsField } from './parts-field';
import { useReadWords } from './read-words';
import { compared, differing, type FormValues, itemsOf, toForm } from './values';

type Props = {
  conflict: Conflict;
  fields: FieldViews;
  mine: FormValues;
  busy: boolean;
  onSettle: (result: FormValues, theirs: FormValues, version: number) => void;
};
type Choice = 'theirs' | 'mine' | 'edit';

/** Two people changed one record. What only one of them touched is taken over; where both did, one chooses, and nothing is lost. */
export function ConflictView({ conflict, fields, mine, busy, onSettle }: Props) {
  const t = useTranslations('form.conflict');
  const words = useFieldWords();
  const form = useForm();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const theirs = toForm(fields, conflict.theirs, form.zone);
  const base = conflict.base ? toForm(fields, conflict.base, form.zone) : theirs;
  const [byThem, byMe] = [differing(base, theirs), differing(base, mine)];
  const apart = (name: string) => compared(mine[name]) !== compared(theirs[name]);
  const open = byMe.filter((name) => (byThem.includes(name) || conflict.base === null) && apart(name));
  const onlyMine = byMe.filter((name) => !open.includes(name) && apart(name));
  const onlyTheirs = byThem.filter((name) => !byMe.includes(name));
  const undecided = open.filter((name) => choices[name] === undefined);

  useEffect(() => {
    heading.current?.focus();
    const pointers = pointersIn(fields, conflict.theirs).filter(({ id }) => form.nameOf(id) === undefined);
    if (pointers.length === 0) return;
    void titlesAction({ pointers }).then((outcome) => {
      if (outcome.ok) for (const [id, name] of Object.entries(outcome.value)) form.learnName(id, name);
    });
  }, [conflict]);

  const read = useReadWords();
  const text = (values: FormValues, name: string) => {
    const field = fields[name];
    return field ? textOf(field, values[name], read) : '';
  };
  function settle() {
    const kept = [...onlyMine, ...open.filter((name) => choices[name] !== 'theirs')];
    onSettle(
      { ...theirs, ...Object.fromEntries(kept.map((name) => [name, mine[name] ?? ''])) },
      theirs,
      conflict.version,
    );
  }

  return (
    <section className={styles.conflict} aria-labelledby={`${form.prefix}-conflict`}>
      <h2 id={`${form.prefix}-conflict`} ref={heading} tabIndex={-1}>
        {open.length > 0 ? t('title', { count: open.length }) : t('titleNone')}
      </h2>
      <p>{t('lead', { theirs: conflict.version, base: conflict.baseVersion })}</p>
      <p className={styles.note}>{t('diffNote')}</p>
      {open.map((name) => {
        const field = fields[name];
        const label = words.label(form.noun, name);
        const id = controlId(form.prefix, `choice.${name}`);
        const choice = choices[name];
        const choose = (next: Choice) => setChoices((before) => ({ ...before, [name]: next }));
        return (
          <fieldset key={name} className={styles.field}>
            <legend>{label}</legend>
            <p className={styles.base}>
              <b>{t('base')}</b> {text(base, name) || t('empty')}
            </p>
            <div className={styles.sides}>
              {(['theirs', 'mine'] as const).map((side) => (
                <div key={side} className={styles.side} data-chosen={choice === side || undefined}>
                  <Checkbox
                    type="radio"
                    id={`${id}-${side}`}
                    name={id}
                    label={t(side)}
                    checked={choice === side}
                    onChange={() => choose(side)}
                  />
                  <Diff
                    before={text(base, name)}
                    after={text(side === 'mine' ? mine : theirs, name)}
                    empty={t('empty')}
                  />
                </div>
              ))}
            </div>
            <Checkbox
              type="radio"
              id={`${id}-edit`}
              name={id}
              label={t('edit')}
              checked={choice === 'edit'}
              onChange={() => choose('edit')}
            />
            {choice === 'edit' && field ? (
              field.kind === 'parts' ? (
                <PartsField name={name} field={field} items={itemsOf(mine[name])} />
              ) : (
                <FieldInput path={name} field={field} value={mine[name] ?? ''} />
              )
            ) : null}
          </fieldset>
        );
      })}
      {onlyMine.length + onlyTheirs.length > 0 ? (
        <div className={styles.taken}>
          <h3>{t('untouched')}</h3>
          <dl>
            {[...onlyTheirs, ...onlyMine].map((name) => (
              <div key={name}>
                <dt>
                  {words.label(form.noun, name)}{' '}
                  <span>{onlyMine.includes(name) ? t('onlyMine') : t('onlyTheirs')}</span>
                </dt>
                <dd>
                  <Diff
                    before={text(base, name)}
                    after={text(onlyMine.includes(name) ? mine : theirs, name)}
                    empty={t('empty')}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
      <p>
        <Button variant="primary" busy={busy} disabled={undecided.length > 0} onClick={settle}>
          {t('save')}
        </Button>
      </p>
    </section>
  );
}
