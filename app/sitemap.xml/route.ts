import { env } from '@/lib/env';
import { toSitemapIndex } from '@/lib/export/sitemap';
import { paths } from '@/lib/paths';
import { keptStretches } from '@/lib/public/addresses';

export const dynamic = 'force-dynamic';

/** The index of the site maps: one of the lists, and one for every fifty thousand records. */
export async function GET(): Promise<Response> {
  const site = env().NEXTAUTH_URL;
  const stretches = await keptStretches();
  const xml = toSitemapIndex([
    { url: `${site}${paths.sitemapFile('lists')}` },
    ...stretches.map(({ first, updatedAt }) => ({ url: `${site}${paths.sitemapFile(first)}`, changed: updatedAt })),
  ]);
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
