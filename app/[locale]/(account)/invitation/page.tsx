import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { Panel } from '@/components/account/panel';
import { cookieName } from '@/lib/cookies';
import { accept } from '@/lib/users/actions';
import { openInvitation } from '@/lib/users/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('invitation.title') };
}

export default async function InvitationPage() {
  const t = await getTranslations('account');
  const link = await openInvitation((await cookies()).get(cookieName('link'))?.value);
  if (!link?.email) return <Panel title={t('spent.title')} lead={t('spent.invitation')} />;
  const isNew = link.accountName === null;
  const role = (await getTranslations('roles'))(link.role);
  return (
    <Panel
      title={isNew ? t('invitation.title') : t('reset.title')}
      lead={isNew ? t('invitation.lead', { email: link.email, role }) : t('reset.lead', { email: link.email })}
    >
      <ActionForm
        action={accept}
        submit={isNew ? t('invitation.submit') : t('reset.submit')}
        texts={{ errorTitle: t('errorTitle'), show: t('show') }}
        fields={[
          ...(isNew
            ? [{ id: 'name', type: 'text' as const, label: t('name'), hint: t('nameHint'), autoComplete: 'name' }]
            : []),
          {
            id: 'password',
            type: 'password',
            label: t('newPassword'),
            hint: t('passwordHint'),
            autoComplete: 'new-password',
          },
        ]}
      />
    </Panel>
  );
}
