import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type Cited, isAbsent } from '@/lib/parts/queries';
import { AbsentSource } from './absent-source';
import type { SourceNumbers } from './sources-of-page';

type MarkProps = { cited: Cited; numbers: SourceNumbers; className?: string };

/** A source by its number on the page, leading to it; one that was withdrawn says so instead. */
export function SourceMark({ cited, numbers, className }: MarkProps) {
  const t = useTranslations('record');
  if (isAbsent(cited)) return <AbsentSource absent={cited} />;
  return (
    <a href={`#source-${cited.source.id}`} className={className}>
      {`${t('numberedSource')} ${numbers.get(cited.source.id)?.number ?? ''}`}
    </a>
  );
}

type Props = { citations: readonly Cited[]; numbers: SourceNumbers };

/** The sources of a line that has no margin, by their numbers on the page; that there is none, where there is none. */
export function SourceMarks({ citations, numbers }: Props) {
  const t = useTranslations('record');
  if (citations.length === 0) return t('noSource');
  return citations.map((cited, position) => (
    <Fragment key={position}>
      {position > 0 ? ', ' : ''}
      <SourceMark cited={cited} numbers={numbers} />
    </Fragment>
  ));
}
