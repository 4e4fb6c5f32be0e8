'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { Checkbox } from '@/components/ui/checkbox';
import { Select, TextArea, TextField } from '@/components/ui/field';
import type { FieldView } from '@/lib/history/describe';
import { readPeriod } from '@/lib/typed-date';
import { timeZones } from '@/lib/zone';
import { CountryField } from './country-field';
import styles from './field-input.module.css';
import { controlId, useForm } from './form-context';
import { MarkdownField } from './markdown-field';
import { ReferenceField } from './reference-field';
import { readTyped, showTyped } from './typed';
import { Understood } from './understood';
import type { FormValue } from './values';

type Props = { path: string; field: FieldView; value: FormValue };

/** The control for one field of any kind but lists of parts. */
export const FieldInput = memo(function FieldInput({ path, field, value }: Props) {
  const { noun } = useForm();
  const label = useFieldWords().label(noun, path);
  if (field.kind === 'choices') return <Choices path={path} field={field} label={label} value={value} />;
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'reference' && field.noun)
    return <ReferenceField path={path} field={field} noun={field.noun} label={label} value={text} />;
  if (field.kind === 'markdown') return <MarkdownField path={path} field={field} label={label} value={text} />;
  if (field.kind === 'country') return <Country path={path} field={field} label={label} value={text} />;
  if (field.kind === 'choice') return <Choice path={path} field={field} label={label} value={text} />;
  return <Line path={path} field={field} label={label} value={text} />;
});

type LabelledProps<V> = { path: string; field: FieldView; label: string; value: V };

function Line({ path, field, label, value }: LabelledProps<string>) {
  const t = useTranslations('form');
  const form = useForm();
  const [zones, setZones] = useState<readonly string[]>([]);
  const id = controlId(form.prefix, path);
  const hint = {
    lines: t('hintLines'),
    slug: t('hintSlug'),
    date: t(form.periodOf(path) ? 'hintPeriod' : 'hintDate'),
    clock: form.zone ? t('hintClock', { zone: form.zone }) : t('hintClockBare'),
    instant: t('hintInstant', { zone: form.zone ?? 'UTC' }),
    zone: t('hintZone'),
    url: t('hintUrl'),
    degrees: t('hintDegrees'),
  }[field.kind as string];
  const shared = {
    id,
    label,
    hint: form.readOnly ? undefined : hint,
    note: field.required && !form.readOnly ? t('needed') : undefined,
    error: form.errorOf(path),
    value,
    readOnly: form.readOnly,
    placeholder: form.readOnly || field.kind === 'date' ? t('notReported') : undefined,
  };
  const change = (text: string) => form.change(path, text);
  // A line that may be as long as a passage is read whole while one writes it.
  const long = field.kind === 'line' && (field.max ?? 0) >= 1000;
  if (field.kind === 'lines' || long)
    return <TextArea {...shared} rows={2} onChange={(event) => change(event.target.value)} />;
  const numeric = field.kind === 'integer' ? 'numeric' : field.kind === 'decimal' ? 'decimal' : undefined;
  // What can only mean one thing is written as the record writes it, once one has gone on.
  const period = form.periodOf(path);
  const onBlur = () => {
    const both = period && readPeriod(value);
    if (both) {
      form.change(period.from, both.first);
      form.change(period.until, both.last);
    }
    const read = readTyped(field.kind, value, form.zone);
    const shown = read && showTyped(field.kind, read, form.zone);
    if (shown && shown !== value) change(shown);
  };
  return (
    <div className={styles.line}>
      <TextField
        {...shared}
        inputMode={field.kind === 'url' ? 'url' : numeric}
        autoComplete="off"
        list={field.kind === 'zone' ? `${id}-zones` : undefined}
        onFocus={field.kind === 'zone' && zones.length === 0 ? () => setZones(timeZones()) : undefined}
        onChange={(event) => change(event.target.value)}
        onBlur={form.readOnly ? undefined : onBlur}
      />
      {field.kind === 'zone' ? (
        <datalist id={`${id}-zones`}>
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      ) : null}
      {form.readOnly ? null : (
        <Understood
          id={id}
          kind={field.kind}
          text={value}
          zone={form.zone}
          period={period !== undefined}
          onChoose={change}
        />
      )}
    </div>
  );
}

function Country({ path, field, label, value }: LabelledProps<string>) {
  const t = useTranslations('form');
  const { prefix, countries, readOnly, errorOf, change } = useForm();
  return (
    <CountryField
      id={controlId(prefix, path)}
      label={label}
      note={field.required && !readOnly ? t('needed') : undefined}
      error={errorOf(path)}
      value={value}
      countries={countries}
      readOnly={readOnly}
      onChange={(code) => change(path, code)}
    />
  );
}

function Choice({ path, field, label, value }: LabelledProps<string>) {
  const t = useTranslations('form');
  const words = useFieldWords();
  const form = useForm();
  const list = field.list ?? '';
  const options = (field.options ?? []).map((key) => ({ value: key, label: words.option(list, key) }));
  // What stands in the record and is no option any more is shown as it is, never swapped for another.
  const strange = value !== '' && !options.some((option) => option.value === value) ? [{ value, label: value }] : [];
  const none = field.required ? [] : [{ value: '', label: words.empty(list) ?? t('notReported') }];
  return (
    <Select
      id={controlId(form.prefix, path)}
      label={label}
      hint={form.readOnly ? undefined : words.meaning(list, value)}
      error={form.errorOf(path)}
      options={[...none, ...options, ...strange]}
      value={value}
      disabled={form.readOnly}
      onChange={(event) => form.change(path, event.target.value)}
    />
  );
}

function Choices({ path, field, label, value }: LabelledProps<FormValue>) {
  const words = useFieldWords();
  const form = useForm();
  const id = controlId(form.prefix, path);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const toggle = (key: string) =>
    form.change(path, chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <fieldset className={styles.choices} id={id} tabIndex={-1}>
      <legend>{label}</legend>
      {(field.options ?? []).map((key) => (
        <Checkbox
          key={key}
          id={`${id}-${key}`}
          label={words.option(field.list ?? '', key)}
          checked={chosen.includes(key)}
          disabled={form.readOnly}
          onChange={() => toggle(key)}
        />
      ))}
    </fieldset>
  );
}
