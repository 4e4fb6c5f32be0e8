import { useTranslations } from 'next-intl';
import { own as isolated } from '@/components/ui/isolated';
import type { Issue } from '@/lib/errors';
import styles from './opening-list.module.css';

/** Names that may mean somebody whom a rule protects, each with the words in which it stands. */
export function NameList({ names }: { names: readonly Issue[] }) {
  const t = useTranslations('opening');
  return (
    <div className={styles.lists}>
      <p>{t('names', { count: names.length })}</p>
      <ul>
        {names.map(({ params = {} }) => (
          <li key={String(params.key)}>
            <strong>{isolated(String(params.name))}</strong>{' '}
            <span className={styles.at}>{t('in', { text: String(params.phrase || params.title) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
