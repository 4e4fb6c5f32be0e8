import { inOrder } from '@/components/claims/in-order';
import type { PagePart } from '@/components/record/article';
import type { CorrectedPart } from '@/components/record/corrections';
import { plainText } from '@/lib/markdown';
import type { MeetingParts } from '@/lib/meetings/queries/whole-list';
import type { Cited } from '@/lib/parts/queries';

type Rests = Pick<PagePart, 'citations' | 'corrected'>;
const citedBy = (statements: readonly { citations: readonly Cited[] }[]): Cited[] =>
  statements.flatMap(({ citations }) => citations);

/**
 * What the lists of a meeting cite, in the order of their text, and which of their records may have been corrected. The meeting's page and
 * the pages of single lists take it from here.
 */
export const restsOf = {
  takeaways: (takeaways: MeetingParts['takeaways']): Rests => ({
    citations: citedBy(takeaways),
    corrected: takeaways.map(({ id, headline, corrections }) => ({
      noun: 'takeaway',
      id,
      title: headline,
      corrections,
    })),
  }),
  claims: (claims: MeetingParts['claims']): Rests => ({
    citations: citedBy(inOrder(claims)),
    corrected: claims.map(({ id, text, corrections }) => ({ noun: 'claim', id, title: plainText(text), corrections })),
  }),
  commitments: (commitments: MeetingParts['commitments']): Rests => ({
    citations: commitments.flatMap(({ citations, assessments }) => [...citations, ...citedBy(assessments)]),
    corrected: commitments.map(({ id, deliverable, corrections }) => ({
      noun: 'commitment',
      id,
      title: plainText(deliverable),
      corrections,
    })),
  }),
  presentations: (presentations: MeetingParts['presentations']): Rests => ({
    citations: citedBy(presentations),
    corrected: presentations.map(({ id, model, corrections }) => ({
      noun: 'presentation',
      id,
      title: model.name,
      corrections,
    })),
  }),
  sessions: (sessions: MeetingParts['sessions']): Rests => ({
    citations: citedBy(sessions),
    corrected: sessions.map(({ id, title, corrections }) => ({ noun: 'session', id, title, corrections })),
  }),
};

/** The same of all lists that a page shows. */
export function restsOfAll(meeting: MeetingParts): { citations: Cited[]; corrected: CorrectedPart[] } {
  const { takeaways, claims, commitments, presentations, sessions } = meeting;
  const lists = [
    restsOf.takeaways(takeaways),
    restsOf.claims(claims),
    restsOf.commitments(commitments),
    restsOf.presentations(presentations),
    restsOf.sessions(sessions),
  ];
  return {
    citations: lists.flatMap(({ citations }) => citations),
    corrected: lists.flatMap(({ corrected = [] }) => corrected),
  };
}
