import { Prisma } from '@/prisma/generated/client';
import { db, inTransaction, type Tx } from '../db';
import { env } from '../env';
import { orRollback } from '../errors';
import { log } from '../log';
import { BY_REFERENCE, storeOf } from '../nouns';
import { type Checkpoint, openCheckpoint, originOf, signCheckpoint } from '../public-log/checkpoint';
import { addEntries, entriesFrom } from '../public-log/entries';
import { examine, type Findings } from '../public-log/examine';
import { append, type CompactRange, emptyRange, leafHash, packRange, rootOf, unpackRange } from '../public-log/merkle';
import { namesOn, readVerifier, type Signer, signerOf, type Verifier } from '../public-log/note';
import { proveState, writeProof } from '../public-log/prove';

const { sql } = Prisma;
const DAY = 24 * 3_600_000;
/** The first checkpoint of a large record takes its time. */
const LONGEST = 600_000;

/** The log was changed by somebody else than this program: it signs nothing on top of that. */
class ChangedLog extends Error {
  override name = 'ChangedLog';
}

/** A state goes with the demonstration archive while nobody has edited its record (lib/workflows/demonstration.ts). */
const IS_DEMONSTRATION = sql`(s."recordId" IN (${Prisma.join(
  BY_REFERENCE.map((noun) =>
    Prisma.raw(`SELECT "id" FROM "${storeOf(noun).noun.table}" WHERE "origin" = 'demonstration'`),
  ),
  ' UNION ALL ',
)}) AND NOT EXISTS (SELECT FROM "Revision" r WHERE r."recordId" = s."recordId" AND r."authorId" IS NOT NULL))`;

/** The key of this site's log, from outside the database; null where none is given. */
export function logKey(): Signer | null {
  const { LOG_KEY: seed, NEXTAUTH_URL: site } = env();
  return seed === undefined ? null : signerOf(originOf(site), Buffer.from(seed, 'base64'));
}

/** The public half of our own key, under the names that a checkpoint bears: an installation may have had another address when it was signed. */
export function ownKeyAs(note: string): Verifier[] {
  const { LOG_KEY: seed } = env();
  return seed === undefined ? [] : namesOn(note).map((name) => signerOf(name, Buffer.from(seed, 'base64')));
}

const isOurs = (verifier: Verifier, seed: Uint8Array): boolean => signerOf(verifier.name, seed).text === verifier.text;

/** The keys that checkpoints in the database name, the last one first. */
async function knownKeys(tx: Tx): Promise<Verifier[]> {
  const rows = await tx.checkpoint.findMany({ orderBy: { at: 'desc' }, distinct: ['key'], select: { key: true } });
  return rows.flatMap(({ key }) => readVerifier(key) ?? []);
}

/**
 * The tree of the last checkpoint. Of those in the database only one that our own key signed, under whatever name, is believed; where there is
 * none, because the key is another one now, the last that is signed at all.
 */
async function lastTree(tx: Tx, seed: Uint8Array): Promise<CompactRange> {
  const known = await knownKeys(tx);
  const ours = known.filter((verifier) => isOurs(verifier, seed));
  const verifiers = ours.length > 0 ? ours : known;
  const row = await tx.checkpoint.findFirst({
    where: { key: { in: verifiers.map(({ text }) => text) } },
    orderBy: [{ size: 'desc' }, { at: 'desc' }],
  });
  if (!row) return emptyRange();
  const said = openCheckpoint(row.note, verifiers);
  const tree = unpackRange(Number(row.size), row.tree);
  if ('refused' in said || said.size !== tree?.size || !rootOf(tree).equals(said.root))
    throw new ChangedLog(`The checkpoint of ${row.size} entries in the database is not the one that was signed.`);
  return tree;
}

/** What signing came to: the checkpoint, and how many states it added. */
interface Signed {
  note: string;
  size: number;
  added: number;
}

async function sign(tx: Tx, signer: Signer, seed: Uint8Array): Promise<Signed> {
  const tree = await lastTree(tx, seed);
  const before = tree.size;
  const [stands] = await tx.$queryRaw<
    [{ size: number }]
  >`SELECT coalesce(max("position") + 1, 0)::float8 AS "size" FROM "LogEntry"`;
  if (stands.size !== before)
    throw new ChangedLog(`The log has ${stands.size} entries, and the last signed checkpoint has ${before}.`);
  const added = await addEntries(tx, before, IS_DEMONSTRATION);
  for await (const { entry } of entriesFrom(tx, before)) append(tree, leafHash(entry));
  if (tree.size !== before + added) throw new ChangedLog(`The log has a gap behind ${before} entries.`);
  const root = rootOf(tree);
  const note = signCheckpoint(tree.size, root, signer);
  await tx.checkpoint.createMany({
    data: {
      size: tree.size,
      key: signer.text,
      root: Uint8Array.from(root),
      tree: Uint8Array.from(packRange(tree)),
      note,
      at: new Date(),
    },
    skipDuplicates: true,
  });
  return { note, size: tree.size, added };
}

/**
 * Adds all published states that are not in the public log yet, and signs what the log is then. One at a time, whoever asks. It goes on from the
 * tree that was signed last, never from rows: whoever rewrote the log gets no signature on it.
 *
 * @param keepsName whether the log keeps the name under which it was signed last: a command beside the program does not know the site's address
 * @returns the checkpoint; null where there is no key
 * @throws where the log in the database is not what was signed
 */
export async function signLog(keepsName = false): Promise<Signed | null> {
  const own = logKey();
  const seed = Buffer.from(env().LOG_KEY ?? '', 'base64');
  if (!own) return null;
  return orRollback(
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenary.public-log'))`;
      const ours = (await knownKeys(tx)).filter((verifier) => isOurs(verifier, seed));
      return sign(tx, keepsName && ours[0] ? signerOf(ours[0].name, seed) : own, seed);
    }, LONGEST),
  );
}

/** Signs the log where its last checkpoint is older than a day. What goes wrong stands in the program's log and stops nothing else. */
export async function signLogDaily(now = Date.now()): Promise<void> {
  try {
    const key = logKey()?.text;
    const last =
      key && (await db().checkpoint.findFirst({ where: { key }, orderBy: { at: 'desc' }, select: { at: true } }));
    if (!last || now - last.at.getTime() >= DAY) await signLog();
  } catch (error) {
    log.error({ err: error }, 'the public log could not be signed');
  }
}

/** Reads the log and its states as they are at one moment, however long it takes. */
const atOneMoment = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  orRollback(
    await inTransaction(async (tx) => {
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
      return work(tx);
    }, 6 * LONGEST),
  );

/** Looks through the log and all states in it, and holds them to checkpoints that were kept and verified: see `examine`. */
export const auditLog = (kept: readonly Checkpoint[]): Promise<Findings> => atOneMoment((tx) => examine(tx, kept));

/**
 * The proof that a published state is in a checkpoint that was kept and verified, as a text of its own (c2sp.org/tlog-proof); null where it is not.
 *
 * @param state the state's id
 * @param note the checkpoint as it was kept
 */
export async function proofOf(state: string, kept: Checkpoint, note: string): Promise<string | null> {
  const proof = await atOneMoment((tx) => proveState(tx, state, kept));
  return proof && writeProof(proof, note);
}
