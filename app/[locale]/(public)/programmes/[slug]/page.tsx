import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ProgrammeView } from '@/components/programmes/page';
import { Withdrawn } from '@/components/record/withdrawn';
import { Missing, missingMetadata } from '@/components/shell/missing';
import { localPath } from '@/i18n/path';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { publicProgrammePage } from '@/lib/programmes/queries/page';
import { answerGone, answerNotFound } from '@/lib/response';
import { formerAddress } from '@/lib/workflows/permalink';

type Props = { params: Promise<{ locale: string; slug: string }> };

// The head and the page of one request share one read.
const read = cache(publicProgrammePage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const programme = await read(slug);
  if (!programme) return missingMetadata();
  const t = await getTranslations('programme');
  return {
    title: programme.name,
    description: t('description', { name: programme.name }),
    alternates: { canonical: localPath(paths.programme(slug), locale) },
  };
}

export default async function ProgrammePage({ params }: Props) {
  const { locale, slug } = await params;
  const programme = await read(slug);
  if (programme) return <ProgrammeView programme={programme} origin={env().NEXTAUTH_URL} />;
  const former = await formerAddress('programme', slug);
  if (former?.kind === 'moved') permanentRedirect(localPath(paths.programme(former.slug), locale));
  if (former?.kind === 'withdrawn') {
    answerGone();
    return <Withdrawn {...former} />;
  }
  answerNotFound();
  return <Missing />;
}
