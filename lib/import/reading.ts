import { recognise } from './article';
import { readFile } from './file';
import { wholeBlocks } from './html';
import type { InputProblem, TextInput } from './input';
import { markdownBlocks } from './markdown';
import { normaliseCharacters } from './normalise';
import type { Recognition } from './recognition';

interface Refused {
  ok: false;
  problem: InputProblem;
  params: Record<string, number>;
}
export type ReadResult = { ok: true; recognition: Recognition } | Refused;
export type WordsResult = { ok: true; text: string } | Refused;

/** Decodes a file or a paste and proposes what it holds. All of it is work for the processor: `thread.ts` does it aside. */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const input = await readFile(bytes);
  return input.ok ? { ok: true, recognition: recognise(input) } : input;
}

/** Decodes a file and gives its words and no more, whole and in their order, a paragraph a line. Work for the processor like `readText`. */
export async function readWords(bytes: Uint8Array): Promise<WordsResult> {
  const input = await readFile(bytes);
  if (!input.ok) return input;
  const text = wordsOf(input);
  return text === '' ? { ok: false, problem: 'input_empty', params: {} } : { ok: true, text };
}

function wordsOf({ text, format }: TextInput): string {
  const normal = normaliseCharacters(text);
  if (format === 'text') return normal.trim();
  const blocks = format === 'html' ? wholeBlocks(text) : markdownBlocks(normal);
  const lines = blocks.map(({ runs }) => runs.map((run) => run.text).join(''));
  return normaliseCharacters(lines.filter((line) => line.trim() !== '').join('\n')).trim();
}

/** What a thread can be asked to do with the bytes of a file. */
export type Reading = 'text' | 'words';

/** The door of `worker.mjs`. */
export const doReading = ({ as, bytes }: { as: Reading; bytes: Uint8Array }): Promise<ReadResult | WordsResult> =>
  as === 'text' ? readText(bytes) : readWords(bytes);
