import { recognise } from './article';
import { type InputProblem, readInput } from './input';
import type { Recognition } from './recognition';

export type ReadResult =
  | { ok: true; recognition: Recognition }
  | { ok: false; problem: InputProblem; params: Record<string, number> };

/** Decodes a file or a paste and proposes what it holds. All of it is work for the processor: `thread.ts` does it aside. */
export function readText(bytes: Uint8Array): ReadResult {
  const input = readInput(bytes);
  return input.ok ? { ok: true, recognition: recognise(input) } : input;
}
