/**
 * Stands in for the program in the test of recovery: the same database, the same port, the same commands, without Next.
 * It edits one record over and over and says `saved VERSION` only when the save was acknowledged.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createOne, editOne } from '../../lib/workflows/records';
import { openRecord } from '../../lib/workspace/record';
import { openForStart } from '../database';
import { openSite } from '../http';
import { migrateFor } from '../migrate';
import { listenForSignals, onShutdown, shutDown } from '../shutdown';

const viewer = { kind: 'program', role: 'editor' } as const;

async function saveOnce(known: { id: string } | undefined): Promise<{ id: string; version: number }> {
  if (!known) {
    const made = await createOne(viewer, 'topic', { name: 'Recovery', scopeNote: 'first' });
    if (!made.ok) throw new Error(made.failure.kind);
    return made.value;
  }
  const now = await openRecord(viewer, 'topic', known.id);
  if (!now.ok) throw new Error(now.failure.kind);
  const { values, state } = now.value;
  const input = {
    id: known.id,
    baseVersion: state.version,
    values: { ...values, scopeNote: `after version ${state.version}` },
  };
  const saved = await editOne(viewer, 'topic', input);
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value;
}

export async function run([port = '', id]: string[]): Promise<void> {
  listenForSignals();
  try {
    const database = await openForStart(`http://localhost:${port}`);
    onShutdown(database.stop, database.kill);
    const site = await openSite('127.0.0.1', Number(port));
    onShutdown(site.stop);
    await migrateFor(database);
    let known = id ? { id } : undefined;
    for (;;) {
      const saved = await saveOnce(known).catch(() => undefined);
      if (saved) writeSync(1, `saved ${saved.id} ${saved.version}\n`);
      else await pause(50);
      known = saved ?? known;
    }
  } catch (error) {
    await shutDown();
    throw error;
  }
}
