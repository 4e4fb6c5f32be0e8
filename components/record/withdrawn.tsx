import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { formatDay } from '@/lib/time';
import styles from './withdrawn.module.css';

type Props = { title: string; reason: string; withdrawnAt: Date };

/** The page that stays at the address of a withdrawn record. */
export function Withdrawn({ title, reason, withdrawnAt }: Props) {
  const t = useTranslations('record');
  const locale = useLocale();
  return (
    <article className={styles.withdrawn}>
      <h1>{t('withdrawnTitle', { title })}</h1>
      <Notice tone="doubt" title={t('withdrawn', { date: formatDay(withdrawnAt, locale) })}>
        <p>{t('withdrawnReason', { reason })}</p>
        <p>{t('withdrawnNext')}</p>
      </Notice>
    </article>
  );
}
