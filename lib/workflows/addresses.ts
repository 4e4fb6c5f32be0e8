import { publicDb } from '../db';
import { PAGED, recordPath } from './record-path';

/** Most addresses that one sitemap may list (sitemaps.org protocol 0.9). */
const MOST_ADDRESSES = 50_000;

/** Every public record's address and when it last changed, lately changed first, in one round trip through the public role. */
export async function publicAddresses(): Promise<{ path: string; updatedAt: Date }[]> {
  const records = await publicDb().$queryRaw<{ noun: string; id: string; slug: string | null; updatedAt: Date }[]>`
    SELECT "noun", "id", "slug", "updatedAt" FROM "Record" WHERE "noun" = ANY(${PAGED})
    ORDER BY "updatedAt" DESC, coalesce("slug", "id"::text) LIMIT ${MOST_ADDRESSES - 10}`;
  return records.flatMap(({ updatedAt, ...record }) => {
    const path = recordPath(record);
    return path ? [{ path, updatedAt }] : [];
  });
}
