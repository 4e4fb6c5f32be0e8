import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import styles from '@/components/ui/link-line.module.css';
import type { NounName } from '@/lib/noun-names';
import { paths, type Query } from '@/lib/paths';

/** What is a meeting or belongs to one, so that a time line and a map can show when and where. */
const AT_MEETINGS: readonly NounName[] = ['meeting', 'session', 'presentation', 'takeaway', 'claim', 'commitment'];

interface Props {
  noun: NounName;
  /** What all of the list have, as a search says it. */
  of?: Query;
  /** What of the noun belongs to meetings: a model is presented at them. */
  pictured?: NounName;
}

/** From a list to where it can be narrowed and taken away, and to its time line and map, which follow whatever narrows it there. */
export function FilterLinks({ noun, of, pictured = noun }: Props) {
  const t = useTranslations('search');
  return (
    <div className={styles.links} data-screen-only>
      <Link href={paths.search(undefined, { noun, ...of })}>{t('filter')}</Link>
      {AT_MEETINGS.includes(pictured) ? (
        <Link href={paths.search(undefined, { noun: pictured, ...of, view: 'pictures' })}>{t('picture')}</Link>
      ) : null}
    </div>
  );
}
