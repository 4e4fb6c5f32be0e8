import { currentViewer } from '@/lib/auth';

/** Who is asking, for the account menu of public pages: a name and a role, or nobody. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  const body = viewer.kind === 'member' ? { kind: viewer.kind, name: viewer.name, role: viewer.role } : viewer;
  return Response.json(body, { headers: { 'Cache-Control': 'private, no-store', Vary: 'Cookie' } });
}
