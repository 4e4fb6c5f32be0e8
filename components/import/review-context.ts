import { createContext, useContext } from 'react';
import type { ReviewContents } from './review-state';

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
