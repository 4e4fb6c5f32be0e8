'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Picker, type PickerOption } from '@/components/ui/picker';
import type { FieldView } from '@/lib/history/describe';
import { isUuid } from '@/lib/names';
import { searchReferencesAction } from '@/lib/workflows/actions';
import type { Reference } from '@/lib/workflows/search';
import { controlId, useForm } from './form-context';

type Props = { path: string; field: FieldView; label: string; value: string };
const ACT = 'create';

/** Picks a record by any of its names. What was typed and not chosen stays in the field, and is refused by name on saving. */
export function ReferenceField({ path, field, label, value }: Props) {
  const t = useTranslations('form');
  const form = useForm();
  const [found, setFound] = useState<Reference[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'failed'>('idle');
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chosen = isUuid(value);
  const text = chosen ? (form.nameOf(value) ?? t('hidden')) : value;
  const noun = field.noun;
  if (!noun) return null;

  function search(query: string, wait: number) {
    if (!noun) return;
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    setState('searching');
    timer.current = setTimeout(async () => {
      const outcome = await searchReferencesAction({ noun, query, within: form.within }).catch(() => null);
      // An answer that comes after a later question is of no interest.
      if (mine !== turn.current) return;
      setFound(outcome?.ok ? outcome.value : []);
      setState(outcome?.ok ? 'idle' : 'failed');
    }, wait);
  }
  function take(id: string, name: string) {
    form.learnName(id, name);
    form.change(path, id);
  }
  function pick(option: PickerOption) {
    if (option.act && noun) return form.createHere?.(noun, value, (id) => form.change(path, id));
    take(option.id, option.label);
  }
  const options: PickerOption[] = found.map(({ id, title, note, status, matched }) => ({
    id,
    label: title,
    note: [matched ? t('matchedBy', { name: matched }) : '', note, status === 'published' ? '' : t('isDraft')]
      .filter(Boolean)
      .join(' · '),
  }));
  const wish = chosen ? '' : value.trim();
  if (wish !== '' && form.createHere && state !== 'searching')
    options.push({ id: ACT, label: t('createHere', { name: wish }), note: t('createNote'), act: true });

  return (
    <Picker
      id={controlId(form.prefix, path)}
      label={label}
      note={field.required ? t('needed') : undefined}
      error={form.errorOf(path)}
      text={text}
      placeholder={form.readOnly ? t('notReported') : t('pick')}
      readOnly={form.readOnly}
      options={options}
      status={state === 'searching' ? t('searching') : state === 'failed' ? t('searchFailed') : t('nothingFound')}
      onOpen={() => search(chosen ? '' : value, 0)}
      onText={(typed) => {
        form.change(path, typed);
        search(typed, 180);
      }}
      onPick={pick}
    />
  );
}
