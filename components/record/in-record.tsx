import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Unknown } from '@/components/ui/unknown';
import { MOST_COUNTED } from '@/lib/parts/queries';
import styles from './in-record.module.css';

/** What a page can hold, by the word for it. */
export type ContentsKind =
  | 'meetings'
  | 'hosted'
  | 'joined'
  | 'mentions'
  | 'statements'
  | 'about'
  | 'passages'
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

export interface ContentsEntry {
  /** The part of the page that shows them. */
  id: string;
  kind: ContentsKind;
  count: number;
  /** There may be more. Said anyway of as many as are counted. */
  atLeast?: boolean;
  /** Said even where there is none: a page without a source says so. */
  always?: boolean;
}

/** Says how many there are of a kind; where the count stopped, that there are at least so many. */
export function useHeld() {
  const t = useTranslations('held');
  return (kind: ContentsKind, count: number, atLeast = false) => {
    const all = t(kind, { count });
    return atLeast || count >= MOST_COUNTED ? t('atLeast', { all }) : all;
  };
}

/** What a page holds, kind by kind, each leading to its part; of what it does not hold it says nothing. */
export function InRecord({ held }: { held: readonly ContentsEntry[] }) {
  const t = useTranslations('held');
  const say = useHeld();
  const some = held.filter(({ count, always }) => count > 0 || always);
  if (some.length === 0) return <Unknown>{t('nothing')}</Unknown>;
  return some.map(({ id, kind, count, atLeast }, position) => (
    <Fragment key={kind}>
      {position > 0 ? ', ' : ''}
      <a href={`#${id}`} className={styles.part}>
        {say(kind, count, atLeast)}
      </a>
    </Fragment>
  ));
}
