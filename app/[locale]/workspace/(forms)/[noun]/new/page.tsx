import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/site/missing';
import { NoPermission } from '@/components/site/no-permission';
import { RecordScreen } from '@/components/workspace/record-screen';
import { requireMember } from '@/lib/auth';
import { isUuid } from '@/lib/names';
import { nounOfFolder } from '@/lib/paths';
import { LEAST_ROLE, mayCreate } from '@/lib/policy';
import { answerNotFound } from '@/lib/response';

type Props = {
  params: Promise<{ noun: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const noun = nounOfFolder((await params).noun);
  return noun ? { title: (await getTranslations('nouns'))(`${noun}.new`) } : {};
}

export default async function NewPage({ params, searchParams }: Props) {
  const viewer = await requireMember();
  const noun = nounOfFolder((await params).noun);
  if (!noun) {
    answerNotFound();
    return <Missing />;
  }
  if (!mayCreate(viewer)) return <NoPermission needs={LEAST_ROLE.create} />;
  const { meeting, model } = await searchParams;
  const values = {
    ...(typeof meeting === 'string' && isUuid(meeting) ? { meetingId: meeting } : {}),
    ...(typeof model === 'string' && isUuid(model) ? { modelId: model } : {}),
  };
  return <RecordScreen viewer={viewer} noun={noun} values={values} />;
}
