import { db } from '@/lib/db';
import type { NounName } from '@/lib/field';
import { saidIn } from '@/lib/history/revision';
import { storeOf } from '@/lib/nouns';
import type { FinalRow, Link } from './chain';

/** All revisions of some records of one noun, and what their rows say now. */
export async function readChains(
  noun: NounName,
  ids: readonly string[],
): Promise<{ links: Link[]; standing: FinalRow[] }> {
  const links = await db().revision.findMany({
    where: { recordId: { in: [...ids] } },
    orderBy: { version: 'asc' },
    select: { recordId: true, version: true, fields: true },
  });
  const standing: FinalRow[] = [];
  for (const id of ids) {
    const saved = await storeOf(noun).load(db(), id);
    if (saved) standing.push({ recordId: id, version: saved.state.version, values: saidIn(saved.values) });
  }
  return { links: links as Link[], standing };
}
