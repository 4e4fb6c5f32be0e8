import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/site/missing';
import { RecordList } from '@/components/workspace/record-list';
import { requireMember } from '@/lib/auth';
import { nounOfFolder } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';

type Props = {
  params: Promise<{ noun: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const noun = nounOfFolder((await params).noun);
  return noun ? { title: (await getTranslations('nouns'))(`${noun}.many`) } : {};
}

export default async function ListPage({ params, searchParams }: Props) {
  const viewer = await requireMember();
  const noun = nounOfFolder((await params).noun);
  if (!noun) {
    answerNotFound();
    return <Missing />;
  }
  return <RecordList viewer={viewer} noun={noun} asked={await searchParams} />;
}
