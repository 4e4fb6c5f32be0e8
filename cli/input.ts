import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Failure } from '@/lib/errors';
import { readAside } from '@/lib/import/aside';
import type { Recognition } from '@/lib/import/recognition';
import { failureLines, words } from './words';

/** Nobody imports more than this; reading stops there, so that an endless stream ends. */
const LARGEST_BYTES = 5 * 1024 * 1024;

export interface Request {
  /** What the text proposes. */
  recognition: Recognition;
  dryRun: boolean;
  json: boolean;
  as: string | null;
}
/** A request that cannot be followed: one sentence for the person who made it. */
export interface BadRequest {
  refused: string;
}
const refuse = (refused: string): BadRequest => ({ refused });

/** Reads the arguments and then the file (or stdin for `-`). Nothing else is touched. */
export async function readRequest(args: string[]): Promise<Request | BadRequest> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message.split('. ')[0] : ''}. ${words('cli.usage')}`);
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return refuse(words('cli.usage'));
  const bytes = await readBytes(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const read = await readAside(bytes);
  if (!read.ok) return refuse(file === '-' ? sentenceFor(read.failure) : `${file}: ${sentenceFor(read.failure)}`);
  return {
    recognition: read.value,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    as: values.as ?? null,
  };
}

function sentenceFor(failure: Failure): string {
  const [issue] = failure.kind === 'invalid' ? failure.issues : [];
  const key = `input.${issue?.code}` as 'input.input_empty';
  return words.has(key) ? words(key) : failureLines(failure).join(' ');
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, as: { type: 'string' } },
  });

async function readBytes(file: string): Promise<Uint8Array | BadRequest> {
  try {
    if (file !== '-' && (await stat(file)).isDirectory()) return refuse(words('cli.directory', { file }));
    const stream = file === '-' ? process.stdin : createReadStream(file);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > LARGEST_BYTES) break;
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return refuse(code === 'ENOENT' ? words('cli.missing', { file }) : words('cli.unreadable', { file }));
  }
}
