import type { MeetingKind } from '@/prisma/generated/enums';

export const MARKS = ['high', 'conference', 'expert', 'other'] as const;
export type Mark = (typeof MARKS)[number];

const marks: Record<MeetingKind, Mark> = {
  summit: 'high',
  ministerial: 'high',
  high_level: 'high',
  conference: 'conference',
  expert_meeting: 'expert',
  working_group: 'expert',
  workshop: 'expert',
  side_event: 'other',
  other: 'other',
};

export const markOf = (kind: MeetingKind): Mark => marks[kind];

/** One meeting's mark, ten units wide around its centre: told apart by shape as well as by colour. */
export function MarkShape({ mark }: { mark: Mark }) {
  if (mark === 'high') return <rect x="-4.5" y="-4.5" width="9" height="9" />;
  if (mark === 'conference') return <circle r="5" />;
  if (mark === 'expert') return <path d="M0-5.5 5.5 4.5h-11Z" />;
  return <path d="M0-5.6 5.6 0 0 5.6-5.6 0Z" />;
}
