import { done, invalid, type Outcome } from '../errors';
import { log } from '../log';
import { Busy, turns } from '../turns';
import type { Reading, ReadResult, WordsResult } from './reading';
import type { Recognition } from './recognition';
import { inThread, type Limits } from './thread';

/** Ordinary texts take a second at most, the worst of 400,000 characters that are known take ten. */
const LIMITS: Limits = { milliseconds: 30_000, megabytes: 512 };

/** Threads share the machine with everybody's requests: two texts at a time, and few enough behind them that nobody waits for minutes. */
const inTurn = turns(2, 6);

/**
 * Reads a text beside everything else that the program does: no text, however hostile, holds up another request.
 * @param bytes a whole file, at most 5 MiB
 * @param gone aborted when nobody waits for the answer any more: then the reading ends
 * @returns what it proposes; or invalid at `file` where this is no text, takes too much, or too many are being read
 */
export async function readAside(bytes: Uint8Array, gone?: AbortSignal, limits = LIMITS): Promise<Outcome<Recognition>> {
  const read = await aside<ReadResult>('text', bytes, limits, gone);
  return read.ok ? done(read.value.recognition) : read;
}

/** The words of a file and no more; with the bounds and the refusals of `readAside`. */
export async function readWordsAside(bytes: Uint8Array, gone?: AbortSignal): Promise<Outcome<string>> {
  const read = await aside<WordsResult>('words', bytes, LIMITS, gone);
  return read.ok ? done(read.value.text) : read;
}

async function aside<R extends ReadResult | WordsResult>(
  as: Reading,
  bytes: Uint8Array,
  limits: Limits,
  gone?: AbortSignal,
): Promise<Outcome<Extract<R, { ok: true }>>> {
  try {
    const read = await inTurn(() => inThread<R>({ as, bytes }, limits, gone));
    if ('ended' in read) {
      log.warn({ ended: read.ended, bytes: bytes.byteLength }, 'a text to import was not read to its end');
      return refused(read.ended === 'left' ? 'input_left' : 'input_too_costly');
    }
    const { result } = read;
    return result.ok ? done(result as Extract<R, { ok: true }>) : refused(result.problem, result.params);
  } catch (error) {
    if (error instanceof Busy) return refused('input_busy');
    throw error;
  }
}

const refused = (code: string, params = {}) => invalid({ path: 'file', code, params });
