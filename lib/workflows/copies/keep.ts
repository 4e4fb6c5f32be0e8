import { createHash } from 'node:crypto';
import { inTransaction } from '../../db';
import { forbidden, invalid, notFound, type Outcome, orRollback } from '../../errors';
import { storeOf } from '../../nouns';
import { can } from '../../policy';
import { authorOf, type Viewer } from '../../viewer';

/** Bytes that a kept text takes at most, in UTF-8. */
export const LARGEST_COPY = 5 * 1024 * 1024;

interface CopyInput {
  sourceId: string;
  text: string;
  /** The file that the text was read from. */
  file?: { name: string; bytes: Uint8Array };
}

const sha256 = (given: string | Uint8Array) => createHash('sha256').update(given).digest('hex');

/** The text as it is kept: line feeds, and nothing that PostgreSQL cannot hold. */
const storable = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();

/**
 * Keeps the text of a source for the team; from then on it is the copy in which quotations are looked for. Copies before it stay as they
 * were. The same text as that of the latest copy is not kept twice.
 *
 * @returns the copy's id and digest; invalid at `text` where it is empty or has more than 5 MiB
 */
export async function keepCopy(
  viewer: Viewer,
  { sourceId, text: given, file }: CopyInput,
): Promise<Outcome<{ id: string; digest: string }>> {
  const text = storable(given);
  if (!/[\p{L}\p{N}]/u.test(text)) return invalid({ path: 'text', code: 'input_empty' });
  if (Buffer.byteLength(text) > LARGEST_COPY) return invalid({ path: 'text', code: 'input_too_large' });
  const digest = sha256(text);
  return inTransaction(async (tx) => {
    const source = await storeOf('source').load(tx, sourceId);
    if (!source || !can(viewer, 'read', source.state)) return orRollback<never>(notFound());
    if (!can(viewer, 'keep_copy', source.state)) return orRollback<never>(forbidden());
    // Two who keep the same text at once keep it once.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`copy ${sourceId}`}, 0))`;
    const latest = await tx.keptCopy.findFirst({
      where: { sourceId },
      orderBy: [{ keptAt: 'desc' }, { id: 'desc' }],
      select: { id: true, digest: true },
    });
    if (latest?.digest === digest) return latest;
    const keptById = authorOf(viewer);
    const fileName = file && (storable(file.name).replace(/\s+/g, ' ').slice(0, 200) || null);
    const { id } = await tx.keptCopy.create({
      data: { sourceId, text, digest, fileName, fileDigest: file && sha256(file.bytes), keptById },
      select: { id: true },
    });
    await tx.auditEntry.create({
      data: { action: 'keep_copy', actorId: keptById, noun: 'source', recordId: sourceId, detail: { digest } },
    });
    return { id, digest };
  });
}
