import { useTranslations } from 'next-intl';
import { own as isolated } from '@/components/ui/isolated';
import type { Issue } from '@/lib/errors';
import styles from './opening-list.module.css';

/** Whether a question is about a record that looks like another one, and not about somebody's name. */
export const isTwin = ({ code }: Issue): boolean => code === 'likely_twin';

/** Names that may mean somebody whom a rule protects, each with the words in which it stands; then records that look like others, each with the other. */
export function NameList({ names: asked }: { names: readonly Issue[] }) {
  const t = useTranslations('opening');
  const [twins, names] = [asked.filter(isTwin), asked.filter((one) => !isTwin(one))];
  return (
    <div className={styles.lists}>
      {names.length > 0 ? (
        <>
          <p>{t('names', { count: names.length })}</p>
          <ul>
            {names.map(({ params = {} }) => (
              <li key={String(params.key)}>
                <strong>{isolated(String(params.name))}</strong>{' '}
                <span className={styles.at}>{t('in', { text: String(params.phrase || params.title) })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {twins.length > 0 ? (
        <>
          <p>{t('twins', { count: twins.length })}</p>
          <ul>
            {twins.map(({ params = {} }) => (
              <li key={String(params.key)}>
                <strong>{isolated(String(params.title))}</strong>{' '}
                <span className={styles.at}>{t('like', { name: String(params.name) })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
