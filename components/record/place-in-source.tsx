import { useLocale, useTranslations } from 'next-intl';
import { Joined } from '@/components/ui/isolated';
import type { Passage } from '@/lib/parts/queries';
import { formatDate } from '@/lib/time';

/** Where a passage stands, in a few words: who brought the source out, when, and the place in it. */
export function PlaceInSource({ cited: { source, locator } }: { cited: Passage }) {
  const t = useTranslations('record');
  const options = useTranslations('options.sourceKind');
  const locale = useLocale();
  return (
    <span>
      <Joined
        by=", "
        parts={[
          source.publisher ?? (source.authors.join(', ') || options(source.kind)),
          source.issuedOn ? formatDate(source.issuedOn, locale) : t('undated'),
          // A number stays with the word before it: "par. 3".
          locator?.replaceAll(/ (?=\d)/g, '\u00a0'),
        ]}
      />
    </span>
  );
}
