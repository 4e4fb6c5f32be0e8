export const dynamic = 'force-dynamic';

/** The process takes requests. Nothing else is asked, so that a database that is away never gets the program restarted. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
