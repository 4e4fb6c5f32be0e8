import { feedResponse, noFeed } from '@/lib/export/feed';
import { logKeys } from '@/lib/public/public-log';

export const dynamic = 'force-dynamic';

/** The keys by which checkpoints of the public log are verified, one a line, the present one first. */
export async function GET(request: Request): Promise<Response> {
  const keys = await logKeys();
  if (keys.length === 0) return noFeed();
  return feedResponse(request, { body: `${keys.join('\n')}\n`, type: 'text/plain; charset=utf-8' });
}
