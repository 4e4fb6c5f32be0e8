'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useReferences } from '@/components/form/use-references';
import { emptyItem, type FormItem } from '@/components/form/values';
import { besideName } from '@/components/record/beside';
import { Picker } from '@/components/ui/picker';
import { done } from '@/lib/errors';
import type { FieldViews } from '@/lib/history/describe';
import { searchReferencesAction } from '@/lib/workflows/actions';

type Props = {
  id: string;
  label: string;
  /** The fields of an attribution, and the one that is there. */
  fields: FieldViews;
  item: FormItem | undefined;
  nameOf: (id: string) => string | undefined;
  error?: string;
  onItems: (items: FormItem[]) => void;
  onName: (id: string, name: string) => void;
};

/** People and bodies by any of their names. */
async function search(query: string) {
  const people = await searchReferencesAction({ noun: 'person', query });
  const bodies = await searchReferencesAction({ noun: 'organization', query });
  return people.ok && bodies.ok ? done([...people.value, ...bodies.value]) : people.ok ? bodies : people;
}

/** Who said it: a person or a body of the record, or in the words that were typed where none is chosen. */
export function QuickSpeaker({ id, label, fields, item, nameOf, error, onItems, onName }: Props) {
  const t = useTranslations('form');
  const whole = useTranslations('whole');
  const locale = useLocale();
  const { found, state, search: ask } = useReferences(search);
  const chosen = item?.personId || item?.organizationId || '';
  const text = chosen ? (nameOf(chosen) ?? t('hidden')) : (item?.wording ?? '');
  const put = (said: Partial<FormItem>) => onItems([{ ...emptyItem(fields), ...said } as FormItem]);
  return (
    <Picker
      id={id}
      label={label}
      text={text}
      placeholder={whole('quickSpeaker')}
      error={error}
      options={found.map(({ status, matched, near, ...record }) => ({
        id: record.id,
        label: record.title,
        note: [
          near ? t('near') : '',
          matched ? t('matchedBy', { name: matched }) : '',
          besideName(record, locale),
          status === 'published' ? '' : t('isDraft'),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      status={state === 'searching' ? t('searching') : state === 'failed' ? t('searchFailed') : whole('quickAsTyped')}
      onOpen={() => ask(chosen ? '' : text, 0)}
      onText={(typed) => {
        if (typed.trim() === '') onItems([]);
        else put({ wording: typed });
        ask(typed);
      }}
      onPick={(option) => {
        onName(option.id, option.label);
        const isPerson = found.find((one) => one.id === option.id)?.noun === 'person';
        put(isPerson ? { personId: option.id } : { organizationId: option.id });
      }}
    />
  );
}
