import { inOrder } from '@/components/claims/in-order';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import type { Cited } from '@/lib/parts/queries';

/** Every citation of a meeting's page, in the order in which its text meets them. */
export function citationsOf(meeting: MeetingParts): Cited[] {
  const { citations, takeaways, claims, commitments, presentations, sessions, participantCounts } = meeting;
  return [
    citations,
    ...takeaways.filter(({ kind }) => kind !== 'caveat').map((takeaway) => takeaway.citations),
    ...takeaways.filter(({ kind }) => kind === 'caveat').map((takeaway) => takeaway.citations),
    ...inOrder(claims).map((claim) => claim.citations),
    ...commitments.map((commitment) => commitment.citations),
    ...commitments.flatMap(({ assessments }) => assessments.map((assessment) => assessment.citations)),
    ...presentations.map((presentation) => presentation.citations),
    ...sessions.map((session) => session.citations),
    ...participantCounts.map((count) => count.citations),
  ].flat();
}
