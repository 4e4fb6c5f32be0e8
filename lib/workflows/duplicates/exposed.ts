import type { Tx } from '../../db';
import { rowsNaming } from './rows';
import type { Row, Trace } from './trace';

/** How many of the rows that were moved the public can read now. The wall's own conditions, asked of rows that are not committed yet. */
export async function countExposed(tx: Tx, moved: Trace['moved'], now = new Date()): Promise<number> {
  let count = 0;
  for (const { table, ids } of moved) {
    const rows = await rowsNaming(tx, { table, column: 'id' }, ids);
    count += rows.filter((row) => isReadable(table, row, now)).length;
  }
  return count;
}

const ORGANISING = ['organiser', 'co_organiser', 'host'];

function isReadable(table: string, row: Row, now: Date): boolean {
  const { effectiveVisibility, effectiveEmbargoUntil: until, effectiveRule, role, personId } = row;
  if (effectiveVisibility !== 'public' || (typeof until === 'string' && new Date(until) > now)) return false;
  const mayName = effectiveRule === 'on_the_record';
  if (table === 'Attribution') return mayName;
  if (table === 'Participation') return mayName || (personId === null && ORGANISING.includes(String(role)));
  return true;
}
