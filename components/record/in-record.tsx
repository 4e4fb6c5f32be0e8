import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Unknown } from '@/components/ui/unknown';
import styles from './in-record.module.css';

/** What a page can hold, by the word for it. */
export type HeldKind =
  | 'meetings'
  | 'hosted'
  | 'joined'
  | 'mentions'
  | 'takeaways'
  | 'claims'
  | 'commitments'
  | 'presentations'
  | 'sessions'
  | 'models'
  | 'programmes'
  | 'evaluations'
  | 'sources'
  | 'organizations'
  | 'people'
  | 'names'
  | 'pillars'
  | 'conditions';

export interface Holding {
  /** The part of the page that shows them. */
  id: string;
  kind: HeldKind;
  count: number;
  /** Said even where there is none: a page without a source says so. */
  always?: boolean;
}

/** What a page holds, kind by kind, each leading to its part; of what it does not hold it says nothing. */
export function InRecord({ held }: { held: readonly Holding[] }) {
  const t = useTranslations('held');
  const some = held.filter(({ count, always }) => count > 0 || always);
  if (some.length === 0) return <Unknown>{t('nothing')}</Unknown>;
  return some.map(({ id, kind, count }, position) => (
    <Fragment key={kind}>
      {position > 0 ? ', ' : ''}
      <a href={`#${id}`} className={styles.part}>
        {t(kind, { count })}
      </a>
    </Fragment>
  ));
}
