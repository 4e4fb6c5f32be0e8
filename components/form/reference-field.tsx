'use client';

import { useLocale, useTranslations } from 'next-intl';
import { besideName } from '@/components/record/beside';
import { Picker, type PickerOption } from '@/components/ui/picker';
import type { NounName } from '@/lib/field';
import type { FieldView } from '@/lib/history/describe';
import { isUuid } from '@/lib/names';
import { searchReferencesAction } from '@/lib/workflows/actions';
import { controlId, useForm } from './form-context';
import { useReferences } from './use-references';

type Props = { path: string; field: FieldView; noun: NounName; label: string; value: string };
const ACT = 'create';

/** Picks a record by any of its names. What was typed and not chosen stays in the field, and is refused by name on saving. */
export function ReferenceField({ path, field, noun, label, value }: Props) {
  const t = useTranslations('form');
  const locale = useLocale();
  const form = useForm();
  const { found, state, search } = useReferences((query) =>
    searchReferencesAction({ noun, query, within: form.within }),
  );
  const chosen = isUuid(value);
  const text = chosen ? (form.nameOf(value) ?? t('hidden')) : value;

  function take(id: string, name: string) {
    form.learnName(id, name);
    form.change(path, id);
  }
  function pick(option: PickerOption) {
    if (option.act) return form.createHere?.(noun, value, (id) => form.change(path, id));
    take(option.id, option.label);
  }
  const others = found.filter(({ id }) => id !== form.recordId);
  const options: PickerOption[] = others.map(({ status, matched, near, ...record }) => ({
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
  }));
  const wish = chosen ? '' : value.trim();
  if (wish !== '' && form.createHere && state !== 'searching')
    options.push({ id: ACT, label: t('createHere', { name: wish }), note: t('createNote'), act: true });

  return (
    <Picker
      id={controlId(form.prefix, path)}
      label={label}
      note={field.required && !form.readOnly ? t('needed') : undefined}
      error={form.errorOf(path)}
      text={text}
      placeholder={form.readOnly ? t('notReported') : t('pick')}
      readOnly={form.readOnly}
      options={options}
      status={state === 'searching' ? t('searching') : state === 'failed' ? t('searchFailed') : t('nothingFound')}
      onOpen={() => search(chosen ? '' : value, 0)}
      onText={(typed) => {
        form.change(path, typed);
        search(typed);
      }}
      onPick={pick}
    />
  );
}
