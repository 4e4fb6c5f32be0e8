import { describe, expect, test } from 'vitest';
import { storeOf } from '@/lib/nouns';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { listRevisions, readRevisions } from '../../history/queries/states';
import { openRecord } from '../../workspace/record';
import { editOne, publishOne } from '../records';
import { previewRestore, restoreVersionOf } from './restore';

const saved = async (noun: Parameters<typeof openRecord>[1], id: string) =>
  value(await openRecord(editor, noun, id)).values;
const lastAct = async (id: string) =>
  (await owner.query('SELECT action, reason FROM "Revision" WHERE "recordId" = $1 ORDER BY version DESC LIMIT 1', [id]))
    .rows[0];

describe('bringing back a version', () => {
  test('saves its values and parts on top of the version in force, as an act of its own', async () => {
    const source = await create('source', { title: 'A report', kind: 'report' });
    const { id } = await create('organization', {
      name: 'Council',
      description: 'Founded in 1999.',
      aliases: [{ name: 'CNC', kind: 'acronym' }],
      citations: [{ sourceId: source.id, quote: 'founded in 1999' }],
    });
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Council', acronym: 'X' } }));
    const preview = value(await previewRestore(editor, 'organization', { id, version: 1 }));
    expect(preview.changed.sort()).toEqual(['acronym', 'aliases', 'citations', 'description']);
    expect(preview.leftOut).toEqual([]);
    const back = value(
      await restoreVersionOf(editor, 'organization', {
        id,
        baseVersion: 2,
        version: 1,
        reason: 'Brought back version 1',
      }),
    );
    expect(back.version).toBe(3);
    expect(await saved('organization', id)).toMatchObject({
      acronym: null,
      description: 'Founded in 1999.',
      aliases: [{ name: 'CNC' }],
      citations: [{ sourceId: source.id, quote: 'founded in 1999' }],
    });
    expect(await lastAct(id)).toEqual({ action: 'restore', reason: 'Brought back version 1' });
    const audit = await owner.query(`SELECT 1 FROM "AuditEntry" WHERE "recordId" = $1 AND action = 'restore'`, [id]);
    expect(audit.rowCount).toBe(1);
  });

  test('of a published record is corrected in public, and by an editor alone', async () => {
    const { id } = await published('organization', { name: 'Public body', description: 'Right.' });
    const values = { name: 'Public body', description: 'Wrong.' };
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values }));
    const input = { id, baseVersion: 3, version: 2, reason: 'It was right before' };
    expect(await restoreVersionOf(contributor, 'organization', input)).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    value(await restoreVersionOf(editor, 'organization', input));
    const notes = await owner.query('SELECT fields, note FROM "Correction" WHERE "recordId" = $1 ORDER BY at', [id]);
    expect(notes.rows.at(-1)).toEqual({ fields: ['description'], note: 'It was right before' });
  });

  test('never opens a record, and never lets names be read again', async () => {
    const { id } = await create('meeting', { title: 'Open once', attributionRule: 'on_the_record' });
    const values = { title: 'Closed since', attributionRule: 'closed', visibility: 'restricted' };
    value(await editOne(editor, 'meeting', { id, baseVersion: 1, values }));
    value(await restoreVersionOf(editor, 'meeting', { id, baseVersion: 2, version: 1 }));
    expect(await saved('meeting', id)).toMatchObject({
      title: 'Open once',
      attributionRule: 'closed',
      visibility: 'restricted',
    });
  });

  test('is refused as stale where the record has moved since the change was shown', async () => {
    const { id } = await create('organization', { name: 'One' });
    for (const [index, name] of ['Two', 'Three'].entries())
      value(await editOne(editor, 'organization', { id, baseVersion: index + 1, values: { name } }));
    expect(await restoreVersionOf(editor, 'organization', { id, baseVersion: 2, version: 1 })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'baseVersion', code: 'stale' }] },
    });
    expect(await restoreVersionOf(editor, 'organization', { id, baseVersion: 3, version: 9 })).toMatchObject({
      failure: { kind: 'not_found' },
    });
  });

  test('leaves out what names a record that is gone, and nothing else', async () => {
    const [gone, here] = [await create('source', { title: 'Gone' }), await create('source', { title: 'Here' })];
    const parent = await create('topic', { name: 'Parent' });
    const { id } = await create('topic', { name: 'Child', broaderId: parent.id });
    value(await editOne(editor, 'topic', { id, baseVersion: 1, values: { name: 'Child' } }));
    const body = await create('organization', {
      name: 'Cited',
      citations: [{ sourceId: gone.id }, { sourceId: here.id, quote: 'kept' }],
    });
    value(await editOne(editor, 'organization', { id: body.id, baseVersion: 1, values: { name: 'Cited' } }));
    await owner.query('DELETE FROM "Source" WHERE id = $1', [gone.id]);
    await owner.query('DELETE FROM "Topic" WHERE id = $1', [parent.id]);

    expect(value(await previewRestore(editor, 'organization', { id: body.id, version: 1 })).leftOut).toEqual([
      'citations',
    ]);
    value(await restoreVersionOf(editor, 'organization', { id: body.id, baseVersion: 2, version: 1 }));
    expect((await saved('organization', body.id)).citations).toMatchObject([{ sourceId: here.id, quote: 'kept' }]);
    const topic = value(await previewRestore(editor, 'topic', { id, version: 1 }));
    expect([topic.leftOut, topic.changed]).toEqual([['broaderId'], []]);
  });
});

