import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../db';
import { done, forbidden, type Outcome } from '../errors';
import type { Values } from '../field';
import { mayCreate } from '../policy';
import { authorOf, type Viewer } from '../viewer';
import { parseValues } from './parse';
import { saidIn } from './revision';
import { newSlugs } from './slug';
import type { RecordStore } from './store';

/** A record to make: where it belongs, the id that it shall have (nobody may have it yet), and its fields. */
export interface RecordToPlant {
  store: RecordStore;
  id: string;
  values: Values;
}

/**
 * Makes records that are published from their first revision on, in the given order. For what the program itself
 * brings: a quarter of the round trips that `createRecord` and `publishRecord` take. Returns how many were made;
 * fails as invalid (issues by field) or forbidden, and then the caller has to roll back.
 */
export async function plantRecords(
  tx: Tx,
  viewer: Viewer,
  records: readonly RecordToPlant[],
  { origin, reason }: { origin: 'entered' | 'demonstration'; reason: string },
): Promise<Outcome<number>> {
  if (!mayCreate(viewer)) return forbidden();
  // One after the other, so that lists of what was published last show them in their order.
  const first = Date.now() - records.length;
  const revisions: Prisma.RevisionCreateManyInput[] = [];
  for (const [position, { store, id, values }] of records.entries()) {
    const parsed = parseValues(store.noun, values);
    if (!parsed.ok) return parsed;
    const slugs = await newSlugs(tx, viewer, store, [parsed.value]);
    if (!slugs.ok) return slugs;
    const lifecycle = { status: 'published' as const, publishedAt: new Date(first + position), origin };
    const [saved] = await store.insert(tx, [
      { id, values: parsed.value, lifecycle: { ...lifecycle, ...slugs.value[0] } },
    ]);
    if (!saved) throw new Error(`${store.noun.name} ${id} was not written`);
    const { version, status, effectiveVisibility: visibility } = saved.state;
    const fields = saidIn({ ...parsed.value, ...slugs.value[0] });
    const who = { noun: store.noun.name, recordId: id, authorId: authorOf(viewer) };
    revisions.push({ ...who, version, status, visibility, action: 'publish', fields, reason, actId: randomUUID() });
  }
  await tx.revision.createMany({ data: revisions });
  await tx.auditEntry.createMany({
    data: revisions.map(({ noun, recordId, authorId }) => ({ action: 'publish', noun, recordId, actorId: authorId })),
  });
  return done(records.length);
}
