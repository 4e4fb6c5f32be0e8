import { publicDb } from '../db';
import { env } from '../env';
import { contentLicence, type Licence } from '../licence';
import { FOLDERS, NOUN_NAMES, type NounName } from '../noun-names';
import { paths } from '../paths';
import { checkpointOf } from './public-log';
import { toldRecords } from './told';

/** What a download of the whole public record says of itself. */
export interface Manifest {
  name: string;
  url: string;
  schema: string;
  licence: Licence | null;
  publisher: string | null;
  /** When it was made, or began to be. */
  made: string;
  /** The last checkpoint of the public log, to be kept beside the record; null before the first. */
  checkpoint: string | null;
  /** How many records of each noun there are, by the noun's folder; and of all. */
  counts: Record<string, number>;
  records: number;
}

/** What the whole public record holds at this moment, through the public role. */
async function manifestNow(): Promise<Manifest> {
  const [rows, checkpoint] = await Promise.all([
    publicDb().$queryRaw<{ noun: NounName; count: number }[]>`
      SELECT "noun", count(*)::int AS "count" FROM "Record" WHERE "partOfId" IS NULL GROUP BY "noun"`,
    checkpointOf(),
  ]);
  const counted = new Map(rows.map(({ noun, count }) => [noun, count]));
  const { NEXTAUTH_URL: site, PUBLISHER = null } = env();
  return {
    name: 'Plenary',
    url: `${site}${paths.home()}`,
    schema: `${site}${paths.schema()}`,
    licence: contentLicence(),
    publisher: PUBLISHER,
    made: new Date().toISOString(),
    checkpoint: checkpoint?.note ?? null,
    counts: Object.fromEntries(NOUN_NAMES.map((noun) => [FOLDERS[noun], counted.get(noun) ?? 0])),
    records: rows.reduce((sum, { count }) => sum + count, 0),
  };
}

/** How long the page about the download may say the same, in milliseconds: all records are counted for it. */
const KEPT = 60_000;

let kept: { until: number; manifest: Promise<Manifest> } | undefined;

/** What the whole public record held at most a minute ago; nothing is kept of what could not be read. */
export async function keptManifest(): Promise<Manifest> {
  const now = performance.now();
  if (!kept || kept.until < now) {
    const reading = { until: now + KEPT, manifest: manifestNow() };
    kept = reading;
    reading.manifest.catch(() => {
      if (kept === reading) kept = undefined;
    });
  }
  return kept.manifest;
}

/** So many records are held in memory at once. */
const BATCH = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/**
 * The whole public record as JSON Lines, batch by batch in the order of ids, which is that in which records were entered: first the manifest, then a
 * line for each record, last how many these were, so that whoever was cut off knows. What is published meanwhile may be in it or not; nothing that is
 * not public at the moment of its batch is.
 */
export async function* wholeRecord(): AsyncGenerator<string> {
  yield line({ manifest: await manifestNow() });
  let records = 0;
  let after = FIRST;
  for (;;) {
    const rows = await publicDb().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Record" WHERE "id" > ${after}::uuid AND "partOfId" IS NULL ORDER BY "id" LIMIT ${BATCH}`;
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    const told = await toldRecords(rows.map(({ id }) => id));
    records += told.length;
    yield told.map(line).join('');
  }
  yield line({ end: { records } });
}
