import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ModelLists } from '@/components/models/lists';
import { Missing } from '@/components/site/missing';
import { KeptCopy } from '@/components/sources/kept-copy';
import { RecordScreen } from '@/components/workspace/record-screen';
import { requireMember } from '@/lib/auth';
import { nounOfFolder, oneOf, type SearchParams } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';

type Props = { params: Promise<{ noun: string; id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const noun = nounOfFolder((await params).noun);
  return noun ? { title: (await getTranslations('nouns'))(`${noun}.one`) } : {};
}

export default async function EditPage({ params, searchParams }: Props) {
  const viewer = await requireMember();
  const { noun: folder, id } = await params;
  const noun = nounOfFolder(folder);
  if (!noun) {
    answerNotFound();
    return <Missing />;
  }
  return (
    <>
      <RecordScreen viewer={viewer} noun={noun} id={id} propose={oneOf((await searchParams).propose)} />
      {noun === 'source' ? <KeptCopy viewer={viewer} id={id} /> : null}
      {noun === 'model' ? <ModelLists viewer={viewer} id={id} /> : null}
    </>
  );
}
