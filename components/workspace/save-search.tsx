import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/account/form';
import { keepSearch } from '@/lib/users/actions';
import styles from './save-search.module.css';

/** Unfolds a name under which the member finds this address again on the start page. */
export function SaveSearch({ path, name }: { path: string; name: string }) {
  const t = useTranslations('searches');
  return (
    <details className={styles.save}>
      <summary>{t('save')}</summary>
      <div className={styles.form}>
        <ActionForm
          key={path}
          action={keepSearch}
          prefix="search"
          submit={t('submit')}
          texts={{ errorTitle: t('failed') }}
          variant="secondary"
          layout="line"
          fields={[
            { id: 'name', type: 'text', label: t('name'), value: name, autoComplete: 'off' },
            { id: 'path', type: 'hidden', label: '', value: path },
          ]}
        />
      </div>
    </details>
  );
}
