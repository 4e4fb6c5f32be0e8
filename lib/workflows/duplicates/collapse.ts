import type { Reference } from './references';
import type { Changed, Row } from './trace';

interface Collapse {
  move: Row[];
  drop: { row: Row; keeper: string }[];
  change: Omit<Changed, 'table'>[];
}

/**
 * What becomes of rows that are to name `winnerId`, beside those that do: a row that says nothing more than its twin goes, the fuller one
 * stays. Where a record may name somebody only once, two rows that say different things become one that says both.
 */
export function collapse(
  { column, same }: Reference,
  winnerId: string,
  moving: readonly Row[],
  standing: readonly Row[],
): Collapse {
  const result: Collapse = { move: [], drop: [], change: [] };
  if (!same) return { ...result, move: [...moving] };
  const keyOf = (row: Row) => JSON.stringify([...same.of, ...same.scope].map((name) => row[name] ?? null));
  const says = (row: Row, all: Row) =>
    same.says.every((name) => all[name] === null || all[name] === undefined || all[name] === row[name]);
  const twins = new Map<string, Row[]>();
  for (const row of standing) twins.set(keyOf(row), [...(twins.get(keyOf(row)) ?? []), { ...row }]);

  for (const row of moving) {
    const moved: Row = { ...row, [column]: winnerId };
    const key = keyOf(moved);
    const group = twins.get(key) ?? [];
    const fuller = group.find((twin) => says(twin, moved)) ?? (same.once ? group[0] : undefined);
    if (fuller) {
      for (const name of same.says) {
        const to = both(fuller[name], moved[name]);
        if (to === fuller[name]) continue;
        result.change.push({ id: fuller.id, column: name, from: fuller[name], to });
        fuller[name] = to;
      }
      result.drop.push({ row, keeper: fuller.id });
      continue;
    }
    for (const thinner of group.filter((twin) => says(moved, twin))) result.drop.push({ row: thinner, keeper: row.id });
    twins.set(
      key,
      group.filter((twin) => !says(moved, twin)),
    );
    result.move.push(row);
  }
  return result;
}

/** One text that says what both do. */
function both(one: unknown, other: unknown): unknown {
  if (typeof other !== 'string' || one === other) return one;
  return typeof one === 'string' ? `${one}; ${other}` : other;
}
