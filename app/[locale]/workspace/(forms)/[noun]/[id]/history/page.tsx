import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HistoryScreen } from '@/components/history/history-screen';
import { Missing } from '@/components/site/missing';
import { requireMember } from '@/lib/auth';
import { nounOfFolder } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';

type Props = {
  params: Promise<{ noun: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('form'))('history') };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const viewer = await requireMember();
  const { noun: folder, id } = await params;
  const noun = nounOfFolder(folder);
  if (!noun) {
    answerNotFound();
    return <Missing />;
  }
  return <HistoryScreen viewer={viewer} noun={noun} id={id} asked={await searchParams} />;
}
