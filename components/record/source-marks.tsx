import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type Cited, isWithdrawn } from '@/lib/parts/queries';
import type { SourceNumbers } from './sources-of-page';
import { WithdrawnSource } from './withdrawn-source';

type Props = { citations: readonly Cited[]; numbers: SourceNumbers };

/** The sources of a line that has no margin, by their numbers on the page; that there is none, where there is none. */
export function SourceMarks({ citations, numbers }: Props) {
  const t = useTranslations('record');
  if (citations.length === 0) return t('noSource');
  return citations.map((cited, position) => (
    <Fragment key={position}>
      {position > 0 ? ', ' : ''}
      {isWithdrawn(cited) ? (
        <WithdrawnSource withdrawn={cited.withdrawn} />
      ) : (
        <a href={`#source-${cited.source.id}`}>
          {`${t('numberedSource')} ${numbers.get(cited.source.id)?.number ?? ''}`}
        </a>
      )}
    </Fragment>
  ));
}
