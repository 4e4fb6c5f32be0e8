import { llmsText } from '@/components/about/llms';
import { feedResponse } from '@/lib/export/feed';

export const dynamic = 'force-dynamic';

/** What this site is, for programs that read texts. */
export const GET = async (request: Request): Promise<Response> =>
  feedResponse(request, { body: await llmsText(), type: 'text/plain; charset=utf-8' });
