import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PairScreen } from '@/components/duplicates/pair-screen';
import { Missing } from '@/components/site/missing';
import { requireMember } from '@/lib/auth';
import { isUuid } from '@/lib/names';
import { oneOf, type SearchParams } from '@/lib/paths';
import { answerNotFound } from '@/lib/response';
import { readPair } from '@/lib/workspace/duplicates/pair';
import { NAMED } from '@/lib/workspace/duplicates/references';

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duplicates'))('compareTitle') };
}

export default async function ComparePage({ searchParams }: Props) {
  const viewer = await requireMember();
  const asked = await searchParams;
  const [a, b] = [oneOf(asked.a) ?? '', oneOf(asked.b) ?? ''];
  const noun = NAMED.find((one) => one === oneOf(asked.noun));
  const pair = noun && isUuid(a) && isUuid(b) ? await readPair(viewer, noun, [a, b]) : null;
  if (noun && pair) return <PairScreen viewer={viewer} noun={noun} pair={pair} />;
  answerNotFound();
  return <Missing />;
}
