import { createContext, useContext } from 'react';
import type { CandidateNoun } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';

export interface Option {
  value: string;
  label: string;
}

/** What the server tells the review of the record: the fields of each kind of candidate, the words of its choices, the countries. */
export interface Vocabulary {
  fields: Record<CandidateNoun, readonly CandidateField[]>;
  choices: Record<string, readonly Option[]>;
  countries: readonly Option[];
}

export const VocabularyContext = createContext<Vocabulary | null>(null);

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error('The review was drawn outside its vocabulary.');
  return vocabulary;
}
