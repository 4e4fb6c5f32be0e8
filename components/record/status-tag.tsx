import { useTranslations } from 'next-intl';
import { type Shape, Tag, type Tone } from '@/components/ui/tag';
import type { PolicyColumns } from '@/lib/policy';

const looks: Record<PolicyColumns['status'], { shape: Shape; tone: Tone }> = {
  draft: { shape: 'ring', tone: 'caveat' },
  published: { shape: 'disc', tone: 'good' },
  withdrawn: { shape: 'cross', tone: 'danger' },
};

/** Where a record stands in its life. */
export function StatusTag({ status }: { status: PolicyColumns['status'] }) {
  const t = useTranslations('status');
  return <Tag {...looks[status]}>{t(status)}</Tag>;
}
