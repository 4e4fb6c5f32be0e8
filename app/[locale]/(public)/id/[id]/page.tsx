import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { formerPageOf } from '@/components/record/former';
import { missingMetadata } from '@/components/site/missing';
import { pastMetadata, pastPage } from '@/components/versions/route';
import { localPath } from '@/lib/local-path';
import type { SearchParams } from '@/lib/paths';
import { addressOf } from '@/lib/public/permalink';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  (await pastMetadata(null, (await params).id, await searchParams)) ?? missingMetadata();

/** The address that a record keeps whatever becomes of its title: it leads to where the record is now. */
export default async function Permalink({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const past = await pastPage(null, id, await searchParams, locale);
  if (past) return past;
  const address = await addressOf(id);
  // A place on a page moves as others come before it: nobody is to remember it.
  if (address?.includes('#')) redirect(localPath(address, locale));
  if (address) permanentRedirect(localPath(address, locale));
  return formerPageOf(id, locale);
}
