'use client';

import { useContext } from 'react';
import { useFieldWords } from '@/components/record/field-words';
import type { NounName } from '@/lib/field';
import { type FieldViews, textOf, type Words } from '@/lib/history/describe';
import { FormContext } from './form-context';
import type { FormValues } from './values';

/** Gives a function that writes fields of a form out as plain text, each under its label; what is empty is left out. */
export function useWrittenOut() {
  const words = useFieldWords();
  const form = useContext(FormContext);
  const read: Words = {
    option: words.option,
    country: (code) => form?.countries.find(({ value }) => value === code)?.label ?? code,
    name: (id) => form?.nameOf(id) ?? id,
    date: (date) => date,
    instant: (instant) => instant,
    clock: (clock) => clock,
  };
  return ({ noun, fields }: { noun: NounName; fields: FieldViews }, values: FormValues, names: readonly string[]) =>
    names
      .flatMap((name) => {
        const field = fields[name];
        const text = field ? textOf(field, values[name], read) : '';
        return text === '' ? [] : [`${words.label(noun, name)}\n${text}`];
      })
      .join('\n\n');
}
