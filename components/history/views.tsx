import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import styles from './views.module.css';

export type View = 'meeting' | 'versions' | 'fields';
const MESSAGES = { meeting: 'viewMeeting', versions: 'viewVersions', fields: 'viewFields' } as const;

/** The ways in which one history can be read. A meeting's begins with everything that hangs on it. */
export function Views({ noun, id, current }: { noun: NounName; id: string; current: View }) {
  const t = useTranslations('history');
  const views: View[] = noun === 'meeting' ? ['meeting', 'versions', 'fields'] : ['versions', 'fields'];
  return (
    <nav aria-label={t('views')} data-screen-only>
      <ul className={styles.views}>
        {views.map((view) => (
          <li key={view}>
            <Link href={paths.recordHistory(noun, id, { view })} aria-current={view === current ? 'page' : undefined}>
              {t(MESSAGES[view])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
