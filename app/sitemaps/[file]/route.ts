import { env } from '@/lib/env';
import { toSitemap } from '@/lib/export/sitemap';
import { paths } from '@/lib/paths';
import { publicAddresses } from '@/lib/public/addresses';
import { INDEXED } from '@/lib/public/noun-index';

export const dynamic = 'force-dynamic';

const LISTS = [
  paths.home,
  paths.meetings,
  paths.models,
  paths.compareModels,
  paths.takeaways,
  paths.calendar,
  paths.corrections,
  paths.about,
  paths.download,
  paths.countries,
  ...INDEXED.map((noun) => () => paths.index(noun)),
].map((list) => ({ path: list(), updatedAt: undefined }));

/** One site map: the lists, or the records from one on. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const name = /^(.+)\.xml$/.exec((await params).file)?.[1] ?? '';
  const listed = name === 'lists' ? LISTS : await publicAddresses(name);
  if (!listed || listed.length === 0) return new Response(null, { status: 404 });
  const site = env().NEXTAUTH_URL;
  const xml = toSitemap(listed.map(({ path, updatedAt }) => ({ url: `${site}${path}`, changed: updatedAt })));
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
