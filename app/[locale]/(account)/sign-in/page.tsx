import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { Panel } from '@/components/account/panel';
import { localPath } from '@/i18n/path';
import { currentViewer } from '@/lib/auth';
import { paths, safePath } from '@/lib/paths';
import { signIn } from '@/lib/users/actions';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next);
  if ((await currentViewer()).kind === 'member') redirect(next ?? localPath(paths.workspace(), await getLocale()));
  const t = await getTranslations('account');
  return (
    <Panel title={t('signIn.title')} lead={next ? t('signIn.then') : t('signIn.lead')}>
      <ActionForm
        action={signIn}
        submit={t('signIn.submit')}
        texts={{ errorTitle: t('errorTitle'), show: t('show') }}
        fields={[
          { id: 'email', type: 'email', label: t('email'), autoComplete: 'username' },
          { id: 'password', type: 'password', label: t('password'), autoComplete: 'current-password' },
          ...(next ? [{ id: 'next', type: 'hidden' as const, label: '', value: next }] : []),
        ]}
      />
      <p>{t('signIn.forgotten')}</p>
    </Panel>
  );
}
