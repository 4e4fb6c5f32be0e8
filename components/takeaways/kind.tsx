import { useTranslations } from 'next-intl';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import type { TakeawayKind } from '@/prisma/generated/enums';

const looks: Record<TakeawayKind, { shape: Shape; tone: Tone }> = {
  not_classified: { shape: 'ring', tone: 'plain' },
  good_practice: { shape: 'disc', tone: 'good' },
  lesson: { shape: 'diamond', tone: 'lesson' },
  recommendation: { shape: 'square', tone: 'advice' },
  caveat: { shape: 'triangle', tone: 'caveat' },
};

/** What kind of takeaway it is, by shape, colour and word. */
export function Kind({ kind }: { kind: TakeawayKind }) {
  const t = useTranslations('options.takeawayKind');
  return <Tag {...looks[kind]}>{t(kind)}</Tag>;
}
