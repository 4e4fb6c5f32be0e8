import { useTranslations } from 'next-intl';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import type { ClaimStatus } from '@/prisma/generated/enums';

const looks: Record<ClaimStatus, { shape: Shape; tone: Tone }> = {
  asserted: { shape: 'ring', tone: 'plain' },
  corroborated: { shape: 'tick', tone: 'good' },
  contested: { shape: 'half', tone: 'caveat' },
  superseded: { shape: 'cross', tone: 'plain' },
};

/** How a claim stands, by shape, colour and word. */
export function Standing({ standing }: { standing: ClaimStatus }) {
  const t = useTranslations('options.claimStatus');
  return <Tag {...looks[standing]}>{t(standing)}</Tag>;
}
