import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/account/form';
import settings from '@/components/ui/settings.module.css';
import { withdraw } from '@/lib/users/actions';
import type { Role } from '@/lib/viewer';
import styles from './list.module.css';

type Props = { invitations: readonly { id: string; email: string; role: Role; until: string }[] };

/** Links that wait to be used. The links themselves are stored nowhere, so that they cannot be shown again. */
export function InvitationList({ invitations }: Props) {
  const t = useTranslations('members');
  const roles = useTranslations('roles');
  return (
    <section aria-labelledby="waiting" className={settings.section}>
      <h2 id="waiting">{t('waiting')}</h2>
      <ul>
        {invitations.map(({ id, email, role, until }) => (
          <li key={id} className={styles.waiting}>
            <div>
              <p className={styles.name}>{email}</p>
              <p className={styles.email}>{t('until', { role: roles(role), until })}</p>
            </div>
            <ActionForm
              action={withdraw}
              prefix={id}
              layout="line"
              variant="secondary"
              submit={t('withdraw')}
              texts={{ errorTitle: t('failed') }}
              fields={[{ id: 'id', type: 'hidden', label: '', value: id }]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
