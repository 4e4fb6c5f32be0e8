import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { inTransaction } from '../db';
import { NOUN_NAMES, type NounName } from '../field';
import { beginAct } from '../history/act';
import { createRecords } from '../history/create';
import { listRevisions } from '../history/queries/states';
import { storeOf } from '../nouns';
import { PLACE } from '../place';
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
    const [one, two, late] = await Promise.all([
      moveRecord(editor, 'takeaway', { id: a.id, after: c.id }),
      moveRecord(editor, 'takeaway', { id: b.id, after: null }),
      add('e', { position: 1_000_000_000 }),
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
    expect([moved.ok, edited.ok]).toEqual([true, true]);
    const now = value(await openRecord(editor, 'takeaway', one.id));
    expect(now.values.text).toBe('again');
    expect((await headlines())[0]).toBe('edited');
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

  test('of 500 is moved in by one place, or in one statement where there is no room, and no version changes', async () => {
    const { id: of } = await create('meeting', { title: 'A long list' });
    const values = (index: number) => ({ meetingId: of, headline: `No. ${index}`, text: 'text', position: index });
    const made = await inTransaction(async (tx) => {
      const inputs = Array.from({ length: 500 }, (_, index) => values(index));
      return value(await createRecords(beginAct(tx, editor), storeOf('takeaway'), inputs));
    });
    const ids = value(made).map(({ id }) => id);
    const [first = '', last = ''] = [ids[0], ids[499]];
    const state = async () =>
      (
        await owner.query(
          `SELECT count(*) FILTER (WHERE version <> 1)::int AS versions, array_agg(id ORDER BY position, id) AS ids, array_agg(position) AS places,
             (SELECT count(*)::int FROM "Revision" v WHERE v."recordId" = ANY(array_agg(t.id))) AS revisions FROM "Takeaway" t WHERE "meetingId" = $1`,
          [of],
        )
      ).rows[0];
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const moves = [
      { id: last, after: null },
      { id: first, after: ids[498] ?? '' },
      { id: last, after: first },
      { id: first, after: null },
    ];
    const counts: number[] = [];
    const changed: number[] = [];
    for (const move of moves) {
      statements.mockClear();
      changed.push(value(await moveRecord(editor, 'takeaway', move)).length);
      counts.push(statements.mock.calls.length);
    }
    statements.mockRestore();
    expect(changed).toEqual([500, 1, 1, 1]);
    expect(new Set(counts).size).toBe(1);
    expect(await state()).toMatchObject({ versions: 0, revisions: 500, ids });
    const audit = `SELECT action FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY id`;
    expect((await owner.query(audit, [last])).rows.map(({ action }) => action)).toEqual(['create', 'move', 'move']);
  });

  test('is not changed by a form that was open meanwhile, and is not in the history of what is edited then', async () => {
    const { id: of } = await create('meeting', { title: 'Edited and moved' });
    const said = (headline: string) => ({ meetingId: of, headline, text: 'text' });
    const one = await create('takeaway', said('one'));
    const two = await create('takeaway', said('two'));
    const form = value(await openRecord(editor, 'takeaway', two.id)).values;
    expect(form.position).toBe(32);
    value(await moveRecord(editor, 'takeaway', { id: two.id, after: null }));
    const edit = { id: two.id, baseVersion: two.version, values: { ...form, text: 'edited' } };
    expect(value(await editOne(editor, 'takeaway', edit))).toMatchObject({ version: 2, meanwhile: undefined });
    const order = 'SELECT id FROM "Takeaway" WHERE "meetingId" = $1 ORDER BY position';
    expect((await owner.query(order, [of])).rows).toEqual([{ id: two.id }, { id: one.id }]);
    const { revisions } = value(await listRevisions(editor, storeOf('takeaway'), two.id));
    expect(revisions.map(({ changed }) => changed)).toEqual([['text'], null]);
  });

  test('is kept by every noun that has one, and a record without a place goes to the end', async () => {
    const { id: meetingId } = await create('meeting', { title: 'All lists' });
    const model = await create('model', { name: 'A model with lists' });
    const lists: [NounName, object][] = [
      ['session', { meetingId, title: 'S' }],
      ['takeaway', { meetingId, headline: 'T', text: 'T' }],
      ['claim', { meetingId, text: 'C' }],
      ['commitment', { meetingId, deliverable: 'D' }],
      ['presentation', { meetingId, modelId: model.id }],
      ['pillar', { modelId: model.id, name: 'P' }],
      ['condition', { modelId: model.id, text: 'What it took' }],
    ];
    expect(lists.map(([noun]) => noun).sort()).toEqual(
      NOUN_NAMES.filter((noun) => PLACE in storeOf(noun).noun.fields).sort(),
    );
    for (const [noun, values] of lists) {
      const [a, b] = [await create(noun, values), await create(noun, values)];
      const places = () =>
        Promise.all([a, b].map(async ({ id }) => value(await openRecord(editor, noun, id)).values.position));
      expect(await places(), noun).toEqual([16, 32]);
      value(await moveRecord(editor, noun, { id: b.id, after: null }));
      expect(await places(), noun).toEqual([16, 7]);
    }
  });

  test('is changed only by who may change the record that moves, and knows nothing of what is hidden', async () => {
    const { id } = await create('meeting', { title: 'Whose order' });
    const of = { meetingId: id, text: 'text' };
    const first = await published('takeaway', { ...of, headline: 'public', position: 0 });
    const mine = value(await createOne(contributor, 'takeaway', { ...of, headline: 'mine', position: 1 }));
    const hidden = await create('takeaway', { ...of, headline: 'hidden', position: 2, visibility: 'restricted' });
    expect(await moveRecord(contributor, 'takeaway', { id: first.id, after: mine.id })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    // What makes room says nothing else by that, and what is hidden is not told of.
    const moved = value(await moveRecord(contributor, 'takeaway', { id: mine.id, after: null }));
    expect(moved.map((one) => one.id).sort()).toEqual([mine.id, first.id].sort());
    expect(value(await openRecord(contributor, 'takeaway', first.id)).state.version).toBe(first.version);
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
