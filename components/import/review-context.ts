import { createContext, useContext } from 'react';
import type { Country } from '@/components/form/find-country';
import type { CandidateNoun } from '@/lib/workflows/import/candidates';
import type { CandidateField } from '@/lib/workflows/import/fields';
import type { ReviewContents } from './review-state';

export interface Option {
  value: string;
  label: string;
  meaning?: string;
}

/** What the server tells the review of the record: the fields of each kind of candidate, the words of its choices, the countries. */
export interface Vocabulary {
  fields: Record<CandidateNoun, readonly CandidateField[]>;
  choices: Record<string, readonly Option[]>;
  countries: readonly Country[];
}

export const VocabularyContext = createContext<Vocabulary | null>(null);

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error('The review was drawn outside its vocabulary.');
  return vocabulary;
}

/** What the open candidate needs of the others: the text, what else there is, and what each is called. */
interface ReviewView {
  contents: ReviewContents;
  titles: ReadonlyMap<string, string | null>;
}
export const ReviewContext = createContext<ReviewView | null>(null);

export function useReview(): ReviewView {
  const view = useContext(ReviewContext);
  if (!view) throw new Error('A candidate was drawn outside a review.');
  return view;
}
