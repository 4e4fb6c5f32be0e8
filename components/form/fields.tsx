'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { FieldView, FieldViews } from '@/lib/history/describe';
import { PLACE } from '@/lib/place';
import { FieldInput } from './field-input';
import styles from './fields.module.css';
import { useForm } from './form-context';
import { PartsField } from './parts-field';
import { PlaceFinder } from './place-finder';
import { useRule } from './use-rule';
import type { FormValues } from './values';

const ASIDE = ['visibility', 'embargoUntil'];

type Props = {
  fields: FieldViews;
  form: FormValues;
  /** A remark that stands behind one of the fields. */
  remark?: { name: string; text: ReactNode };
};

/** All fields of a noun as its description has them: what is written first, then its lists, then address and order. */
export function Fields({ fields, form, remark }: Props) {
  const t = useTranslations('form');
  const { noun, errorOf, readOnly } = useForm();
  const rule = useRule(form);
  // Its place in a list is given to a record by moving it there.
  const names = Object.keys(fields).filter((name) => name !== PLACE);
  const isAside = (name: string) => fields[name]?.kind === 'slug' || ASIDE.includes(name);
  const main = names.filter((name) => fields[name]?.kind !== 'parts' && !isAside(name));
  // What a statement rests on comes before everything else about it.
  const lists = names
    .filter((name) => fields[name]?.kind === 'parts')
    .sort((a, b) => Number(b === 'citations') - Number(a === 'citations'));
  const aside = names.filter(isAside);
  /** What the rule keeps of a list from the public: a closed meeting stands there with its hosts, a closed session does not. */
  const keptBack = ({ keptBack: kept }: FieldView): string | undefined =>
    kept && !readOnly && rule !== 'on_the_record'
      ? t(`rule.${kept === 'all' ? 'said' : noun === 'session' ? 'session' : 'meeting'}.${rule}`)
      : undefined;
  const one = (name: string) => {
    const field = fields[name];
    if (!field) return null;
    const short =
      !['line', 'url', 'markdown', 'slug', 'lines', 'choices'].includes(field.kind) ||
      (field.kind === 'line' && (field.max ?? 300) <= 120);
    return (
      <Fragment key={name}>
        <div className={short ? styles.short : styles.long}>
          <FieldInput path={name} field={field} value={form[name] ?? ''} />
          {remark?.name === name ? remark.text : null}
        </div>
        {name === 'longitude' && !readOnly ? (
          <div className={styles.long}>
            <PlaceFinder
              city={String(form.city ?? '')}
              countryCode={String(form.countryCode ?? '')}
              latitude={String(form.latitude ?? '')}
              longitude={String(form.longitude ?? '')}
            />
          </div>
        ) : null}
      </Fragment>
    );
  };
  return (
    <>
      <div className={styles.grid}>{main.map(one)}</div>
      {lists.map((name) => {
        const field = fields[name];
        if (!field) return null;
        return <PartsField key={name} name={name} field={field} value={form[name]} warning={keptBack(field)} />;
      })}
      {aside.length > 0 ? (
        <details className={styles.more} open={aside.some((name) => errorOf(name)) || undefined}>
          <summary>{t('more')}</summary>
          <div className={styles.grid}>{aside.map(one)}</div>
        </details>
      ) : null}
    </>
  );
}
