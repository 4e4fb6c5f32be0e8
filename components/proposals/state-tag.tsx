import { useTranslations } from 'next-intl';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import type { ProposalState } from '@/lib/proposals/schema';

const looks: Record<ProposalState, { shape: Shape; tone: Tone }> = {
  open: { shape: 'ring', tone: 'caveat' },
  published: { shape: 'tick', tone: 'good' },
  returned: { shape: 'half', tone: 'advice' },
  withdrawn: { shape: 'cross', tone: 'plain' },
};

type Props = {
  state: ProposalState;
  /** How many fields it would change, and how many of these were published. */
  all: number;
  taken: number;
};

/** What has become of a proposal. */
export function ProposalStateTag({ state, all, taken }: Props) {
  const t = useTranslations('proposals.state');
  const inPart = state === 'published' && taken < all;
  return <Tag {...looks[state]}>{t(inPart ? 'inPart' : state)}</Tag>;
}
