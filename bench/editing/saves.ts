import { randomUUID } from 'node:crypto';
import type { Conflict, Outcome } from '@/lib/errors';
import type { SavedState } from '@/lib/workflows/actions';
import { createOne } from '@/lib/workflows/records';
import { actionOf } from './site';

interface SaveInput {
  key: string;
  noun: 'meeting';
  id: string;
  baseVersion: number;
  values: Record<string, unknown>;
}
/** Fields of a meeting that an editor of these benchmarks writes in. */
export const WRITTEN = ['venue', 'city', 'documentSymbol', 'summary'] as const;

/** The form's save, sent over HTTP. */
export const saver = () => actionOf<SaveInput, SavedState>('lib/workflows/actions.ts', 'saveAction');

export const pageOf = (id: string) => `/workspace/meetings/${id}`;

/** Meetings to write in. */
export async function meetings(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const made = await createOne({ kind: 'program', role: 'editor' }, 'meeting', { title: `Meeting ${number}` });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    ids.push(made.value.id);
  }
  return ids;
}

export const saveInput = (id: string, baseVersion: number, values: Record<string, unknown>): SaveInput => ({
  key: randomUUID(),
  noun: 'meeting',
  id,
  baseVersion,
  values,
});

/** The state that a refused save was told of; anything but a conflict ends the benchmark. */
export function conflictOf(outcome: Outcome<unknown>): Conflict {
  if (!outcome.ok && outcome.failure.kind === 'conflict') return outcome.failure.conflict;
  throw new Error(`A save was refused: ${JSON.stringify(outcome)}`);
}
