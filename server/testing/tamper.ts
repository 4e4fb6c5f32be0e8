import type { Tx } from '@/lib/db';
import { signCheckpoint } from '@/lib/public-log/checkpoint';
import { entryOf, KINDS } from '@/lib/public-log/entry';
import { append, emptyRange, leafHash, packRange, rootOf } from '@/lib/public-log/merkle';
import type { Signer } from '@/lib/public-log/note';

/** What a tampering is given: the superuser's transaction, whole numbers below a bound, how many entries are kept, and a key to sign with. */
export interface Tampering {
  tx: Tx;
  below: (bound: number) => number;
  kept: number;
  signer: Signer;
}

interface Row {
  stateId: string;
  number: bigint;
  nonce: Uint8Array;
  from: string;
  rule: string;
  shape: string;
}

/** Writes the whole log anew for states in this order, without a trace of the old one, and signs it with a key. */
async function rewrite({ tx, signer }: Tampering, rows: readonly Row[], kind: number = KINDS.state): Promise<void> {
  const ends = (await tx.checkpoint.findMany({ orderBy: { size: 'asc' } })).map(({ size }) => Number(size));
  await tx.$executeRaw`DELETE FROM "LogEntry"`;
  await tx.$executeRaw`DELETE FROM "Checkpoint"`;
  const tree = emptyRange();
  for (const row of rows) {
    const entry = Uint8Array.from(entryOf(kind, row));
    await tx.logEntry.create({ data: { position: tree.size, stateId: row.stateId, entry } });
    append(tree, leafHash(entry));
    if (!ends.includes(tree.size) && tree.size !== rows.length) continue;
    const [root, note] = [rootOf(tree), signCheckpoint(tree.size, rootOf(tree), signer)];
    const [kept, packed] = [Uint8Array.from(root), Uint8Array.from(packRange(tree))];
    const data = { size: tree.size, key: signer.text, root: kept, tree: packed, note, at: new Date() };
    await tx.checkpoint.create({ data });
  }
}

const logged = (tx: Tx): Promise<Row[]> => tx.$queryRaw<Row[]>`
  SELECT l."stateId", s."number", s."nonce", s."rule"::text AS "rule", s."shape",
    to_char(s."from" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "from"
  FROM "LogEntry" l JOIN "PublishedState" s ON s."id" = l."stateId" ORDER BY l."position"`;

/** Two different places among the kept entries. */
function two({ below, kept }: Tampering): [number, number] {
  const one = below(kept);
  return [one, (one + 1 + below(kept - 1)) % kept];
}

const stateAt = async ({ tx }: Tampering, position: number): Promise<string> =>
  (await tx.logEntry.findUniqueOrThrow({ where: { position } })).stateId;

async function setColumn(at: Tampering, assignment: string): Promise<void> {
  const id = await stateAt(at, at.below(at.kept));
  await at.tx.$executeRawUnsafe(`UPDATE "PublishedState" SET ${assignment} WHERE "id" = $1::uuid`, id);
}

/** Exchanges what stands at two places of a table. */
const exchange = (
  tx: Tx,
  table: string,
  key: string,
  columns: readonly string[],
  one: unknown,
  other: unknown,
  type: string,
) =>
  tx.$executeRawUnsafe(
    `UPDATE "${table}" t SET ${columns.map((column) => `"${column}" = o."${column}"`).join(', ')} FROM "${table}" o
     WHERE (t."${key}", o."${key}") IN (($1::${type}, $2::${type}), ($2::${type}, $1::${type}))`,
    one,
    other,
  );

const exchangeStates =
  (...columns: string[]) =>
  async (at: Tampering): Promise<unknown> => {
    const [one, other] = two(at);
    return exchange(at.tx, 'PublishedState', 'id', columns, await stateAt(at, one), await stateAt(at, other), 'uuid');
  };

const column = (assignment: string) => (at: Tampering) => setColumn(at, assignment);

/** Everything rewritten so that it holds together by itself: only a checkpoint that somebody else kept tells. */
const rewritten = (change: (rows: Row[], at: Tampering) => Row[] | Promise<Row[]>) => async (at: Tampering) =>
  rewrite(at, await change(await logged(at.tx), at));

const isRemoved = async (rows: Row[], at: Tampering): Promise<Row[]> => {
  const [gone] = rows.splice(at.below(at.kept), 1);
  await at.tx.$executeRaw`DELETE FROM "PublishedState" WHERE "id" = ${gone?.stateId}::uuid`;
  return rows;
};

