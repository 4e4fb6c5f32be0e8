import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { Panel } from '@/components/account/panel';
import { requireMember } from '@/lib/auth';
import { changePassword, signOutEverywhere } from '@/lib/users/actions';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') };
}

export default async function ProfilePage() {
  const { name, email, role } = await requireMember();
  const t = await getTranslations('profile');
  const account = await getTranslations('account');
  const roles = await getTranslations('roles');
  return (
    <Panel title={name} lead={t('lead', { email, role: roles(role) })}>
      <section className={styles.section}>
        <h2>{t('password')}</h2>
        <ActionForm
          action={changePassword}
          submit={t('change')}
          texts={{ errorTitle: account('errorTitle'), show: account('showBoth') }}
          fields={[
            { id: 'current', type: 'password', label: t('current'), autoComplete: 'current-password' },
            {
              id: 'password',
              type: 'password',
              label: t('next'),
              hint: account('passwordHint'),
              autoComplete: 'new-password',
            },
          ]}
        />
      </section>
      <section className={styles.section}>
        <h2>{t('sessions')}</h2>
        <p>{t('sessionsText')}</p>
        <ActionForm
          action={signOutEverywhere}
          submit={t('endSessions')}
          variant="secondary"
          texts={{ errorTitle: account('errorTitle') }}
          fields={[]}
        />
      </section>
    </Panel>
  );
}
