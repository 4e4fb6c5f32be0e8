import { recognise } from './article';
import { readFile } from './file';
import type { InputProblem } from './input';
import type { Recognition } from './recognition';

export type ReadResult =
  | { ok: true; recognition: Recognition }
  | { ok: false; problem: InputProblem; params: Record<string, number> };

/** Decodes a file or a paste and proposes what it holds. All of it is work for the processor: `thread.ts` does it aside. */
export async function readText(bytes: Uint8Array): Promise<ReadResult> {
  const input = await readFile(bytes);
  return input.ok ? { ok: true, recognition: recognise(input) } : input;
}
