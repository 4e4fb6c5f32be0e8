import { useLocale, useTranslations } from 'next-intl';
import { Joined } from '@/components/ui/isolated';
import { type Absent, isWithdrawn } from '@/lib/parts/queries';
import { formatDate } from '@/lib/time';
import { GoneLink } from './gone';

/**
 * In the place of a passage that cannot be read: that its source was withdrawn and when, leading to the note that stays at its address; or that the
 * editors know the source and do not say which it is, with its kind and date.
 */
export function AbsentSource({ absent }: { absent: Absent }) {
  const t = useTranslations('record');
  const options = useTranslations('options.sourceKind');
  const locale = useLocale();
  if (isWithdrawn(absent)) {
    const { sourceId, at } = absent.withdrawn;
    return <GoneLink noun="source" recordId={sourceId} at={at} />;
  }
  const { kind, issuedOn } = absent.withheld;
  return (
    <span>
      <Joined
        by=", "
        parts={[t('sourceWithheld'), options(kind), issuedOn ? formatDate(issuedOn, locale) : t('undated')]}
      />
    </span>
  );
}
