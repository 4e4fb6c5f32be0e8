import { useLocale, useTranslations } from 'next-intl';
import { isolated } from '@/components/ui/isolated';
import { Notice } from '@/components/ui/notice';
import type { NounName } from '@/lib/field';
import { formatDay } from '@/lib/time';
import styles from './withdrawn.module.css';

type Props = { noun: NounName; title: string | null; reason: string; withdrawnAt: Date; together: boolean };

/** The page that stays at the address of a withdrawn record: what kind of record, its name if that may stand, when and why. */
export function Withdrawn({ noun, title, reason, withdrawnAt, together }: Props) {
  const t = useTranslations('record');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <article className={styles.withdrawn}>
      <h1>{t.rich('withdrawnTitle', { title: title ?? nouns(`${noun}.one`), ...isolated })}</h1>
      <Notice tone="doubt" title={t('withdrawn', { noun: nouns(`${noun}.one`), date: formatDay(withdrawnAt, locale) })}>
        {together ? <p>{t('withdrawnTogether')}</p> : null}
        {reason === '' ? null : <p>{t.rich('withdrawnReason', { reason, ...isolated })}</p>}
        <p>{t('withdrawnNext')}</p>
      </Notice>
    </article>
  );
}
