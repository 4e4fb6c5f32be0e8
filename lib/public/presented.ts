import { publicDb } from '../db';
import { publicMeetingsOf } from '../meetings/queries/list';
import { citationsSelect, MOST } from '../parts/queries';
import { tellAbsent } from '../parts/queries/absent';
import { visibleTo } from '../policy';
import { anonymous } from '../viewer';

/**
 * One page of the meetings at which a model was presented, by keyset, latest first, each with what its presentations there rest on, through
 * the public role.
 *
 * @param place where to continue: meetings older than a place, or newer than it; from the top without one
 * @returns null where there is no such model or it is not public
 */
export async function publicPresented(slug: string, place: { older?: string; newer?: string } = {}) {
  const model = await publicDb().presentedModel.findFirst({
    where: { slug, ...visibleTo(anonymous) },
    select: { id: true, slug: true, name: true },
  });
  if (!model) return null;
  const { rows, newer, older } = await publicMeetingsOf({ presentations: { some: { modelId: model.id } } }, place);
  const found = await publicDb().presentation.findMany({
    where: { modelId: model.id, meetingId: { in: rows.map(({ id }) => id) } },
    select: { id: true, meetingId: true, citations: citationsSelect },
    orderBy: { id: 'asc' },
    take: MOST,
  });
  const presentations = await tellAbsent(found);
  const meetings = rows.map((meeting) => ({
    meeting,
    citations: presentations.flatMap(({ meetingId, citations }) => (meetingId === meeting.id ? citations : [])),
  }));
  return { model, meetings, newer, older };
}

export type PresentedPage = NonNullable<Awaited<ReturnType<typeof publicPresented>>>;
