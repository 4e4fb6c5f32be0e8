import { publicDb } from '../db';
import { isUuid } from '../names';
import { PAGED, recordPath } from './record-path';

/** Most addresses that one sitemap may list (sitemaps.org protocol 0.9). */
const MOST_ADDRESSES = 50_000;

/** A stretch of the public records that have a page, in the order of their ids: the first one's id, and when any last changed. */
export interface AddressRange {
  first: string;
  updatedAt: Date;
}

/** The id before all others. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How long the stretches are kept, in milliseconds. */
const KEPT = 10 * 60_000;

let kept: { until: number; stretches: Promise<AddressRange[]> } | undefined;

/**
 * The stretches as they were at most ten minutes ago: to find them all public records are looked through, once for all who ask meanwhile. A record
 * that came since stands in the last stretch already. Nothing is kept of an empty archive, nor what could not be read.
 */
export async function keptStretches(): Promise<AddressRange[]> {
  const now = performance.now();
  if (!kept || kept.until < now) {
    const reading = { until: now + KEPT, stretches: publicAddressRanges() };
    kept = reading;
    const found = await reading.stretches.catch(() => []);
    if (found.length === 0 && kept === reading) kept = undefined;
    return reading.stretches;
  }
  return kept.stretches;
}

/**
 * The stretches of `most` records each in which the addresses of all public records are listed, through the public role; the first one begins before all
 * ids, so that it holds whatever comes.
 */
export async function publicAddressRanges(most = MOST_ADDRESSES): Promise<AddressRange[]> {
  const stretches = await publicDb().$queryRaw<AddressRange[]>`
    SELECT min("id"::text COLLATE "C") AS "first", max("updatedAt") AS "updatedAt"
    FROM (SELECT "id", "updatedAt", (row_number() OVER (ORDER BY "id") - 1) / ${most}::int AS "stretch" FROM "Record" WHERE "noun" = ANY(${PAGED})) r
    GROUP BY "stretch" ORDER BY "stretch"`;
  return stretches.map((stretch, at) => (at === 0 ? { ...stretch, first: FIRST } : stretch));
}

/**
 * The addresses of the `most` public records from one on, in the order of their ids, and when each last changed, through the public role.
 *
 * @param first the id of the record with which the stretch begins
 * @returns null where `first` is no UUID; nothing where nothing public has that id or a later one
 */
export async function publicAddresses(
  first: string,
  most = MOST_ADDRESSES,
): Promise<{ path: string; updatedAt: Date }[] | null> {
  if (!isUuid(first)) return null;
  const records = await publicDb().$queryRaw<{ noun: string; id: string; slug: string | null; updatedAt: Date }[]>`
    SELECT "noun", "id", "slug", "updatedAt" FROM "Record" WHERE "noun" = ANY(${PAGED}) AND "id" >= ${first}::uuid
    ORDER BY "id" LIMIT ${most}`;
  return records.flatMap(({ updatedAt, ...record }) => {
    const path = recordPath(record);
    return path ? [{ path, updatedAt }] : [];
  });
}
