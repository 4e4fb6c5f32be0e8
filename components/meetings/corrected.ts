import type { CorrectedPart } from '@/components/record/corrections';
import { plainText } from '@/lib/markdown';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';

/** What a meeting's page shows and somebody may have corrected, apart from the meeting itself. */
export const correctedParts = (meeting: MeetingParts): CorrectedPart[] => [
  ...meeting.sessions.map(({ title, corrections }) => ({ noun: 'session' as const, title, corrections })),
  ...meeting.presentations.map(({ model, corrections }) => ({
    noun: 'presentation' as const,
    title: model.name,
    corrections,
  })),
  ...meeting.takeaways.map(({ headline, corrections }) => ({
    noun: 'takeaway' as const,
    title: headline,
    corrections,
  })),
  ...meeting.claims.map(({ text, corrections }) => ({ noun: 'claim' as const, title: plainText(text), corrections })),
  ...meeting.commitments.map(({ deliverable, corrections }) => ({
    noun: 'commitment' as const,
    title: plainText(deliverable),
    corrections,
  })),
];
