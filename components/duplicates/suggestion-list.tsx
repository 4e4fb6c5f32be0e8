import { useLocale, useTranslations } from 'next-intl';
import { ListHead } from '@/components/site/list-head';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { NounName } from '@/lib/field';
import { paths } from '@/lib/paths';
import { formatDate, isReducedDate } from '@/lib/time';
import { NAMED } from '@/lib/workspace/duplicates/references';
import type { Suggestion } from '@/lib/workspace/duplicates/suggest';
import styles from './suggestion-list.module.css';

/** Pairs of one noun that may be one record, each with the reason in one line. */
export function SuggestionList({ noun, suggestions }: { noun: NounName; suggestions: readonly Suggestion[] }) {
  const t = useTranslations('duplicates');
  const nouns = useTranslations('nouns');
  const locale = useLocale();
  return (
    <div className={styles.list}>
      <ListHead title={t('title')}>{t('lead')}</ListHead>
      <nav aria-label={t('nouns')} className={styles.nouns}>
        {NAMED.map((one) => (
          <Link key={one} href={paths.duplicates(one)} aria-current={one === noun ? 'page' : undefined}>
            {nouns(`${one}.many`)}
          </Link>
        ))}
      </nav>
      {suggestions.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={nouns(`${noun}.many`)}
          captionHidden
          columns={[t('records'), t('whyColumn'), t('act')]}
          rows={suggestions.map(({ one, other, why }) => ({
            key: `${one.id} ${other.id}`,
            cells: [
              <div key="pair" className={styles.pair}>
                {[one, other].map(({ id, title, countryCode, on }) => (
                  <p key={id}>
                    <Link href={paths.record(noun, id)}>{title}</Link>
                    <span>
                      {[countryCode, on && isReducedDate(on) ? formatDate(on, locale) : on].filter(Boolean).join(', ')}
                    </span>
                  </p>
                ))}
              </div>,
              t(`why.${why}`),
              <LinkButton key="compare" size="small" href={paths.compare(noun, one.id, other.id)}>
                {t('compare')}
              </LinkButton>,
            ],
          }))}
        />
      )}
    </div>
  );
}
