import { diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, or that only the later or the earlier one has. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many changed words two texts have so little in common that word by word says nothing. */
const MOST_EDITS = 800;

/**
 * What changed from `before` to `after`, word by word (Myers' difference algorithm). The `same` and `removed` runs joined give
 * `before`, the `same` and `added` ones `after`. Texts with next to nothing in common come back as one removed and one added run.
 */
export function diffText(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const runs: Run[] = changes
    ? changes.map(({ value, added, removed }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ];
  return joined(runs);
}

/** Changed words that nothing but a space keeps apart read as one change: first all that is gone, then all that is new. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone !== '') result.push({ kind: 'removed', text: gone });
    if (fresh !== '') result.push({ kind: 'added', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const next = runs[index + 1]?.kind ?? 'same';
    const between = kind === 'same' && text.trim() === '' && next !== 'same' && gone + fresh !== '';
    if (kind === 'removed' || between) gone += text;
    if (kind === 'added' || between) fresh += text;
    if (kind === 'same' && !between) {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
