import { useTranslations } from 'next-intl';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type Cited, isAbsent, MOST_BESIDE } from '@/lib/parts/queries';
import { isQuotation } from '@/lib/review/wording';
import { AbsentSource } from './absent-source';
import styles from './margin.module.css';
import { PlaceInSource } from './place-in-source';
import { Quoted } from './said';
import type { SourceNumbers } from './sources-of-page';

type Props = {
  citations: readonly Cited[];
  numbers: SourceNumbers;
  /** The texts of the statement: a passage that one of them is, word for word, is not repeated beside it. */
  said?: readonly (string | null)[];
};

/** What the sources say, beside the statement that rests on them: passage, number of the source, place in it. */
export function Margin({ citations, numbers, said = [] }: Props) {
  const t = useTranslations('record');
  if (citations.length === 0) {
    return <p className={`${styles.margin} ${styles.none}`}>{t('noSource')}</p>;
  }
  return (
    <ul className={styles.margin} aria-label={t('passages')}>
      {citations.map((cited, position) => {
        if (isAbsent(cited)) {
          return (
            <li key={position} className={styles.withdrawn}>
              <AbsentSource absent={cited} />
            </li>
          );
        }
        const { quote, source } = cited;
        const isRead = quote !== null && said.some((text) => text !== null && isQuotation(text, quote));
        return (
          <li key={position}>
            {quote && !isRead ? (
              <blockquote className={styles.quote}>
                <Quoted {...cited} />
              </blockquote>
            ) : null}
            <p className={styles.source}>
              <a href={`#source-${source.id}`} className={styles.number}>
                <VisuallyHidden>{t('numberedSource')} </VisuallyHidden>
                {numbers.get(source.id)?.number}
              </a>
              <PlaceInSource cited={cited} />
            </p>
          </li>
        );
      })}
      {citations.length >= MOST_BESIDE ? <li>{t('most', { count: MOST_BESIDE })}</li> : null}
    </ul>
  );
}
