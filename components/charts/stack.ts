import { decimalYear, yearAxis } from './years';

/** Distance between two marks of a stack, in pixels. */
export const STEP = 14;

/** At most this many columns: on a telephone each is then as wide as a mark. */
const COLUMNS = 30;

interface DatedMeeting {
  startOn: string | null;
}

/**
 * Stacks dated items in columns of one year, or of several where the record spans more than thirty.
 *
 * @param now the present as a decimal year; the axis always reaches it
 * @returns columns with their middles in per cent, the years to write, and the height of the tallest stack
 */
export function stackByYear<Item extends DatedMeeting>(items: readonly Item[], now: number) {
  const dated = items.flatMap((item) => (item.startOn === null ? [] : [{ item, year: decimalYear(item.startOn) }]));
  const { from, to, at } = yearAxis([...dated.map(({ year }) => year), now], 6);
  const width = Math.ceil((to - from) / COLUMNS);
  const stacks = new Map<number, Item[]>();
  dated.sort((a, b) => a.year - b.year);
  for (const { item, year } of dated) {
    const column = Math.floor((year - from) / width);
    stacks.set(column, [...(stacks.get(column) ?? []), item]);
  }
  const middleOf = (column: number) => at(Math.min(to, from + (column + 0.5) * width));
  const columns = [...stacks].map(([column, stack]) => ({ middle: middleOf(column), items: stack }));
  const count = Math.ceil((to - from) / width);
  const every = Math.max(1, Math.ceil(count / 6));
  const ticks = Array.from({ length: Math.ceil(count / every) }, (_, step) => ({
    label: String(from + step * every * width),
    middle: middleOf(step * every),
  }));
  return { columns, from, to, ticks, at, tallest: Math.max(1, ...columns.map((column) => column.items.length)) };
}
