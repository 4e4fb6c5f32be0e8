import { feedResponse } from '@/lib/export/feed';
import { recordSchema } from '@/lib/public/record-schema';

export const dynamic = 'force-dynamic';

/** What the data of a record and of a list look like (JSON Schema). */
export const GET = (request: Request): Response =>
  feedResponse(request, {
    body: `${JSON.stringify(recordSchema(), null, 2)}\n`,
    type: 'application/schema+json; charset=utf-8',
  });
