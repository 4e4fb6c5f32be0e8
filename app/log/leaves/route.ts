import { env } from '@/lib/env';
import { feedResponse } from '@/lib/export/feed';
import { paths } from '@/lib/paths';
import { ENTRIES, logEntries } from '@/lib/public/public-log';

export const dynamic = 'force-dynamic';

/** The entries of the public log from a place on, one a line in base64: whoever has them all can make the tree anew. */
export async function GET(request: Request): Promise<Response> {
  const from = new URL(request.url).searchParams.get('from') ?? '0';
  if (!/^(0|[1-9]\d{0,14})$/.test(from))
    return new Response('from must be a whole number: the place of an entry, counted from 0.\n', {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    });
  const entries = await logEntries(Number(from));
  const next = `${env().NEXTAUTH_URL}${paths.logLeaves(Number(from) + ENTRIES)}`;
  return feedResponse(request, {
    body: entries.map((entry) => `${entry}\n`).join(''),
    type: 'text/plain; charset=utf-8',
    headers: entries.length === ENTRIES ? { link: `<${next}>; rel="next"` } : {},
  });
}
