import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isUuid } from '@/lib/names';
import { type Checkpoint, openCheckpoint } from '@/lib/public-log/checkpoint';
import { isSound } from '@/lib/public-log/examine';
import { readVerifier, type Verifier } from '@/lib/public-log/note';
import { auditLog, ownKeyAs, proofOf } from '@/lib/workflows/public-log';
import { linesOf } from './audit-report';

const USAGE = `npm run -s audit:verify -- CHECKPOINT … [--key KEY] [--state ID]
  CHECKPOINT  a file with a checkpoint that somebody kept, or its text; several, and it is said between which of them a fault lies
  --state     the id of a published state: prints the proof that it is in the first of the checkpoints (c2sp.org/tlog-proof), and looks at no other
  --key       the key of the log as it was kept with the checkpoint, or a file with keys, one a line; without it the key of this installation`;

interface Request {
  checkpoints: { from: string; text: string }[];
  keys: Verifier[] | null;
  state: string | undefined;
}

const refuse = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return 2;
};
const textOf = (given: string): string => (existsSync(given) ? readFileSync(given, 'utf8') : given);

/** First half: the arguments, before any database is opened. Returns 2 where they cannot be used; why stands on stderr then. */
export function readRequest(args: string[]): Request | number {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch {
    return refuse(USAGE);
  }
  if (read.positionals.length === 0) return refuse(USAGE);
  const lines =
    read.values.key === undefined
      ? null
      : textOf(read.values.key)
          .split('\n')
          .filter((line) => line.trim());
  const keys = lines?.map(readVerifier) ?? null;
  if (keys?.some((key) => key === null) || keys?.length === 0) return refuse('--key is no key of a log (name+id+key).');
  const { state } = read.values;
  if (state !== undefined && !isUuid(state)) return refuse('--state is no id of a state.');
  const checkpoints = read.positionals.map((given, at) => ({
    from: existsSync(given) ? given : `checkpoint ${at + 1}`,
    // A shell may have left out the last line break.
    text: `${textOf(given).replaceAll('\r\n', '\n').trim()}\n`,
  }));
  return { checkpoints, keys: keys?.flatMap((key) => key ?? []) ?? null, state };
}

const parse = (args: string[]) =>
  parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' }, state: { type: 'string' } } });

const REFUSALS = {
  no_note: 'is no signed note: it must be kept with every line, the empty one too',
  unknown_key: 'is not signed by the key of this log',
  bad_signature: 'was changed since it was signed, or its signature was made by somebody else',
  no_checkpoint: 'is signed, but is no checkpoint',
};

/** Second half: verifies what was kept, and holds the database to it. The result goes to stdout; 0 where all is right, else 1. */
export async function run({ checkpoints, keys, state }: Request): Promise<number> {
  const kept: Checkpoint[] = [];
  for (const { from, text } of checkpoints) {
    const opened = openCheckpoint(text, keys ?? ownKeyAs(text));
    if ('refused' in opened) {
      process.stdout.write(`${from} ${REFUSALS[opened.refused]}. Nothing was compared.\n`);
      return 1;
    }
    kept.push(opened);
  }
  const [first] = kept;
  if (state !== undefined && first) {
    const proof = await proofOf(state, first, checkpoints[0]?.text ?? '');
    process.stdout.write(proof ?? `The state, as it stands now, is not in the checkpoint of ${first.size} entries.\n`);
    return proof ? 0 : 1;
  }
  const findings = await auditLog(kept);
  process.stdout.write(`${linesOf(findings).join('\n')}\n`);
  return isSound(findings) ? 0 : 1;
}
