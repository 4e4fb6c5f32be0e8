import { useTranslations } from 'next-intl';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import type { ProposalState } from '@/lib/proposals/schema';

const looks: Record<ProposalState, { shape: Shape; tone: Tone }> = {
  open: { shape: 'ring', tone: 'caveat' },
  published: { shape: 'tick', tone: 'good' },
  returned: { shape: 'half', tone: 'advice' },
  withdrawn: { shape: 'cross', tone: 'plain' },
};

/** What has become of a proposal. */
export function ProposalStateTag({ state }: { state: ProposalState }) {
  return <Tag {...looks[state]}>{useTranslations('proposals.state')(state)}</Tag>;
}
