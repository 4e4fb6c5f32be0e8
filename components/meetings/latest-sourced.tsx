import { useLocale, useTranslations } from 'next-intl';
import { Standing } from '@/components/claims/standing';
import { Attribution } from '@/components/record/attribution';
import { Meta } from '@/components/record/meta';
import { PlaceInSource } from '@/components/record/place-in-source';
import { Quoted, Said } from '@/components/record/said';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { LatestSourced } from '@/lib/public/latest-sourced';
import { isQuotation } from '@/lib/review/wording';
import { formatDate } from '@/lib/time';
import { Promised } from './commitments';
import styles from './latest-sourced.module.css';

/** A claim or a commitment and what it rests on, on a page that is not about it. */
export function LatestSourcedView({ statement }: { statement: LatestSourced }) {
  const t = useTranslations('meeting');
  const record = useTranslations('record');
  const locale = useLocale();
  const isClaim = 'text' in statement;
  const words = isClaim ? statement.text : statement.deliverable;
  return (
    <div className={styles.statement}>
      {isClaim ? <Said citations={statement.citations}>{statement.text}</Said> : <Promised commitment={statement} />}
      <Meta>
        {isClaim ? <Standing standing={statement.standing} /> : null}
        <Attribution noun={isClaim ? 'claim' : 'commitment'} said={statement} />
        {isClaim ? null : (
          <span>{statement.dueOn ? t('due', { date: formatDate(statement.dueOn, locale) }) : t('dueUnknown')}</span>
        )}
        <Link href={isClaim ? paths.claim(statement.id) : paths.permalink(statement.id)}>{record('permalink')}</Link>
      </Meta>
      {statement.citations.map((cited) => (
        <div key={cited.id} className={styles.passage}>
          {cited.quote && !isQuotation(words, cited.quote) ? (
            <blockquote>
              <Quoted {...cited} />
            </blockquote>
          ) : null}
          <p>
            <Link href={paths.source(cited.source.id)}>{cited.source.title}</Link>, <PlaceInSource cited={cited} />
          </p>
        </div>
      ))}
    </div>
  );
}
