import { createContext, useContext } from 'react';
import type { NounName, Values } from '@/lib/field';
import type { Country } from './find-country';

/** What the fields of a form share. */
export interface FormShared {
  noun: NounName;
  /** The record that the form is of, once it is saved. */
  recordId?: string;
  /** Distinguishes the elements of two forms on one page. */
  prefix: string;
  countries: readonly Country[];
  /** IANA zone of the meeting's clocks; null where nobody reported it. */
  zone: string | null;
  /** The meeting that sessions are picked from. */
  within?: string;
  nameOf(id: string): string | undefined;
  learnName(id: string, name: string): void;
  /** Opens a form for a record that is not there yet, with what is known of it; not within a form that was opened so itself. */
  createHere?: (noun: NounName, name: string, done: (id: string) => void, values?: Values) => void;
  /** The two fields of the period that the field at a path is an end of. */
  periodOf(path: string): { from: string; until: string } | undefined;
  errorOf(path: string): string | undefined;
  change(path: string, value: unknown): void;
  readOnly: boolean;
}

export const FormContext = createContext<FormShared | null>(null);

export function useForm(): FormShared {
  const shared = useContext(FormContext);
  if (!shared) throw new Error('A field stands outside its form.');
  return shared;
}

/** The id of the control at a path, which error summaries link to. */
export const controlId = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`;
