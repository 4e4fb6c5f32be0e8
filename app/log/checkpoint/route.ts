import { feedResponse, noFeed } from '@/lib/export/feed';
import { checkpointOf } from '@/lib/public/public-log';

export const dynamic = 'force-dynamic';

/** The last signed checkpoint of the public log (docs/public-log.md). */
export async function GET(request: Request): Promise<Response> {
  const last = await checkpointOf();
  if (!last) return noFeed();
  return feedResponse(request, { body: last.note, type: 'text/plain; charset=utf-8', modified: last.at });
}
