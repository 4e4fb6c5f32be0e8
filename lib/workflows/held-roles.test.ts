import { expect, test } from 'vitest';
import { publicPerson } from '@/lib/people/queries/page';
import { publicTakeaway } from '@/lib/takeaways/queries/page';
import { owner, visitor } from '@/server/testing/database';
import { create, editor, join, latest, published, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { withdrawOne } from './lifecycle/withdraw';
import { createOne } from './records';

const who = { name: 'Amina Tazi', publicRole: 'Ambassador' };
const roles = [
  { role: 'Ambassador', fromOn: '2023-03' },
  { role: 'Minister', fromOn: '2019', toOn: '2023-02-14' },
];

test('roles have dates of reduced precision and stand in the order in which they began', async () => {
  await published('person', { ...who, slug: 'roles-in-order', roles });
  const page = await publicPerson('roles-in-order');
  expect(page?.roles.map(({ role, fromOn, toOn }) => [role, fromOn, toOn])).toEqual([
    ['Minister', '2019', '2023-02-14'],
    ['Ambassador', '2023-03', null],
  ]);
});

test('a role does not end before it began, and the field is named', async () => {
  const refused = (role: object) => createOne(editor, 'person', { ...who, roles: [{ role: 'Judge', ...role }] });
  expect(await refused({ fromOn: '2023', toOn: '2022-12' })).toMatchObject({
    failure: { issues: [{ path: 'roles.0.toOn', code: 'ends_before_start' }] },
  });
  expect(await refused({ fromOn: 'spring' })).toMatchObject({
    failure: { issues: [{ path: 'roles.0.fromOn', code: 'bad_date' }] },
  });
  expect(await refused({ toOn: '2022' })).toMatchObject({ ok: true });
});

test('roles are behind the wall with their person, and with the body at which they were held', async () => {
  const hidden = await published('organization', { name: 'Hidden body', visibility: 'team' });
  const person = await published('person', {
    ...who,
    slug: 'roles-behind',
    roles: [{ role: 'Adviser', organizationId: hidden.id }],
  });
  const seen = async () =>
    (await visitor.query('SELECT "role" FROM "HeldRole" WHERE "recordId" = $1', [person.id])).rows;
  expect([await seen(), (await publicPerson('roles-behind'))?.roles]).toEqual([[], []]);
  await owner.query(`UPDATE "Organization" SET "visibility" = 'public' WHERE "id" = $1`, [hidden.id]);
  expect(await seen()).toEqual([{ role: 'Adviser' }]);
  const draft = await create('person', { ...who, roles });
  expect((await visitor.query('SELECT FROM "HeldRole" WHERE "recordId" = $1', [draft.id])).rows).toEqual([]);
  value(await withdrawOne(editor, 'person', { ...(await latest('person', person.id)), reason: 'Not public' }));
  expect(await seen()).toEqual([]);
});

test('a statement is read with the roles of whoever said it', async () => {
  const person = await published('person', { ...who, roles });
  const meeting = await published('meeting', { title: 'Where it was said', startOn: '2020-05' });
  const said = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'H',
    text: 'T',
    attributions: [{ personId: person.id }],
  });
  const page = await publicTakeaway(said.id);
  expect(page?.attributions[0]?.person?.roles).toMatchObject([{ role: 'Minister' }, { role: 'Ambassador' }]);
});

test('of two records of one person the roles of both stay, each once', async () => {
  const winner = await published('person', { ...who, roles });
  const loser = await published('person', {
    ...who,
    slug: 'a-tazi',
    roles: [roles[1], { role: 'Judge', toOn: '2018' }],
  });
  value(await join('person', winner.id, loser.id));
  const { values } = value(await openRecord(editor, 'person', winner.id));
  expect((values.roles as { role: string }[]).map(({ role }) => role)).toEqual(['Judge', 'Minister', 'Ambassador']);
});
