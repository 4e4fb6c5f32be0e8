import { db } from '@/lib/db';
import { isUuid } from '@/lib/names';
import { visibleTo } from '@/lib/policy';
import type { Viewer } from '@/lib/viewer';

/** The IANA zone of a meeting's clocks; null where it is not reported, or the viewer sees no such meeting. One column, one statement. */
export async function zoneOfMeeting(viewer: Viewer, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const meeting = await db().meeting.findFirst({ where: { id, ...visibleTo(viewer) }, select: { timeZone: true } });
  return meeting?.timeZone ?? null;
}
