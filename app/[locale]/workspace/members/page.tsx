import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { EventList } from '@/components/members/event-list';
import { InvitationList } from '@/components/members/invitation-list';
import { MemberList } from '@/components/members/member-list';
import { NoPermission } from '@/components/site/no-permission';
import styles from '@/components/ui/settings.module.css';
import { requireMember } from '@/lib/auth';
import { formatInstant } from '@/lib/time';
import { inviteMember } from '@/lib/users/actions';
import { USER_LEAST_ROLE } from '@/lib/users/policy';
import { listMembers, recentEvents } from '@/lib/users/queries';
import { ROLES } from '@/lib/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') };
}

export default async function MembersPage() {
  const viewer = await requireMember();
  const found = await listMembers(viewer);
  if (!found.ok) return <NoPermission needs={USER_LEAST_ROLE.list_members} />;
  const events = await recentEvents(viewer);
  const t = await getTranslations('members');
  const account = await getTranslations('account');
  const roles = await getTranslations('roles');
  const locale = await getLocale();
  const { members, invitations } = found.value;
  const waiting = invitations.map((row) => ({ ...row, until: formatInstant(row.expiresAt, locale) }));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <div className={styles.columns}>
        <MemberList members={members} ownId={viewer.id} />
        <aside className={styles.aside}>
          <section aria-labelledby="invite" className={styles.section}>
            <h2 id="invite">{t('invite')}</h2>
            <ActionForm
              action={inviteMember}
              submit={t('makeLink')}
              texts={{ errorTitle: account('errorTitle'), copy: t('copy'), copied: t('copied') }}
              fields={[
                { id: 'email', type: 'email', label: account('email'), autoComplete: 'off' },
                {
                  id: 'role',
                  type: 'select',
                  label: t('role'),
                  hint: t('roleHint'),
                  value: 'contributor',
                  options: ROLES.map((value) => ({ value, label: roles(value) })),
                },
              ]}
            />
          </section>
          {waiting.length > 0 ? <InvitationList invitations={waiting} /> : null}
        </aside>
      </div>
      {events.ok ? <EventList events={events.value} /> : null}
    </div>
  );
}
