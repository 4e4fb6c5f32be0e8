import type { Tx } from '../db';
import { newIds } from '../ids';
import { type Of, part } from './sync';

/** A row that carries one source of its own: in the form two fields, in the database a citation like any other. */
interface SourceFields {
  sourceId: string | null;
  locator: string | null;
}
export const oneCitation = { select: { sourceId: true, locator: true }, take: 1 } as const;
type CitedSource = { sourceId: string; locator: string | null };
const cited = ([citation]: CitedSource[]): SourceFields => ({
  sourceId: citation?.sourceId ?? null,
  locator: citation?.locator ?? null,
});

/** Gives rows of a cited part their one source. */
async function cite(tx: Tx, noun: CitedPart, rows: (SourceFields & { id: string })[]): Promise<void> {
  const data = rows.flatMap(({ id, sourceId, locator }) =>
    sourceId ? [{ noun, recordId: id, sourceId, locator }] : [],
  );
  if (data.length > 0) await tx.citation.createMany({ data });
}
type CitedPart = 'participant_count' | 'institution' | 'assessment';

/** An item without its source: the columns of its row. */
type ColumnsOf<I> = Omit<Omit<I, 'id'>, keyof SourceFields>;
interface SourcedRows<I> {
  owner: string;
  list(tx: Tx, of: Of): Promise<(ColumnsOf<I> & { id: string; citations: CitedSource[] })[]>;
  add(tx: Tx, rows: { columns: ColumnsOf<I> & { id: string }; recordId: string; position: number }[]): Promise<unknown>;
  change(tx: Tx, id: string, columns: ColumnsOf<I>, position: number): Promise<unknown>;
  drop(tx: Tx, ids: string[]): Promise<unknown>;
}
const withoutSource = <I extends SourceFields>({ sourceId: _, locator: __, ...columns }: I) => columns;

/** A part whose items carry one source each: a citation of the item's row. */
export function sourcedPart<I extends SourceFields & { id?: string }>(noun: CitedPart, rows: SourcedRows<I>) {
  return part<I>({
    owner: rows.owner,
    async list(tx, of) {
      const found = await rows.list(tx, of);
      return found.map(({ citations, ...columns }) => ({ ...columns, ...cited(citations) }) as unknown as I);
    },
    async add(tx, added) {
      const ids = newIds(added.length);
      const made = added.map((one, index) => ({ ...one, id: ids[index] ?? '' }));
      await rows.add(
        tx,
        made.map(({ id, item, ...at }) => ({ ...at, columns: { ...withoutSource(item), id } })),
      );
      await cite(
        tx,
        noun,
        made.map(({ id, item: { sourceId, locator } }) => ({ id, sourceId, locator })),
      );
    },
    async change(tx, id, item, position, before) {
      await rows.change(tx, id, withoutSource(item), position);
      if (before.sourceId === item.sourceId && before.locator === item.locator) return;
      await tx.citation.deleteMany({ where: { recordId: id } });
      await cite(tx, noun, [{ id, sourceId: item.sourceId, locator: item.locator }]);
    },
    drop: rows.drop,
  });
}
