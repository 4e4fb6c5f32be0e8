import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { addressKey, symbolKey } from '../parts/pasted';
import type { Viewer } from '../viewer';
import type { Reference } from './search';
import { type RecordRow, rowsOf } from './tables';

const { sql } = Prisma;

/** By what a source is looked for: its address, its symbol, or both. */
export interface SourceQuery {
  url?: string;
  symbol?: string;
}
type Row = RecordRow & Record<'url' | 'archiveUrl' | 'doi' | 'symbol', string | null>;

/** Most sources of one site and path that are compared. */
const MOST = 200;

/**
 * The sources of the record that a pasted address or symbol means, among those that the viewer may see. Addresses are compared by
 * `addressKey`, archived copies and DOIs included; symbols by letters and digits alone. Nothing is fetched from anywhere: a server
 * that opens addresses for its members can be sent to where it should not go.
 */
export async function findSources(viewer: Viewer, { url, symbol }: SourceQuery): Promise<Reference[]> {
  const key = url === undefined ? null : addressKey(url);
  const path = key?.split('?')[0] ?? '';
  const doi = path.startsWith('doi.org/') || path.startsWith('dx.doi.org/') ? path.slice(path.indexOf('/') + 1) : null;
  const word = symbolKey(symbol ?? '');
  // Small letters as JavaScript makes them, whatever letters and case are in the locale of the database.
  const lowered = (column: Prisma.Sql) => sql`lower(${column} COLLATE "und-x-icu")`;
  const holds = (column: Prisma.Sql, part: string) => sql`strpos(${lowered(column)}, ${part.toLowerCase()}) > 0`;
  // Letters beyond ASCII are kept as they were written: encoded, or not.
  const written = key === null ? '' : (/^https?:\/\/(?:www\.)?([^?#]*?)\/*(?:[?#]|$)/i.exec(url ?? '')?.[1] ?? '');
  const paths = [...new Set([path, written, decoded(written)])].filter((one) => one !== '');
  const wanted = [
    ...paths.flatMap((one) => [holds(sql`r."url"`, one), holds(sql`r."archiveUrl"`, one)]),
    ...(doi ? [sql`${lowered(sql`r."doi"`)} = ${doi.toLowerCase()}`] : []),
    ...(word === '' ? [] : [sql`trim(regexp_replace(${lowered(sql`r."symbol"`)}, '[^a-z0-9]+', ' ', 'g')) = ${word}`]),
  ];
  if (wanted.length === 0) return [];
  const rows = await db().$queryRaw<Row[]>`
    SELECT s.*, o."url", o."archiveUrl", o."doi", o."symbol"
    FROM (${rowsOf(viewer, 'source', sql`r."status" <> 'withdrawn' AND (${Prisma.join(wanted, ' OR ')})`, sql`ORDER BY r."id" LIMIT ${MOST}`)}) s
    JOIN "Source" o ON o."id" = s."id"`;
  const isSame = (address: string | null) => address !== null && key !== null && addressKey(address) === key;
  return rows
    .filter(
      (row) =>
        isSame(row.url) ||
        isSame(row.archiveUrl) ||
        (doi !== null && row.doi?.toLowerCase() === doi.toLowerCase()) ||
        (word !== '' && symbolKey(row.symbol ?? '') === word),
    )
    .map(({ noun, id, title, note, on, status }) => ({
      noun,
      id,
      title,
      note,
      on,
      status,
      matched: null,
      near: false,
    }));
}

/** An address with its letters instead of their percent signs; as it is where they stand for none. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
