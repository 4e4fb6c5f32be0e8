import { createContext, useContext } from 'react';
import type { Desk } from './review-state';

/** What the open piece needs of the others: the text, what else there is, and what each is called. */
interface DeskView {
  desk: Desk;
  titles: ReadonlyMap<string, string | null>;
}
export const DeskContext = createContext<DeskView | null>(null);

export function useDesk(): DeskView {
  const view = useContext(DeskContext);
  if (!view) throw new Error('A piece was drawn outside a review.');
  return view;
}
