import { useLocale, useTranslations } from 'next-intl';
import { useFieldWords } from '@/components/record/field-words';
import type { NounName } from '@/lib/field';
import { countryName } from '@/lib/names';
import { formatDate } from '@/lib/time';
import type { Filter, STATUSES } from '@/lib/workspace/filters';

/** What a filter is called and how its value reads. A filter of a field goes by the field's own name. */
export function useFilterWords(noun: NounName) {
  const t = useTranslations('list.filters');
  const statuses = useTranslations('status');
  const fields = useFieldWords();
  const locale = useLocale();
  return {
    label: (filter: Filter): string =>
      filter.field ? fields.label(noun, filter.field) : t(filter.name as 'q' | 'status'),
    value(filter: Filter, value: string): string {
      if (filter.kind === 'country') return countryName(value, locale);
      if (filter.kind === 'from' || filter.kind === 'to' || filter.kind === 'since') return formatDate(value, locale);
      if (filter.kind !== 'option') return value;
      return filter.list === 'status'
        ? statuses(value as (typeof STATUSES)[number])
        : fields.option(filter.list, value);
    },
  };
}
