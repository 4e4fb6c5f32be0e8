import { databaseAnswers } from '@/lib/db';

export const dynamic = 'force-dynamic';

/** The program can serve pages: 503 while the database is away, 200 again by itself. */
export async function GET(): Promise<Response> {
  const ready = await databaseAnswers();
  const headers = { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) };
  return Response.json({ status: ready ? 'ok' : 'the database is away' }, { status: ready ? 200 : 503, headers });
}
