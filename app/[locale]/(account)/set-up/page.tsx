import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { Panel } from '@/components/account/panel';
import { cookieName } from '@/lib/cookies';
import { setUp } from '@/lib/users/actions';
import { openInvitation } from '@/lib/users/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('setUp.title') };
}

export default async function SetUpPage() {
  const t = await getTranslations('account');
  const link = await openInvitation((await cookies()).get(cookieName('link'))?.value);
  if (!link || link.email !== null) return <Panel title={t('spent.title')} lead={t('spent.setUp')} />;
  return (
    <Panel title={t('setUp.title')} lead={t('setUp.lead')}>
      <ActionForm
        action={setUp}
        submit={t('setUp.submit')}
        texts={{ errorTitle: t('errorTitle'), show: t('show') }}
        fields={[
          { id: 'name', type: 'text', label: t('name'), hint: t('nameHint'), autoComplete: 'name' },
          { id: 'email', type: 'email', label: t('email'), hint: t('emailHint'), autoComplete: 'username' },
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
