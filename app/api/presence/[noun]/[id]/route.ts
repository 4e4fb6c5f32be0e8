import { currentSession } from '@/lib/auth';
import { openStream } from '@/lib/event-stream';
import { isUuid } from '@/lib/names';
import { nounOfFolder } from '@/lib/paths';
import { mayWatch, watchRecord } from '@/lib/workflows/presence';

type Context = { params: Promise<{ noun: string; id: string }> };

/** Who else has a record open and who saved it, as it happens. A record that the viewer may not read is not there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  // Browsers say where a request comes from; another site may not even show its visitor as being here.
  if ((request.headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin')
    return new Response(null, { status: 403 });
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  const { noun: folder, id } = await params;
  const noun = nounOfFolder(folder);
  if (!noun || !isUuid(id) || !(await mayWatch(session, noun, id))) return new Response(null, { status: 404 });
  const { stream, response } = openStream(request);
  watchRecord(session, noun, id, stream);
  return response;
}
