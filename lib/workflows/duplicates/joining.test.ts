import { describe, expect, test } from 'vitest';
import { visitor } from '@/server/testing/database';
import { contributor, create, editor, join, latest, opening, published, value } from '@/server/testing/records';
import { formerAddress, formerRecord } from '../../public/permalink';
import { withdrawOne } from '../lifecycle/withdraw';
import { mergeTwo } from './merge';

describe('the wall and a merge', () => {
  const visibility = 'restricted';
  test.each([
    ['a restricted one into a public one', 'pair_restricted', { visibility }, {}],
    ['a public one into a restricted one', 'pair_restricted', {}, { visibility }],
    ['an embargoed one into a public one', 'pair_embargoed', { embargoUntil: '2999-01-01T00:00:00Z' }, {}],
    ['a public one into one for the team', 'pair_hides', {}, { visibility: 'team' }],
  ])('refuses %s', async (_what, code, loses, stays) => {
    const loser = await published('source', { title: 'Paper', ...loses });
    const winner = await published('source', { title: 'Paper', ...stays });
    expect(await join('source', winner.id, loser.id)).toMatchObject({
      failure: { issues: [{ path: 'loser', code }] },
    });
  });

  test('asks before a draft person becomes public by being merged, and never names them under the rule', async () => {
    const role = { publicRole: 'Speaker' };
    const winner = await published('person', { name: 'Mohammed Known', ...role });
    const loser = await create('person', { name: 'Muhammad Known', ...role });
    const open = { title: 'On the record', participations: [{ role: 'speaker', personId: loser.id }] };
    const meeting = await published('meeting', open);
    const closed = await published('meeting', { ...open, title: 'Under the rule', attributionRule: 'chatham_house' });
    const people = async (id: string) =>
      (await visitor.query('SELECT 1 FROM "Participation" WHERE "meetingId" = $1', [id])).rowCount;
    const pair = { winner: await latest('person', winner.id), loser: await latest('person', loser.id), take: [] };
    expect(opening(await mergeTwo(editor, { noun: 'person', ...pair })).opens).toMatchObject([
      { kind: 'name', title: 'On the record', who: 'Mohammed Known' },
      { kind: 'merged', title: 'Mohammed Known', references: 1, fields: ['aliases'] },
    ]);
    expect([await people(meeting.id), await people(closed.id)]).toEqual([0, 0]);
    value(await join('person', winner.id, loser.id));
    expect([await people(meeting.id), await people(closed.id)]).toEqual([1, 0]);
  });

  test('is no way to learn of a restricted record or to merge without the role', async () => {
    const one = await create('source', { title: 'Secret', visibility });
    const two = await create('source', { title: 'Secret', visibility });
    expect(await mergeTwo(contributor, { noun: 'source', winner: one, loser: two, take: [] })).toMatchObject({
      failure: { kind: 'not_found' },
    });
    const open = await create('source', { title: 'Open' });
    const other = await create('source', { title: 'Open' });
    expect(await mergeTwo(contributor, { noun: 'source', winner: open, loser: other, take: [] })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await join('source', open.id, open.id)).toMatchObject({ failure: { issues: [{ code: 'pair_same' }] } });
    const stale = { ...open, version: open.version + 1 };
    expect(await mergeTwo(editor, { noun: 'source', winner: stale, loser: other, take: [] })).toMatchObject({
      failure: { kind: 'conflict' },
    });
  });
});

test('an address that was merged into a record which was withdrawn later tells of that, and a draft leaves none', async () => {
  const [one, two] = [
    await published('person', { name: 'P', publicRole: 'R' }),
    await published('person', { name: 'P', publicRole: 'R', slug: 'p-two' }),
  ];
  const draft = await create('person', { name: 'P', publicRole: 'R', slug: 'p-draft' });
  value(await join('person', one.id, two.id));
  value(await join('person', one.id, draft.id));
  expect([await formerRecord(draft.id), await formerAddress('person', 'p-draft')]).toEqual([null, null]);
  value(await withdrawOne(editor, 'person', { ...(await latest('person', one.id)), reason: 'Asked to be left out' }));
  for (const former of [await formerRecord(two.id), await formerAddress('person', 'p-two')])
    expect(former).toMatchObject({ kind: 'withdrawn', title: null, reason: 'Asked to be left out' });
});
