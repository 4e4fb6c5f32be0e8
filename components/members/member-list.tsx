import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/account/form';
import { Tag } from '@/components/ui/tag';
import { endSessionsOf, resetMember, setDisabled, setRole } from '@/lib/users/actions';
import type { MemberRow } from '@/lib/users/queries';
import { ROLES } from '@/lib/viewer';
import styles from './list.module.css';

type Props = { members: readonly MemberRow[]; ownId: string };

/** Everyone with an account; what may be changed about one unfolds under the name. */
export function MemberList({ members, ownId }: Props) {
  const t = useTranslations('members');
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {members.map((member) => (
        <li key={member.id} className={styles.row}>
          <MemberEntry member={member} isOwn={member.id === ownId} />
        </li>
      ))}
    </ul>
  );
}

function MemberEntry({ member, isOwn }: { member: MemberRow; isOwn: boolean }) {
  const t = useTranslations('members');
  const roles = useTranslations('roles');
  const { id, name, email, role, disabled, active } = member;
  return (
    <>
      <div className={styles.who}>
        <p className={styles.name}>
          {name}
          {isOwn ? <span className={styles.own}>{t('you')}</span> : null}
        </p>
        <p className={styles.email}>{email}</p>
      </div>
      <p className={styles.standing}>
        {roles(role)}
        {disabled ? (
          <Tag shape="cross" tone="danger">
            {t('disabled')}
          </Tag>
        ) : null}
        {active ? null : <Tag shape="ring">{t('noPassword')}</Tag>}
      </p>
      <details className={styles.manage}>
        <summary aria-label={t('manageOne', { name })}>{t('manage')}</summary>
        <div className={styles.acts}>
          <ManageForms member={member} key={`${id} ${role} ${disabled}`} />
        </div>
      </details>
    </>
  );
}

function ManageForms({ member: { id, role, disabled } }: { member: MemberRow }) {
  const t = useTranslations('members');
  const roles = useTranslations('roles');
  const texts = { errorTitle: t('failed'), copy: t('copy'), copied: t('copied') };
  const shared = { prefix: id, layout: 'line', variant: 'secondary', texts } as const;
  const target = { id: 'id', type: 'hidden', label: '', value: id } as const;
  const options = ROLES.map((value) => ({ value, label: roles(value) }));
  return (
    <>
      <ActionForm
        {...shared}
        action={setRole}
        submit={t('setRole')}
        fields={[target, { id: 'role', type: 'select', label: t('role'), hint: t('roleHint'), value: role, options }]}
      />
      {disabled ? null : (
        <>
          <ActionForm {...shared} action={resetMember} submit={t('reset')} fields={[target]} />
          <ActionForm {...shared} action={endSessionsOf} submit={t('endSessions')} fields={[target]} />
        </>
      )}
      <ActionForm
        {...shared}
        action={setDisabled}
        variant={disabled ? 'secondary' : 'danger'}
        submit={disabled ? t('enable') : t('disable')}
        fields={[target, { id: 'disabled', type: 'hidden', label: '', value: disabled ? 'false' : 'true' }]}
      />
    </>
  );
}
