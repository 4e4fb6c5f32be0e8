import { publicDb } from '../db';

/** A signed checkpoint of the public log, as it is published. */
interface PublishedCheckpoint {
  note: string;
  at: Date;
}

const newest = [{ size: 'desc' }, { at: 'desc' }] as const;

/** The last checkpoint, or the one of so many entries; null where there is none. */
export const checkpointOf = (size?: number): Promise<PublishedCheckpoint | null> =>
  publicDb().checkpoint.findFirst({
    where: { size },
    orderBy: [...newest],
    select: { note: true, at: true },
  });

/** The keys that have signed the log, the last one first, as others write them. */
export async function logKeys(): Promise<string[]> {
  const rows = await publicDb().checkpoint.findMany({ orderBy: [...newest], distinct: ['key'], select: { key: true } });
  return rows.map(({ key }) => key);
}

/** How many entries are handed out at once. */
export const ENTRIES = 1000;

/** The entries of the log from a place on, at most `ENTRIES`, in base64: whoever has them all can make the tree anew. */
export async function logEntries(from: number): Promise<string[]> {
  const rows = await publicDb().logEntry.findMany({
    where: { position: { gte: from, lt: from + ENTRIES } },
    orderBy: { position: 'asc' },
    select: { entry: true },
  });
  return rows.map(({ entry }) => Buffer.from(entry).toString('base64'));
}