describe('what was restricted', () => {
  test('stays closed in history: the record once it is opened, and records that it names', async () => {
    const secret = await create('source', { title: 'Restricted source', visibility: 'restricted' });
    const { id } = await create('organization', { name: 'Body', description: 'Secret.', visibility: 'restricted' });
    const open = { name: 'Body', description: 'Open.', visibility: 'team', citations: [{ sourceId: secret.id }] };
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: open }));
    const bare = { ...open, citations: [] };
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values: bare }));

    const store = storeOf('organization');
    const listed = value(await listRevisions(contributor, store, id));
    expect(listed.revisions.map(({ version, changed }) => [version, changed])).toEqual([
      [3, []],
      [2, null],
    ]);
    expect(value(await listRevisions(editor, store, id)).revisions).toHaveLength(3);
    expect(await readRevisions(contributor, store, id, [1, 3])).toMatchObject({ failure: { kind: 'not_found' } });
    expect((await readRevisions(editor, store, id, [1, 3])).ok).toBe(true);
    expect(await restoreVersionOf(contributor, 'organization', { id, baseVersion: 3, version: 1 })).toMatchObject({
      failure: { kind: 'not_found' },
    });
    const preview = value(await previewRestore(contributor, 'organization', { id, version: 2 }));
    expect([preview.changed, preview.leftOut]).toEqual([[], []]);
    expect(value(await previewRestore(editor, 'organization', { id, version: 2 })).changed).toEqual(['citations']);
  });

  test('stays where a contributor restores something else', async () => {
    const secret = await create('source', { title: 'Restricted too', visibility: 'restricted' });
    const citations = [{ sourceId: secret.id, quote: 'q' }];
    const { id } = await create('organization', { name: 'First', citations });
    const twice = [...citations, ...citations];
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Second', citations: twice } }));
    value(await restoreVersionOf(contributor, 'organization', { id, baseVersion: 2, version: 1 }));
    expect(await saved('organization', id)).toMatchObject({ name: 'First', citations: twice });
  });
});

test('publishing is an act of its own in the list', async () => {
  const state = await create('organization', { name: 'Listed' });
  value(await publishOne(editor, 'organization', state));
  const { revisions } = value(await listRevisions(editor, storeOf('organization'), state.id));
  expect(revisions.map(({ action }) => action)).toEqual(['publish', 'create']);
});
