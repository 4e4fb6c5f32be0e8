import { beforeAll, describe, expect, test } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { moveRecord } from './order';
import { createOne, editOne } from './records';

describe('a list of a meeting', () => {
  let meetingId = '';
  const add = (headline: string, rest: object = {}) =>
    create('takeaway', { meetingId, headline, text: headline, ...rest });
  const headlines = async () =>
    (
      await owner.query('SELECT headline FROM "Takeaway" WHERE "meetingId" = $1 ORDER BY position, id', [meetingId])
    ).rows.map(({ headline }) => headline);

  beforeAll(async () => {
    meetingId = (await create('meeting', { title: 'In order' })).id;
  });

  test('is put in order as one act, and moves at once all take effect', async () => {
    const [a, b, c, d] = await Promise.all(['a', 'b', 'c', 'd'].map((name, position) => add(name, { position })));
    if (!a || !b || !c || !d) throw new Error('four were made');
    expect(value(await moveRecord(editor, 'takeaway', { id: d.id, after: a.id }))).toHaveLength(4);
    expect(await headlines()).toEqual(['a', 'd', 'b', 'c']);
    const acts = await owner.query(
      'SELECT count(DISTINCT "actId")::int AS acts, count(*)::int AS saves FROM "Revision" WHERE version = 2',
    );
    expect(acts.rows).toEqual([{ acts: 1, saves: 4 }]);
    const [one, two, late] = await Promise.all([
      moveRecord(editor, 'takeaway', { id: a.id, after: c.id }),
      moveRecord(editor, 'takeaway', { id: b.id, after: null }),
      add('e', { position: 10_000 }),
    ]);
    expect([value(one).length, value(two).length, late.version]).toEqual([1, 1, 1]);
    expect(await headlines()).toEqual(['b', 'd', 'c', 'a', 'e']);
  });

  test('survives a save of the same record in the middle of a move', async () => {
    const one = await add('edited', { position: 20 });
    const [moved, edited] = await Promise.all([
      moveRecord(editor, 'takeaway', { id: one.id, after: null }),
      editOne(editor, 'takeaway', {
        id: one.id,
        baseVersion: 1,
        values: { meetingId, headline: 'edited', text: 'again', position: 20 },
      }),
    ]);
    expect(moved.ok).toBe(true);
    const now = value(await openRecord(editor, 'takeaway', one.id));
    expect(now.values.text).toBe(edited.ok ? 'again' : 'edited');
  });

  test('follows on the public page, and leaves no correction', async () => {
    const { id } = await published('meeting', { title: 'Public order' });
    const of = { meetingId: id, text: 'text' };
    await published('takeaway', { ...of, headline: 'first', position: 0 });
    const second = await published('takeaway', { ...of, headline: 'second', position: 1 });
    value(await moveRecord(editor, 'takeaway', { id: second.id, after: null }));
    const page = await publicMeeting('public-order');
    expect(page?.takeaways.map(({ headline }) => headline)).toEqual(['second', 'first']);
    expect((await owner.query('SELECT 1 FROM "Correction"')).rowCount).toBe(0);
  });

  test('is changed only by who may change each record that moves, and knows nothing of what is hidden', async () => {
    const { id } = await create('meeting', { title: 'Whose order' });
    const of = { meetingId: id, text: 'text' };
    const first = await published('takeaway', { ...of, headline: 'public', position: 0 });
    const mine = value(await createOne(contributor, 'takeaway', { ...of, headline: 'mine', position: 1 }));
    const hidden = await create('takeaway', { ...of, headline: 'hidden', position: 2, visibility: 'restricted' });
    expect(await moveRecord(contributor, 'takeaway', { id: mine.id, after: null })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await moveRecord(contributor, 'takeaway', { id: hidden.id, after: null })).toMatchObject({
      failure: { kind: 'not_found' },
    });
    expect(await moveRecord(contributor, 'takeaway', { id: mine.id, after: hidden.id })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'after', code: 'not_of_list' }] },
    });
    expect(await moveRecord(editor, 'organization', { id: first.id, after: null })).toMatchObject({
      failure: { kind: 'not_found' },
    });
    const claim = await create('claim', { text: 'Of no meeting' });
    expect(await moveRecord(editor, 'claim', { id: claim.id, after: null })).toMatchObject({
      failure: { kind: 'invalid' },
    });
  });
});
