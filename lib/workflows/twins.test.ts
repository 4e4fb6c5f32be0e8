import { expect, test } from 'vitest';
import '@/server/testing/database';
import { confirmed, create, editor, latest, published, value } from '@/server/testing/records';
import { type Outcome, questionsOf } from '../errors';
import { openRecord } from '../workspace/record';
import { doToMany } from './bulk';
import { tellApart } from './duplicates/tell-apart';
import { restoreOne, withdrawOne } from './lifecycle/withdraw';
import { publishByItself, publishTogether } from './publish';

const asked = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : questionsOf(outcome.failure).map(({ path, code, params }) => [path, code, params?.name]);
const keysOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : questionsOf(outcome.failure).map(({ params }) => String(params?.key));
const statusOf = async (id: string) => value(await openRecord(editor, 'organization', id)).state.status;

test('what looks like another record is not published before somebody says that it is another one, and is not asked about twice', async () => {
  const known = await published('organization', { name: 'Moroccan Study Centre' });
  const twin = await create('organization', { name: 'Moroccan study center' });
  const refused = await publishByItself(editor, 'organization', twin);
  expect(asked(refused)).toEqual([['name', 'likely_twin', 'Moroccan Study Centre']]);
  expect(await statusOf(twin.id)).toBe('draft');
  const [bulk] = await doToMany(editor, { do: 'publish' }, [{ noun: 'organization', ...twin }]);
  expect(bulk).toMatchObject({ why: 'names', names: [{ code: 'likely_twin' }] });
  const answered = keysOf(refused);
  value(await confirmed((once) => publishByItself(editor, 'organization', twin, { answered, ...once })));

  value(await withdrawOne(editor, 'organization', { ...(await latest('organization', twin.id)), reason: 'Mistaken' }));
  const restore = async (id: string) => {
    const at = await latest('organization', id);
    return confirmed((once) => restoreOne(editor, 'organization', at, { confirmed: once?.confirmed }));
  };
  value(await restore(twin.id));
  // What was entered anew while the first one was out of view is asked about when that comes back.
  const { id } = known;
  value(await withdrawOne(editor, 'organization', { ...(await latest('organization', id)), reason: 'Mistaken' }));
  expect(asked(await restore(id))).toEqual([['name', 'likely_twin', 'Moroccan study center']]);
  value(await tellApart(editor, 'organization', [id, twin.id]));
  value(await restore(id));
});

test('a meeting with a likely twin among its pieces goes public as a whole once that is answered for', async () => {
  const known = await published('meeting', { title: 'Tunis Dialogue on Prisons', startOn: '2022-06-01' });
  const meeting = await create('meeting', { title: 'Tunis dialogue on prisons', startOn: '2022-06-02' });
  const pieces = [{ id: meeting.id, version: 1 }];
  const checked = ['place_not_reported|city', 'organiser_not_reported|participations'].map((said) => {
    const [code, field] = said.split('|');
    return [code, meeting.id, field, ''].join('|');
  });
  const refused = await publishTogether(editor, meeting.id, pieces, checked);
  expect(asked(refused)).toEqual([['title', 'likely_twin', 'Tunis Dialogue on Prisons']]);
  const once = { answered: keysOf(refused) };
  expect(
    value(await confirmed((said) => publishTogether(editor, meeting.id, pieces, checked, { ...once, ...said }))),
  ).toEqual({
    published: 1,
  });
  expect(known.id).not.toBe(meeting.id);
});
