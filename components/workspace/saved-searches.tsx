import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/account/form';
import { Link } from '@/components/ui/link';
import { dropSearch } from '@/lib/users/actions';
import type { SavedSearch } from '@/lib/users/queries';
import styles from './save-search.module.css';

/** The searches and narrowed lists that a member saved, each with a way to remove it; nothing where there are none. */
export function SavedSearches({ searches }: { searches: readonly SavedSearch[] }) {
  const t = useTranslations('searches');
  if (searches.length === 0) return null;
  return (
    <section aria-labelledby="searches">
      <h2 id="searches">{t('title')}</h2>
      <ul className={styles.searches}>
        {searches.map(({ id, name, path }) => (
          <li key={id}>
            <Link href={path}>
              <bdi>{name}</bdi>
            </Link>
            <ActionForm
              action={dropSearch}
              prefix={id}
              layout="line"
              variant="secondary"
              submit={t('remove', { name })}
              texts={{ errorTitle: t('failed') }}
              fields={[{ id: 'id', type: 'hidden', label: '', value: id }]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
