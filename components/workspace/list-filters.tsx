import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select, TextField } from '@/components/ui/field';
import { countryOptions } from '@/lib/country-names';
import type { NounName } from '@/lib/field';
import { localPath } from '@/lib/local-path';
import { paths } from '@/lib/paths';
import type { Filter } from '@/lib/workspace/filters';
import { CountryFilter } from './country-filter';
import { DateFilter } from './date-filter';
import { useFilterWords } from './filter-words';
import { firstOrder, type ListAddress } from './list-address';
import styles from './list-filters.module.css';
import { RecordFilter } from './record-filter';

export interface AboutList {
  noun: NounName;
  asked: ListAddress;
  filters: readonly Filter[];
  /** What the records that filters point to are called. */
  names: Record<string, string>;
  /** Whose work can be asked for. */
  authors: readonly { id: string; name: string }[];
}

/** Filters that always show; the others unfold. */
const FIRST = new Set(['q', 'status']);

/** The filters of a list as a plain form: everything that is asked stands in the address, with or without script. */
export function ListFilters({ noun, asked, filters, names, authors }: AboutList) {
  const t = useTranslations('list');
  const words = useFilterWords(noun);
  const locale = useLocale();
  const further = filters.filter(({ name }) => !FIRST.has(name));
  const { sort, order } = asked;

  function control(filter: Filter) {
    const { name } = filter;
    const id = `filter-${name}`;
    const value = asked.filtering.get(name) ?? '';
    const common = { key: name, id, name, label: words.label(filter), defaultValue: value };
    const choose = (options: { value: string; label: string }[]) => (
      <Select {...common} key={name} options={[{ value: '', label: t('any') }, ...options]} />
    );
    switch (filter.kind) {
      case 'words':
        return <TextField {...common} key={name} type="search" autoComplete="off" maxLength={200} />;
      case 'option':
        return choose(filter.options.map((one) => ({ value: one, label: words.value(filter, one) })));
      case 'author':
        return choose(authors.map((author) => ({ value: author.id, label: author.name })));
      case 'country':
        return (
          <CountryFilter
            key={`${name} ${value}`}
            {...{ id, name, value }}
            label={words.label(filter)}
            countries={countryOptions(locale)}
          />
        );
      case 'record':
        return (
          <RecordFilter
            key={`${name} ${value}`}
            id={id}
            name={name}
            noun={filter.noun}
            label={words.label(filter)}
            value={value}
            called={names[value]}
          />
        );
      case 'flag':
        return (
          <Checkbox
            key={name}
            id={id}
            name={name}
            value="yes"
            label={words.label(filter)}
            defaultChecked={value !== ''}
          />
        );
      default:
        return (
          <DateFilter
            key={`${name} ${value}`}
            id={id}
            name={name}
            label={words.label(filter)}
            value={value}
            period={filter.kind !== 'since'}
          />
        );
    }
  }
  const active = further.filter(({ name }) => asked.filtering.has(name)).length;
  return (
    <search>
      <form action={localPath(paths.records(noun), locale)} className={styles.form}>
        {sort === 'changed' ? null : <input type="hidden" name="sort" value={sort} />}
        {order === firstOrder(sort) ? null : <input type="hidden" name="order" value={order} />}
        <div className={styles.first}>
          {filters.filter(({ name }) => FIRST.has(name)).map(control)}
          <Button type="submit">{t('filter')}</Button>
        </div>
        <details className={styles.more} open={active > 0}>
          <summary>{active > 0 ? t('moreActive', { count: active }) : t('more')}</summary>
          <div className={styles.grid}>{further.map(control)}</div>
        </details>
      </form>
    </search>
  );
}
