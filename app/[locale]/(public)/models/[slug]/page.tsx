import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ModelView } from '@/components/models/page';
import { Withdrawn } from '@/components/record/withdrawn';
import { Missing, missingMetadata } from '@/components/shell/missing';
import { localPath } from '@/i18n/path';
import { env } from '@/lib/env';
import { publicModelPage } from '@/lib/models/queries/page';
import { paths } from '@/lib/paths';
import { answerGone, answerNotFound } from '@/lib/response';
import { formerAddress } from '@/lib/workflows/permalink';

type Props = { params: Promise<{ locale: string; slug: string }> };

// The head and the page of one request share one read.
const read = cache(publicModelPage);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const model = await read(slug);
  if (!model) return missingMetadata();
  const t = await getTranslations('models');
  return {
    title: model.name,
    description: t('metaDescription', { name: model.name }),
    alternates: { canonical: localPath(paths.model(slug), locale) },
  };
}

export default async function ModelPage({ params }: Props) {
  const { locale, slug } = await params;
  const model = await read(slug);
  if (model) return <ModelView model={model} origin={env().NEXTAUTH_URL} />;
  const former = await formerAddress('model', slug);
  if (former?.kind === 'moved') permanentRedirect(localPath(paths.model(former.slug), locale));
  if (former?.kind === 'withdrawn') {
    answerGone();
    return <Withdrawn {...former} />;
  }
  answerNotFound();
  return <Missing />;
}
