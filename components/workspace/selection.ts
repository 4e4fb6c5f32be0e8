/** Which rows of a list are chosen, and from where a stretch of them is reckoned. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The row that the keys speak of. */
  active: string | null;
  /** Where a stretch began. */
  anchor: string | null;
}
export const nothingChosen: Selection = { chosen: new Set(), active: null, anchor: null };

export type Choice =
  | { do: 'toggle' | 'go' | 'stretch'; id: string }
  | { do: 'all' | 'none' }
  | { do: 'step'; by: 1 | -1; stretch: boolean };

/** The selection after a choice; `ids` are the rows in their order. A stretch adds every row between its ends. */
export function choose(ids: readonly string[], now: Selection, choice: Choice): Selection {
  switch (choice.do) {
    case 'all':
      return { ...now, chosen: new Set(ids) };
    case 'none':
      return { ...now, chosen: new Set(), anchor: null };
    case 'go':
      return { ...now, active: choice.id, anchor: null };
    case 'toggle': {
      const chosen = new Set(now.chosen);
      if (!chosen.delete(choice.id)) chosen.add(choice.id);
      return { chosen, active: choice.id, anchor: choice.id };
    }
    case 'stretch': {
      const from = ids.indexOf(now.anchor ?? now.active ?? choice.id);
      const to = ids.indexOf(choice.id);
      const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      return {
        chosen: new Set([...now.chosen, ...between]),
        active: choice.id,
        anchor: now.anchor ?? now.active ?? choice.id,
      };
    }
    case 'step': {
      const at = now.active === null ? -1 : ids.indexOf(now.active);
      const next = ids[Math.min(Math.max(at + choice.by, 0), ids.length - 1)];
      if (next === undefined) return now;
      return choose(ids, now, { do: choice.stretch ? 'stretch' : 'go', id: next });
    }
  }
}
