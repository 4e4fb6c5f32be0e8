import { feedResponse, noFeed } from '@/lib/export/feed';
import { checkpointOf } from '@/lib/public/public-log';

export const dynamic = 'force-dynamic';

/** The checkpoint of the public log when it had so many entries. */
export async function GET(request: Request, { params }: { params: Promise<{ size: string }> }): Promise<Response> {
  const { size } = await params;
  const found = /^(0|[1-9]\d{0,14})$/.test(size) ? await checkpointOf(Number(size)) : null;
  if (!found) return noFeed();
  return feedResponse(request, { body: found.note, type: 'text/plain; charset=utf-8', modified: found.at });
}
