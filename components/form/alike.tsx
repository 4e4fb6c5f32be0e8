'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo, useEffect } from 'react';
import { besideName } from '@/components/record/beside';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { countryName } from '@/lib/names';
import { paths } from '@/lib/paths';
import { alikeTypedAction } from '@/lib/workflows/duplicates/actions';
import type { LikelyDuplicate as Found } from '@/lib/workspace/duplicates/while-typing';
import styles from './alike.module.css';
import type { FormDescription } from './description';
import { useReferences } from './use-references';
import type { FormValues } from './values';

/** What is looked for besides the name, where the noun has it. */
const BESIDE = ['acronym', 'countryCode', 'url', 'symbol', 'doi'] as const;
/** Longer texts are no names. */
const LONGEST = 500;
/** Longer than for a list that one chooses from: this is only a remark beside what one types. */
const PAUSE = 350;

type Props = {
  noun: FormDescription['noun'];
  /** What is typed so far, as text. */
  typed: string;
  /** Takes a record that is there in place of the one being typed; without it, records can be opened. */
  onTake?: (id: string, title: string) => void;
};

/** By these alone nothing is found. */
const NARROWING: readonly string[] = ['countryCode', 'on', 'parent'];

/** What of a form tells its record from others, as one text that changes only when it does; empty while there is nothing, null for nouns without names. */
export function tellingText(description: FormDescription, form: FormValues): string | null {
  const { compared, title, fields } = description;
  if (!compared) return null;
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].trim().slice(0, LONGEST) : '');
  const told = [
    ...BESIDE.filter((name) => fields[name]).map((name) => [name, text(name)]),
    ...(['on', 'parent'] as const).map((name) => [name, text(description[name] ?? '')]),
  ];
  const beside = told.filter(([, said]) => said !== '');
  if (text(title) === '' && beside.every(([name = '']) => NARROWING.includes(name))) return '';
  return JSON.stringify({ title: text(title), ...Object.fromEntries(beside) });
}

/** Says beside a name being typed which records have it, or nearly have it, already. It holds nobody up. */
export const Alike = memo(function Alike({ noun, typed, onTake }: Props) {
  const t = useTranslations('form.alike');
  const form = useTranslations('form');
  const locale = useLocale();
  const { found, state, search } = useReferences<Found>((query) =>
    query !== '' ? alikeTypedAction({ noun, ...JSON.parse(query) }) : Promise.resolve({ ok: true, value: [] }),
  );
  useEffect(() => {
    search(typed, typed === '' ? 0 : PAUSE);
  }, [typed]);
  const about = ({ matched, note, on, countryCode, status, why: reason }: Found) =>
    [
      t(`why.${reason}`),
      matched ? form('matchedBy', { name: matched }) : '',
      besideName({ note: note === matched ? null : note, on }, locale),
      countryCode ? countryName(countryCode, locale) : '',
      status === 'published' ? '' : form('isDraft'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className={styles.alike} data-found={found.length > 0 || undefined}>
      <p className={styles.title} aria-live="polite">
        {found.length > 0 ? t('found', { count: found.length }) : state === 'failed' ? t('failed') : null}
      </p>
      {found.length > 0 ? (
        <ul aria-label={t('title')}>
          {found.map((one) => (
            <li key={one.id}>
              <p>
                <Link href={paths.record(one.noun, one.id)} target="_blank">
                  {one.title}
                  <VisuallyHidden> {t('newTab')}</VisuallyHidden>
                </Link>
                <span>{about(one)}</span>
              </p>
              {onTake ? (
                <Button size="small" onClick={() => onTake(one.id, one.title)}>
                  {t('take')}
                  <VisuallyHidden>: {one.title}</VisuallyHidden>
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
});
