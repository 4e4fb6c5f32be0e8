import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/account/form';
import { OpenIdOffer } from '@/components/account/openid-offer';
import { Panel } from '@/components/account/panel';
import { currentViewer } from '@/lib/auth';
import { env } from '@/lib/env';
import { localPath } from '@/lib/local-path';
import { oneOf, paths, type SearchParams, safePath } from '@/lib/paths';
import { openIdName } from '@/lib/sign-in/openid';
import { signIn } from '@/lib/users/actions';

type Props = { searchParams: Promise<SearchParams> };

const PROBLEMS = ['refused', 'failed', 'unavailable', 'busy'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const given = await searchParams;
  const next = safePath(given.next);
  if ((await currentViewer()).kind === 'member') redirect(next ?? localPath(paths.workspace(), await getLocale()));
  const t = await getTranslations('account');
  const provider = openIdName();
  const problem = PROBLEMS.find((one) => one === oneOf(given.problem));
  return (
    <Panel title={t('signIn.title')} lead={next ? t('signIn.then') : t('signIn.lead')}>
      {provider ? (
        <OpenIdOffer
          href={new URL(paths.openId(next ?? undefined), env().NEXTAUTH_URL).href}
          name={provider}
          problem={problem}
        />
      ) : null}
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
