'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReferences } from '@/components/form/use-references';
import { besideName } from '@/components/record/beside';
import { Picker } from '@/components/ui/picker';
import type { NounName } from '@/lib/field';
import { searchReferencesAction } from '@/lib/workflows/actions';

type Props = {
  id: string;
  name?: string;
  noun: NounName;
  label: string;
  value?: string;
  /** What the record is called that was picked before. */
  called?: string;
  onPick?: (id: string) => void;
};

/** Picks one record of a noun by any of its names; within a form its id is sent under `name`. */
export function RecordFilter({ id, name, noun, label, value = '', called, onPick }: Props) {
  const t = useTranslations('form');
  const locale = useLocale();
  const [picked, setPicked] = useState(value);
  const [text, setText] = useState(called ?? (value ? t('hidden') : ''));
  const { found, state, search } = useReferences((query) => searchReferencesAction({ noun, query }));
  function pick(chosen: string, title: string) {
    setPicked(chosen);
    setText(title);
    onPick?.(chosen);
  }
  return (
    <>
      <Picker
        id={id}
        label={label}
        text={text}
        placeholder={t('pick')}
        options={found.map(({ matched, near, ...record }) => ({
          id: record.id,
          label: record.title,
          note: [near ? t('near') : '', matched ? t('matchedBy', { name: matched }) : '', besideName(record, locale)]
            .filter(Boolean)
            .join(' · '),
        }))}
        status={state === 'searching' ? t('searching') : state === 'failed' ? t('searchFailed') : t('nothingFound')}
        onOpen={() => search(picked ? '' : text, 0)}
        onText={(typed) => {
          setText(typed);
          setPicked('');
          onPick?.('');
          search(typed);
        }}
        onPick={(option) => pick(option.id, option.label)}
      />
      {name ? <input type="hidden" name={name} value={picked} /> : null}
    </>
  );
}
