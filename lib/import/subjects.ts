import type { TextDocument } from './document';
import { capitalPhrases, splitAtAnd, trimPhrase } from './phrases';
import { indexSpans, mentionsOf, type Span, within } from './spans';

/** As many as a statement can be about, and as many names as are looked up in the record. */
const MOST_SUBJECTS = 50;
const MOST_NAMES = 1000;
const LONGEST_NAME = 200;

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

/** Names in statements, as they are written, that nothing found so far explains. */
export function namesWithin(
  document: TextDocument,
  statements: readonly { passages: readonly Span[] }[],
  explained: readonly Span[],
): Span[] {
  const said = indexSpans(statements.flatMap(({ passages }) => passages));
  const known = indexSpans(explained);
  const phrases = capitalPhrases(document).flatMap((phrase) => {
    const apart = splitAtAnd(phrase, () => true);
    return apart.length > 1 ? [phrase, ...apart] : [phrase];
  });
  const names = phrases.flatMap((phrase) => {
    const [first, last] = [trimPhrase(phrase)[0], trimPhrase(phrase).at(-1)];
    const span = first && last ? { start: first.start, end: last.end } : null;
    return span && said.covers(span) && !known.overlaps(span) && span.end - span.start <= LONGEST_NAME ? [span] : [];
  });
  return names.slice(0, MOST_NAMES);
}
