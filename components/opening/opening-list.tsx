import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import { own as isolated } from '@/components/ui/isolated';
import type { Opened, Opening } from '@/lib/errors';
import { NOUN_NAMES } from '@/lib/field';
import { countryName, listOf } from '@/lib/names';
import { formatInstant } from '@/lib/time';
import styles from './opening-list.module.css';

const KINDS = ['name', 'source', 'record', 'merged'] as const;

/** Who and what becomes public: names first, for they are people. */
export function OpeningList({ openings }: { openings: readonly Opening[] }) {
  const t = useTranslations('opening');
  const opened = openings.flatMap(({ opens }) => opens);
  const more = openings.reduce((sum, opening) => sum + opening.more, 0);
  return (
    <div className={styles.lists}>
      {KINDS.map((kind) => {
        const own = opened.filter((one) => one.kind === kind);
        return own.length === 0 ? null : (
          <section key={kind}>
            <h3>{t(`kinds.${kind}`, { count: own.length })}</h3>
            <ul>
              {own.map((one, index) => (
                // Two people of one country at one record read alike.
                <li key={`${one.id} ${index}`}>
                  <Line opened={one} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {more > 0 ? <p>{t('more', { count: more })}</p> : null}
    </div>
  );
}

function Line({ opened }: { opened: Opened }) {
  const t = useTranslations('opening');
  const locale = useLocale();
  const words = useFieldWords();
  const noun = NOUN_NAMES.find((name) => name === opened.noun);
  const title = opened.title ?? t('untitled');
  const what = noun ? words.noun(noun) : '';
  const country = opened.country ? countryName(opened.country, locale) : null;
  const who = [opened.who, country].filter((name) => name !== null).join(', ');
  const from = opened.from ? ` ${t('from', { date: formatInstant(opened.from, locale) })}` : '';
  if (opened.kind === 'name')
    return (
      <>
        <strong>{isolated(who)}</strong>{' '}
        <span className={styles.at}>
          {t('at', { noun: what, title })}
          {from}
        </span>
      </>
    );
  const fields = noun ? (opened.fields ?? []).map((name) => words.label(noun, name)) : [];
  return (
    <>
      {isolated(title)}{' '}
      <span className={styles.at}>
        {opened.kind !== 'merged'
          ? `${what}${from}`
          : t('merged', { references: opened.references ?? 0, fields: listOf(fields, locale), count: fields.length })}
      </span>
    </>
  );
}
