import { mentionsOf, type Span, within } from './spans';

/** As many as a statement can be about. */
const MOST_SUBJECTS = 50;

/** What a statement speaks of, by name; of a claim that names neither a model nor a programme, the text's only model. */
export function aboutIn(subjects: readonly { key: string; mentions: readonly Span[] }[]) {
  const mentions = mentionsOf(subjects);
  const bodies = (key: string) => key.startsWith('organization:');
  return (passages: readonly Span[], otherwise: string | null = null): string[] => {
    const inOrder = passages.flatMap((passage) => within(mentions, passage));
    const named = [...new Set(inOrder.map(({ owner }) => subjects[owner]?.key ?? ''))];
    return [...(otherwise && named.every(bodies) ? [otherwise] : []), ...named].slice(0, MOST_SUBJECTS);
  };
}
