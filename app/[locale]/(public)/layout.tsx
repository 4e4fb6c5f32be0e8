import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Frame } from '@/components/shell/frame';
import { env } from '@/lib/env';

/** Titles and descriptions for those who pass a link on come from each page's own. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    openGraph: { siteName: t('name'), type: 'website', locale: 'en_GB' },
    twitter: { card: 'summary' },
  };
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
