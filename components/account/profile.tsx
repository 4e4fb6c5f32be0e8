import { useTranslations } from 'next-intl';
import styles from '@/components/ui/settings.module.css';
import { changePassword, rename } from '@/lib/users/actions';
import type { SessionRow } from '@/lib/users/queries';
import type { Member } from '@/lib/viewer';
import { ActionForm } from './form';
import { SessionList } from './session-list';

type Props = {
  member: Member;
  sessions: readonly SessionRow[];
  currentId: string;
  hasPassword: boolean;
  /** What people call the OpenID provider that the account is bound to. */
  provider: string | null;
};

/** One's own account on one page: where one is signed in, under which name one writes, and the password. */
export function Profile({ member, sessions, currentId, hasPassword, provider }: Props) {
  const t = useTranslations('profile');
  const roles = useTranslations('roles');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{member.name}</h1>
        <p>{t('lead', { email: member.email, role: roles(member.role) })}</p>
      </header>
      <div className={styles.columns}>
        <section aria-labelledby="sessions" className={styles.section}>
          <h2 id="sessions">{t('sessions.title')}</h2>
          <p>{t('sessions.text')}</p>
          <SessionList sessions={sessions} currentId={currentId} />
        </section>
        <div className={styles.aside}>
          <NameSection name={member.name} />
          <PasswordSection hasPassword={hasPassword} provider={provider} />
        </div>
      </div>
    </div>
  );
}

function NameSection({ name }: { name: string }) {
  const t = useTranslations('profile');
  const account = useTranslations('account');
  const field = { id: 'name', type: 'text', label: account('name'), hint: account('nameHint'), value: name } as const;
  return (
    <section aria-labelledby="own-name" className={styles.section}>
      <h2 id="own-name">{t('name')}</h2>
      <ActionForm
        action={rename}
        submit={t('rename')}
        variant="secondary"
        texts={{ errorTitle: account('errorTitle') }}
        fields={[{ ...field, autoComplete: 'name' }]}
      />
    </section>
  );
}

function PasswordSection({ hasPassword, provider }: Pick<Props, 'hasPassword' | 'provider'>) {
  const t = useTranslations('profile');
  const account = useTranslations('account');
  const hint = account('passwordHint');
  return (
    <section aria-labelledby="own-password" className={styles.section}>
      <h2 id="own-password">{hasPassword ? t('password') : t('waysIn')}</h2>
      {provider ? <p>{t('openId', { name: provider })}</p> : null}
      {hasPassword ? (
        <ActionForm
          action={changePassword}
          submit={t('change')}
          texts={{ errorTitle: account('errorTitle'), show: account('showBoth') }}
          fields={[
            { id: 'current', type: 'password', label: t('current'), autoComplete: 'current-password' },
            { id: 'password', type: 'password', label: t('next'), hint, autoComplete: 'new-password' },
          ]}
        />
      ) : (
        <p>{t('noPassword')}</p>
      )}
    </section>
  );
}
