import { expect, test } from 'vitest';
import { editOne } from '@/lib/workflows/records';
import { owner } from '@/server/testing/database';
import { create, editor, value } from '@/server/testing/records';
import { type ConfirmedSave, faultsIn } from './chain';
import { readChains } from './read-chains';

/** Two saves of different fields, both begun from version 1: the second is merged onto the first. */
async function twoSaves() {
  const { id } = await create('organization', { name: 'Body' });
  const confirmed: ConfirmedSave[] = [];
  for (const changed of [{ acronym: 'B' }, { description: 'Text' }]) {
    const saved = value(
      await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Body', ...changed } }),
    );
    confirmed.push({ recordId: id, version: saved.version, changed });
  }
  return { id, confirmed };
}
const faults = async (id: string, confirmed: readonly ConfirmedSave[]) => {
  const { links, standing } = await readChains('organization', [id]);
  return faultsIn(links, confirmed, standing);
};

test('what the program saves has no fault', async () => {
  const { id, confirmed } = await twoSaves();
  expect(await faults(id, confirmed)).toEqual([]);
});

test('a save that writes without looking is found, with a revision and without', async () => {
  const { id, confirmed } = await twoSaves();
  // What a form without a version check would do: its whole old state over what others have written since.
  await owner.query(`UPDATE "Organization" SET description = NULL, acronym = 'X', version = 4 WHERE id = $1`, [id]);
  expect(await faults(id, confirmed)).toContain(`${id}: version 4 is missing`);
  await owner.query(
    `INSERT INTO "Revision" (id, noun, "recordId", version, status, action, visibility, fields, "actId")
     SELECT gen_random_uuid(), noun, "recordId", 4, status, action, visibility,
       fields || '{"description": null, "acronym": "X"}', gen_random_uuid() FROM "Revision" WHERE "recordId" = $1 AND version = 3`,
    [id],
  );
  const blind = { recordId: id, version: 4, changed: { acronym: 'X' } };
  expect(await faults(id, [...confirmed, blind])).toEqual([
    `${id}: version 4 wrote over description, which its sender had not changed`,
  ]);
});

test('a version that is missing, confirmed twice or never kept its words is found', async () => {
  const { id, confirmed } = await twoSaves();
  const [first, second] = confirmed;
  if (!first || !second) throw new Error('two saves were made');
  expect(await faults(id, [first, first])).toEqual([`${id}: version 2 was confirmed to two saves`]);
  expect(await faults(id, [{ ...second, changed: { description: 'Lost' } }])).toContain(
    `${id}: version 3 lost the description that was confirmed`,
  );
  await owner.query('DELETE FROM "Revision" WHERE "recordId" = $1 AND version = 2', [id]);
  expect(await faults(id, confirmed)).toEqual([
    `${id}: version 2 is missing`,
    `${id}: confirmed version 2 is not there on top of a predecessor`,
    `${id}: confirmed version 3 is not there on top of a predecessor`,
  ]);
});
