import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Filter } from '@/lib/workspace/filters';
import styles from './active-filters.module.css';
import { useFilterWords } from './filter-words';
import { addressOf, without } from './list-address';
import type { AboutList } from './list-filters';

type Props = AboutList & { emptiedBy: readonly string[]; empty: boolean };

/** The filters in force, each with a way to take it off; where nothing is left, which of them emptied the list. */
export function ActiveFilters({ noun, asked, filters, names, authors, emptiedBy, empty }: Props) {
  const t = useTranslations('list');
  const words = useFilterWords(noun);
  const active = filters.filter(({ name }) => asked.filtering.has(name));

  function inWords(filter: Filter): string {
    const value = asked.filtering.get(filter.name) ?? '';
    if (filter.kind === 'flag') return words.label(filter);
    const called =
      filter.kind === 'record'
        ? (names[value] ?? t('hidden'))
        : filter.kind === 'author'
          ? (authors.find(({ id }) => id === value)?.name ?? t('somebody'))
          : words.value(filter, value);
    return t('active', { label: words.label(filter), value: called });
  }
  const off = (filter: Filter) => addressOf(noun, without(asked, filter.name));
  const clear = (
    <LinkButton variant="quiet" size="small" href={paths.records(noun)}>
      {t('clear')}
    </LinkButton>
  );
  return (
    <>
      <div className={styles.active}>
        <ul aria-label={t('activeLabel')}>
          {active.map((filter) => (
            <li key={filter.name}>
              <Link href={off(filter)} aria-label={t('takeOff', { filter: inWords(filter) })} className={styles.chip}>
                {inWords(filter)}
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
        {clear}
      </div>
      {empty ? (
        <EmptyState title={t('noMatch')}>
          <p>{t('noMatchText', { count: emptiedBy.length })}</p>
          <ul className={styles.ways}>
            {active
              .filter(({ name }) => emptiedBy.includes(name))
              .map((filter) => (
                <li key={filter.name}>
                  <Link href={off(filter)}>{t('takeOff', { filter: inWords(filter) })}</Link>
                </li>
              ))}
          </ul>
        </EmptyState>
      ) : null}
    </>
  );
}
