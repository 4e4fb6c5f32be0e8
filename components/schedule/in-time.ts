import { decimalYear } from '@/components/charts/years';

interface DatedMeeting {
  startOn: string | null;
}

const place = ({ startOn }: DatedMeeting) => (startOn === null ? Number.POSITIVE_INFINITY : decimalYear(startOn));

/** Meetings in the order in which their marks stand on an axis; those without a date come last, as they came. */
export const inTime = <M extends DatedMeeting>(meetings: readonly M[]): M[] =>
  meetings
    .map((meeting) => ({ meeting, at: place(meeting) }))
    // Infinity less infinity is no number.
    .sort((a, b) => a.at - b.at || 0)
    .map(({ meeting }) => meeting);

interface CitedMeeting<M, C> {
  meeting: M;
  citations: readonly C[];
}

/** The meetings of presentations or participations, each once, as they came. */
export const meetingsOf = <M extends { id: string }>(held: readonly { meeting: M }[]): M[] => [
  ...new Map(held.map(({ meeting }) => [meeting.id, meeting])).values(),
];

/** Where a model was presented, each meeting once and in time, with all that its presentations there rest on. */
export function eachOnce<M extends DatedMeeting & { id: string }, C>(
  presentations: readonly CitedMeeting<M, C>[],
): CitedMeeting<M, C>[] {
  const citations = new Map<string, C[]>();
  for (const one of presentations) {
    const known = citations.get(one.meeting.id);
    if (known) known.push(...one.citations);
    else citations.set(one.meeting.id, [...one.citations]);
  }
  return inTime(meetingsOf(presentations)).map((meeting) => ({ meeting, citations: citations.get(meeting.id) ?? [] }));
}