/** What a superuser may do to published states, with triggers switched off. Each removes, alters or reorders at least one kept state. */
export const TAMPERINGS: Record<string, (at: Tampering) => Promise<unknown>> = {
  'a state is deleted': async (at) =>
    at.tx.$executeRaw`DELETE FROM "PublishedState" WHERE "id" = ${await stateAt(at, at.below(at.kept))}::uuid`,
  'a name is changed': column(`"shape" = replace("shape", 'Body', 'Boda')`),
  'a letter is added': column(`"shape" = "shape" || ' '`),
  'a nonce is changed': column(`"nonce" = sha256("nonce")`),
  'a nonce takes from what follows': column(`"nonce" = "nonce" || '\\x20'`),
  'a date is moved by a microsecond': column(`"from" = "from" - interval '1 microsecond'`),
  'a rule is loosened': column(`"rule" = 'closed'`),
  'a version is another': column(`"version" = "version" + 1`),
  'a number is another': column(`"number" = "number" + 100000`),
  'a state is of another record': column(`"recordId" = gen_random_uuid()`),
  'a state is of another kind': column(`"noun" = 'person'`),
  'two states exchange their texts': exchangeStates('shape'),
  'two states exchange all they say': exchangeStates('shape', 'nonce', 'recordId', 'version', 'from', 'number', 'rule'),
  'two states exchange their numbers': exchangeStates('number'),
  'two entries exchange their places': async (at) => {
    const [one, other] = two(at);
    return exchange(at.tx, 'LogEntry', 'position', ['entry'], one, other, 'bigint');
  },
  'an entry is deleted': async (at) =>
    at.tx.$executeRaw`DELETE FROM "LogEntry" WHERE "position" = ${at.below(at.kept)}`,
  'an entry is changed': async (at) =>
    at.tx
      .$executeRaw`UPDATE "LogEntry" SET "entry" = set_byte("entry", 7, 255 - get_byte("entry", 7)) WHERE "position" = ${at.below(at.kept)}`,
  'the end of the log is cut off': async ({ tx, below, kept }) => {
    const size = below(kept);
    await tx.$executeRaw`DELETE FROM "LogEntry" WHERE "position" >= ${size}`;
    await tx.$executeRaw`DELETE FROM "Checkpoint" WHERE "size" > ${size}`;
  },
  'the whole log is gone': async ({ tx }) => {
    await tx.$executeRaw`DELETE FROM "LogEntry"`;
    await tx.$executeRaw`DELETE FROM "Checkpoint"`;
  },
  'a state is removed and the log rewritten': rewritten(isRemoved),
  'a state is altered and the log rewritten': rewritten(async (rows, at) => {
    await at.tx
      .$executeRaw`UPDATE "PublishedState" SET "shape" = replace("shape", 'Body', 'Boda') WHERE "id" = ${rows[at.below(at.kept)]?.stateId}::uuid`;
    return logged(at.tx);
  }),
  'a date is altered and the log rewritten': rewritten(async (rows, at) => {
    await at.tx
      .$executeRaw`UPDATE "PublishedState" SET "from" = "from" - interval '1 day' WHERE "id" = ${rows[at.below(at.kept)]?.stateId}::uuid`;
    return logged(at.tx);
  }),
  'two states are reordered and the log rewritten': rewritten((rows, at) => {
    const [one, other] = two(at);
    const [first, second] = [rows[one], rows[other]];
    return rows.map((row, place) => (place === one && second) || (place === other && first) || row);
  }),
  'the order and the numbers are turned round and the log rewritten': rewritten(async (_, { tx }) => {
    await tx.$executeRaw`UPDATE "PublishedState" SET "number" = 1000000 - "number"`;
    return (await logged(tx)).reverse();
  }),
  'all nonces are new and the log rewritten': rewritten(async (_, { tx }) => {
    await tx.$executeRaw`UPDATE "PublishedState" SET "nonce" = sha256("nonce")`;
    return logged(tx);
  }),
  'a state is removed as if it were of the demonstration': async (at) => {
    const rows = await logged(at.tx);
    await rewrite(at, rows, KINDS.demonstration);
    await at.tx.auditEntry.create({ data: { action: 'remove_demonstration' } });
    await at.tx.$executeRaw`DELETE FROM "PublishedState" WHERE "id" = ${rows[at.below(at.kept)]?.stateId}::uuid`;
  },
};
