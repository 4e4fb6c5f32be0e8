import { twinAnswer } from '@/components/record/twin-answer';
import { currentRequest } from '@/lib/response';
import { readTwinPath } from '@/lib/twin-path';

export const dynamic = 'force-dynamic';

/** What programs read behind the address of a page: `proxy.ts` leads every path with such an ending here. This folder is no address of its own. */
export async function GET(request: Request): Promise<Response> {
  const [path = ''] = (currentRequest().url ?? '').split('?', 1);
  const twin = path.startsWith('/twins/') ? null : readTwinPath(path);
  return twin ? twinAnswer(request, twin.page, twin.format) : new Response(null, { status: 404 });
}
