'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CountryField } from '@/components/form/country-field';
import { Understood } from '@/components/form/understood';
import { Checkbox } from '@/components/ui/checkbox';
import { Select, TextArea, TextField } from '@/components/ui/field';
import { readDate, readPeriod } from '@/lib/typed-date';
import type { CandidateValue } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import styles from './candidate-form.module.css';
import { type Option, useReview, useVocabulary } from './review-context';

type Props = {
  id: string;
  field: CandidateField;
  value: CandidateValue;
  error?: string;
  /** Whether the program set the value, and nobody read or wrote it. */
  isDefault?: boolean;
  /** What is typed here may fill another field as well. */
  onEdit: (name: string, value: CandidateValue) => void;
};

/** The control of one field. An empty one means "not reported". */
export function CandidateInput({ id, field, value, error, isDefault, onEdit }: Props) {
  const t = useTranslations('import');
  const { choices } = useVocabulary();
  const { contents, titles } = useReview();
  const { name, kind, required, max } = field;
  const about = { id, label: t(`field.${name}` as 'field.title'), error, required };
  const note = isDefault ? t('default') : required ? t('required') : undefined;
  const given = typeof value === 'string' ? value : '';
  const none = { value: '', label: t('notReported') };
  const onChange = (next: CandidateValue) => onEdit(name, next);

  if (kind === 'flag') {
    return (
      <div className={styles.flag}>
        <Checkbox
          id={id}
          label={about.label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      </div>
    );
  }
  const named = (keys: readonly string[]) =>
    contents.reading.candidates
      .filter(
        ({ noun, key }) =>
          field.of?.includes(noun) &&
          (!contents.marks[key] || contents.marks[key].as === 'accepted' || keys.includes(key)),
      )
      .map(({ key }) => ({ value: key, label: titles.get(key) ?? t('untitled') }));
  if (kind === 'candidates') {
    const keys = Array.isArray(value) ? value : [];
    const others = named([]).filter((one) => !keys.includes(one.value));
    return (
      <fieldset className={styles.wide}>
        <legend>{about.label}</legend>
        {named(keys)
          .filter((one) => keys.includes(one.value))
          .map((one) => (
            <Checkbox
              key={one.value}
              id={`${id}-${one.value}`}
              label={one.label}
              checked
              onChange={() => onChange(keys.filter((key) => key !== one.value))}
            />
          ))}
        <Select
          id={id}
          label={t('addAbout')}
          error={error}
          options={[{ value: '', label: t('addNothing') }, ...others]}
          value=""
          onChange={(event) => onChange(event.target.value === '' ? keys : [...keys, event.target.value])}
        />
      </fieldset>
    );
  }
  if (kind === 'country')
    return (
      <CountryInput
        {...about}
        note={note}
        key={`${id} ${given}`}
        value={given}
        onEdit={(code) => onChange(code.trim() === '' ? null : code)}
      />
    );
  if (kind === 'choice' || kind === 'candidate') {
    const listed: readonly Option[] =
      kind === 'candidate'
        ? named([given])
        : (choices[field.list ?? ''] ?? []).filter((one) => !field.options || field.options.includes(one.value));
    const options = required && listed.some((one) => one.value === given) ? listed : [none, ...listed];
    return (
      <Select
        {...about}
        note={note}
        hint={listed.find((one) => one.value === given)?.meaning}
        options={options}
        value={given}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      />
    );
  }
  const shared = {
    ...about,
    note,
    // Drawn anew when the value changes from outside (undo), not while it is typed.
    key: `${id} ${JSON.stringify(value)}`,
    maxLength: max,
  };
  const whole = (text: string) => (text.trim() === '' ? null : text);
  if (kind === 'prose') {
    return (
      <div className={styles.wide} key={shared.key}>
        <TextArea
          {...shared}
          key={undefined}
          dir="auto"
          defaultValue={given}
          onBlur={(event) => onChange(whole(event.target.value))}
        />
      </div>
    );
  }
  if (kind === 'lines') {
    const lines = Array.isArray(value) ? value.join('\n') : '';
    return (
      <div className={styles.wide} key={shared.key}>
        <TextArea
          {...about}
          note={t('oneALine')}
          rows={2}
          dir="auto"
          defaultValue={lines}
          onBlur={(event) =>
            onChange(
              event.target.value
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
        />
      </div>
    );
  }
  if (kind === 'date') return <DateInput {...shared} key={shared.key} field={field} value={given} onEdit={onEdit} />;
  const hint = kind === 'time' ? t('timeHint') : undefined;
  const isWide = ['title', 'name', 'headline', 'url', 'publicRole'].includes(name);
  return (
    <div className={isWide ? styles.wide : undefined} key={shared.key}>
      <TextField
        {...shared}
        key={undefined}
        hint={hint}
        dir="auto"
        autoComplete="off"
        defaultValue={given}
        onBlur={(event) => onChange(whole(event.target.value))}
      />
    </div>
  );
}

type CountryProps = Pick<Props, 'id' | 'error'> & {
  label: string;
  note?: string;
  value: string;
  onEdit: (code: string) => void;
};

/** A country by any of its names, taken over once one has gone on. */
function CountryInput({ value, onEdit, ...about }: CountryProps) {
  const { countries } = useVocabulary();
  const [typed, setTyped] = useState(value);
  return (
    <CountryField
      {...about}
      value={typed}
      countries={countries}
      onChange={setTyped}
      onLeave={() => typed !== value && onEdit(typed)}
    />
  );
}

type DateProps = Pick<Props, 'field' | 'error' | 'onEdit'> & {
  id: string;
  label: string;
  note?: string;
  maxLength?: number;
  value: string;
};

/** A date as one types it: said as what it was understood, and taken over as the record writes it. */
function DateInput({ field: { name, period }, value, onEdit, ...about }: DateProps) {
  const t = useTranslations('import');
  const [typed, setTyped] = useState(value);
  function take(text: string) {
    const both = period && readPeriod(text);
    if (both) {
      onEdit(period.from, both.first);
      onEdit(period.until, both.last);
    } else onEdit(name, text.trim() === '' ? null : (readDate(text) ?? text));
  }
  return (
    <div>
      <TextField
        {...about}
        hint={t('dateHint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => take(typed)}
      />
      <Understood
        id={about.id}
        kind="date"
        text={typed}
        period={period !== undefined}
        onChoose={(text) => {
          setTyped(text);
          take(text);
        }}
      />
    </div>
  );
}
