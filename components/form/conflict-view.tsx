'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Diff } from '@/components/record/diff';
import { useFieldWords } from '@/components/record/field-words';
import beside from '@/components/record/sides.module.css';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import type { Conflict } from '@/lib/errors';
import { type FieldViews, pointersIn, textOf } from '@/lib/history/describe';
import { titlesAction } from '@/lib/workflows/actions';
import styles from './conflict-view.module.css';
import { FieldInput } from './field-input';
import { controlId, useForm } from './form-context';
import { PartsField } from './parts-field';
import { useReadWords } from './read-words';
import { differing, type FormValues, merged, toForm } from './values';

type Props = {
  conflict: Conflict;
  fields: FieldViews;
  mine: FormValues;
  /** What was sent: what was typed since is kept too. */
  sent: FormValues;
  busy: boolean;
  onSettle: (result: FormValues, theirs: FormValues, version: number) => void;
};
type Choice = 'theirs' | 'mine' | 'edit';

/** Two people changed one record. What only one of them touched is taken over; where both did, one chooses, and nothing is lost. */
export function ConflictView({ conflict, fields, mine, sent, busy, onSettle }: Props) {
  const t = useTranslations('form.conflict');
  const format = useFormatter();
  const words = useFieldWords();
  const form = useForm();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const theirs = toForm(fields, conflict.theirs, form.zone);
  const base = conflict.base ? toForm(fields, conflict.base, form.zone) : theirs;
  // The server has merged what was sent; what was typed since goes on top.
  const whole = merged(mine, sent, toForm(fields, conflict.merged, form.zone));
  const open = conflict.collisions.filter((name) => name in fields);
  const rest = differing(base, whole).filter((name) => !open.includes(name));
  const byThem = new Set(differing(base, theirs));
  const byMe = new Set(differing(base, mine));
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
    const chosen = open.map((name) => [name, (choices[name] === 'theirs' ? theirs : mine)[name] ?? '']);
    onSettle({ ...whole, ...Object.fromEntries(chosen) }, theirs, conflict.version);
  }

  return (
    <section className={styles.conflict} aria-labelledby={`${form.prefix}-conflict`}>
      <h2 id={`${form.prefix}-conflict`} ref={heading} tabIndex={-1}>
        {open.length > 0 ? t('title', { count: open.length }) : t('titleNone')}
      </h2>
      <p>
        {t('lead', {
          who: format.list(conflict.by) || t('someone'),
          theirs: conflict.version,
          base: conflict.baseVersion,
        })}
      </p>
      {conflict.status === 'published' || conflict.status === 'withdrawn' ? <p>{t(conflict.status)}</p> : null}
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
            <div className={beside.sides}>
              {(['theirs', 'mine'] as const).map((side) => (
                <div key={side} className={beside.side} data-chosen={choice === side || undefined}>
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
                <PartsField name={name} field={field} value={mine[name]} />
              ) : (
                <FieldInput path={name} field={field} value={mine[name] ?? ''} />
              )
            ) : null}
          </fieldset>
        );
      })}
      {rest.length > 0 ? (
        <div className={styles.taken}>
          <h3>{t('untouched')}</h3>
          <dl>
            {rest.map((name) => (
              <div key={name}>
                <dt>
                  {words.label(form.noun, name)}{' '}
                  <span>{t(!byThem.has(name) ? 'onlyMine' : byMe.has(name) ? 'fromBoth' : 'onlyTheirs')}</span>
                </dt>
                <dd>
                  <Diff before={text(base, name)} after={text(whole, name)} empty={t('empty')} />
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
