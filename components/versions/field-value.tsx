import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import { own } from '@/components/ui/isolated';
import { Link } from '@/components/ui/link';
import { Prose } from '@/components/ui/prose';
import { isWebAddress } from '@/lib/address';
import { formatMoment } from '@/lib/clock';
import type { Values } from '@/lib/field';
import { type FieldView, type FieldViews, textOf, type Words } from '@/lib/history/describe';
import { countryName } from '@/lib/names';
import type { Called } from '@/lib/public/past';
import { formatDate, formatInstant, isReducedDate } from '@/lib/time';
import styles from './versions.module.css';

/** How single values of a state read; a record that has no name any more is said to be gone. */
export function useStateWords(called: ReadonlyMap<string, Called>): Words {
  const t = useTranslations('versions');
  const fields = useFieldWords();
  const locale = useLocale();
  return {
    option: (list, key) => fields.option(list, key),
    country: (code) => countryName(code, locale),
    name: (id) => called.get(id)?.title ?? t('gone'),
    date: (date) => (isReducedDate(date) ? formatDate(date, locale) : date),
    instant: (instant) => `${formatInstant(instant, locale)} UTC`,
    clock: (clock) => formatMoment(clock, locale),
  };
}

type Props = { field: FieldView; value: unknown; words: Words; called: ReadonlyMap<string, Called> };

/** What a state says in one field. */
export function FieldValue({ field, value, words, called }: Props): ReactNode {
  if (Array.isArray(value)) {
    const { item } = field;
    return (
      <ul className={styles.items}>
        {value.map((one: unknown, at) => (
          <li key={at}>
            {item ? (
              <Item fields={item} item={one as Values} words={words} called={called} />
            ) : (
              <Single field={field} value={one} words={words} called={called} />
            )}
          </li>
        ))}
      </ul>
    );
  }
  return field.kind === 'markdown' ? (
    <Prose>{String(value)}</Prose>
  ) : (
    <p>
      <Single field={field} value={value} words={words} called={called} />
    </p>
  );
}

function Item({ fields, item, words, called }: { fields: FieldViews; item: Values } & Pick<Props, 'words' | 'called'>) {
  const said = Object.entries(fields).filter(([name]) => item[name] !== undefined && item[name] !== null);
  return said.map(([name, field], at) => (
    <Fragment key={name}>
      {at > 0 ? ' · ' : null}
      {name === 'quote' ? (
        <q>
          <Single field={field} value={item[name]} words={words} called={called} />
        </q>
      ) : (
        <Single field={field} value={item[name]} words={words} called={called} />
      )}
    </Fragment>
  ));
}

function Single({ field, value, words, called }: Props): ReactNode {
  const text = String(value);
  const path = field.kind === 'reference' ? called.get(text)?.path : null;
  if (path) return <Link href={path}>{own(words.name(text))}</Link>;
  if (field.kind === 'url' && isWebAddress(text))
    return (
      <a href={text}>
        <bdi>{text}</bdi>
      </a>
    );
  return own(textOf(field, value, words));
}
