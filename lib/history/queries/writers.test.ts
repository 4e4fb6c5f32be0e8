import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeOf } from '@/lib/nouns';
import { editOne } from '@/lib/workflows/records';
import { openRecord } from '@/lib/workspace/record';
import { contributor, create, editor, value } from '@/server/testing/records';
import type { Values } from '../../field';
import { changedFields } from '../revision';
import { listRevisions } from './states';
import { fieldWriters } from './writers';

const store = storeOf('organization');
const word = fc.constantFrom(null, 'a', 'b');
const state = fc.record({
  name: fc.constantFrom('One', 'Two'),
  description: word,
  acronym: word,
  aliases: fc.subarray(
    [
      { name: 'X', kind: 'acronym' },
      { name: 'Y', kind: 'former_name' },
    ] as const,
    { maxLength: 2 },
  ),
});

test('the database tells who wrote which field, and what changed, as a walk through all states would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 6 }), async ([first, ...later]) => {
      const { id } = await create('organization', { ...first });
      const states: Values[] = [value(await openRecord(editor, 'organization', id)).values];
      for (const values of later) {
        const saved = value(await editOne(editor, 'organization', { id, baseVersion: states.length, values }));
        if (saved.version > states.length) states.push(value(await openRecord(editor, 'organization', id)).values);
      }
      const expected: Record<string, number> = {};
      for (const [index, now] of states.entries()) {
        for (const name of changedFields(states[index - 1] ?? emptyOf(now), now)) expected[name] = index + 1;
      }
      const { writers } = value(await fieldWriters(editor, store, id));
      expect(Object.fromEntries(writers.map(({ field, version }) => [field, version]))).toEqual(expected);
      const { revisions } = value(await listRevisions(editor, store, id));
      for (const { version, changed } of revisions.slice(0, -1))
        expect(changed?.sort()).toEqual(changedFields(states[version - 2] ?? {}, states[version - 1] ?? {}).sort());
    }),
    { numRuns: 12 },
  );
});

/** A state in which nothing was said. */
const emptyOf = (now: Values): Values =>
  Object.fromEntries(Object.entries(now).map(([name, said]) => [name, Array.isArray(said) ? [] : null]));

test('a field that was emptied was written by whoever emptied it; one that never said anything, by nobody', async () => {
  const { id } = await create('organization', { name: 'Body', description: 'Text' });
  value(await editOne(contributor, 'organization', { id, baseVersion: 1, values: { name: 'Body' } }));
  const { writers } = value(await fieldWriters(editor, store, id));
  const versions = Object.fromEntries(writers.map(({ field, version }) => [field, version]));
  expect(versions).toMatchObject({ name: 1, description: 2 });
  expect(versions).not.toHaveProperty('acronym');
});
