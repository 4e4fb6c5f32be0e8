import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Missing } from '@/components/site/missing';
import { ProblemText } from '@/components/ui/problem';
import { routing } from '@/i18n/routing';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) {
    answerNotFound();
    return <Missing />;
  }
  const t = await getTranslations('problem');
  return (
    <ProblemText
      value={{
        title: t('title'),
        kept: t('kept'),
        next: t('next'),
        again: t('again'),
        home: t('home'),
        homeHref: localPath(paths.home(), locale),
        code: t('code'),
      }}
    >
      {children}
    </ProblemText>
  );
}
