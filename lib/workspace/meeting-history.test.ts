import { expect, test } from 'vitest';
import { orRollback } from '@/lib/errors';
import { createRecord } from '@/lib/history/create';
import { publishRecord } from '@/lib/history/save';
import { storeOf } from '@/lib/nouns';
import { contributor, create, editor, value } from '@/server/testing/records';
import { inAct } from '../workflows/act';
import { editOne } from '../workflows/records';
import { meetingActs, meetingPieces } from './meeting-history';

/** An import as the program does it: a source, a meeting and its takeaways in one act. */
async function imported(headlines: string[]) {
  return value(
    await inAct(editor, async (act) => {
      const make = async (noun: 'source' | 'meeting' | 'takeaway', values: object) =>
        orRollback(await createRecord(act, storeOf(noun), values, { origin: 'imported' })).id;
      const source = await make('source', { title: 'An article', kind: 'press' });
      const meeting = await make('meeting', { title: 'Imported meeting' });
      const takeaways = [];
      for (const headline of headlines)
        takeaways.push(await make('takeaway', { meetingId: meeting, headline, text: 'Text' }));
      return { source, meeting, takeaways };
    }),
  );
}
const brief = ({ rows }: Awaited<ReturnType<typeof meetingActs>>) =>
  rows.map(({ counts, pieces }) => [
    pieces[0]?.action,
    Object.fromEntries(counts.map(({ noun, count }) => [noun, count])),
  ]);

test('a meeting tells by act what was done to it and to what hangs on it', async () => {
  const { meeting, takeaways } = await imported(['One', 'Two']);
  const [one = '', two] = takeaways;
  await create('takeaway', { meetingId: (await create('meeting', { title: 'Another' })).id, headline: 'H', text: 'T' });
  const values = { meetingId: meeting, headline: 'One, mended', text: 'Text' };
  value(await editOne(contributor, 'takeaway', { id: one, baseVersion: 1, values }));
  const claim = await create('claim', { meetingId: meeting, text: 'A claim' });
  await create('evidence', { title: 'A study', claimId: claim.id });
  value(
    await inAct(editor, async (act) => {
      orRollback(await publishRecord(act, storeOf('meeting'), { id: meeting, version: 1 }));
      orRollback(await publishRecord(act, storeOf('takeaway'), { id: one, version: 2 }));
      return null;
    }),
  );

  const acts = await meetingActs(editor, meeting, {});
  expect(brief(acts)).toEqual([
    ['publish', { meeting: 1, takeaway: 1 }],
    ['create', { evidence: 1 }],
    ['create', { claim: 1 }],
    ['edit', { takeaway: 1 }],
    ['import', { source: 1, meeting: 1, takeaway: 2 }],
  ]);
  expect(acts.rows[3]?.pieces).toMatchObject([{ title: 'One, mended', version: 2, changed: ['headline'] }]);
  expect(brief(await meetingActs(editor, meeting, { piece: two }))).toEqual([['import', { takeaway: 1 }]]);
  expect((await meetingPieces(editor, meeting)).map(({ noun }) => noun).sort()).toEqual([
    'claim',
    'evidence',
    'meeting',
    'takeaway',
    'takeaway',
  ]);
});

test('pieces that are or were restricted are neither shown nor counted for a contributor', async () => {
  const { meeting, takeaways } = await imported(['Open', 'Shut']);
  const shut = { meetingId: meeting, headline: 'Shut', text: 'Secret', visibility: 'restricted' };
  const id = takeaways[1] ?? '';
  value(await editOne(editor, 'takeaway', { id, baseVersion: 1, values: shut }));
  expect(brief(await meetingActs(contributor, meeting, {}))).toEqual([
    ['import', { source: 1, meeting: 1, takeaway: 1 }],
  ]);
  expect(brief(await meetingActs(editor, meeting, {}))).toHaveLength(2);
  const opened = { ...shut, text: 'For all', visibility: 'team' };
  value(await editOne(editor, 'takeaway', { id, baseVersion: 2, values: opened }));
  const [latest] = (await meetingActs(contributor, meeting, {})).rows;
  expect(latest?.pieces).toMatchObject([{ version: 3, changed: ['text', 'visibility'] }]);
  expect((await meetingActs(contributor, meeting, {})).rows).toHaveLength(2);
});

test('a long history pages by keyset both ways, and a large act names a hundred pieces and counts all', async () => {
  const { meeting } = await imported(Array.from({ length: 120 }, (_, index) => `Takeaway ${index}`));
  for (let version = 1; version <= 30; version += 1) {
    const values = { title: `Title ${version}` };
    value(await editOne(editor, 'meeting', { id: meeting, baseVersion: version, values }));
  }
  const first = await meetingActs(editor, meeting, {});
  expect([first.rows.length, first.newer]).toEqual([25, undefined]);
  const second = await meetingActs(editor, meeting, { older: first.older });
  expect(second.rows).toHaveLength(6);
  expect(second.rows.at(-1)?.counts).toContainEqual({ noun: 'takeaway', count: 120 });
  expect(second.rows.at(-1)?.pieces).toHaveLength(100);
  const back = await meetingActs(editor, meeting, { newer: second.newer });
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});
