import { useLocale, useTranslations } from 'next-intl';
import { AccountLink } from '@/components/alive/account-link';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';

/** The way in for a visitor, in these words where there are some; the way to the workspace for whoever is signed in. */
export function WayIn({ words }: { words?: string }) {
  const t = useTranslations('site');
  const locale = useLocale();
  return (
    <AccountLink
      signIn={{ href: localPath(paths.signIn(), locale), label: words ?? t('signIn') }}
      workspace={{ href: localPath(paths.workspace(), locale), label: t('workspace') }}
    />
  );
}
