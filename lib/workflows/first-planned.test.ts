import { expect, test } from 'vitest';
import { create, editor, latest, published, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { createOne, editOne } from './records';

const title = 'Put off';
const may = { startOn: '2026-05-12', endOn: '2026-05-13' };
const save = async (id: string, values: object, action?: 'restore') => {
  const { version } = await latest('meeting', id);
  return editOne(editor, 'meeting', { id, baseVersion: version, values: { title, ...values }, action });
};
const planned = async (id: string) => {
  const { plannedOn, plannedEndOn } = value(await openRecord(editor, 'meeting', id)).values;
  return [plannedOn, plannedEndOn];
};

test('a meeting that is put off keeps the days for which it was first planned, whatever comes of it', async () => {
  const { id } = await published('meeting', { title, ...may });
  value(await save(id, { schedule: 'postponed', ...may }));
  expect(await planned(id)).toEqual([null, null]);
  value(await save(id, { schedule: 'postponed' }));
  expect(await planned(id)).toEqual(['2026-05-12', '2026-05-13']);
  const kept = { plannedOn: '2026-05-12', plannedEndOn: '2026-05-13' };
  value(await save(id, { schedule: 'confirmed', startOn: '2026-06-03', ...kept }));
  value(await save(id, { schedule: 'postponed', startOn: '2026-09', ...kept }));
  expect(await planned(id)).toEqual(['2026-05-12', '2026-05-13']);
  value(await save(id, { schedule: 'postponed', startOn: '2026-09' }));
  expect(await planned(id)).toEqual([null, null]);
});

test('a new date in the same save as the status, and one only after it, keep the first alike', async () => {
  const both = await create('meeting', { title, ...may });
  value(await save(both.id, { schedule: 'postponed', startOn: '2026-06-03' }));
  expect(await planned(both.id)).toEqual(['2026-05-12', '2026-05-13']);
  const after = await create('meeting', { title, schedule: 'postponed', ...may });
  value(await save(after.id, { schedule: 'confirmed', startOn: '2026-06-03' }));
  expect(await planned(after.id)).toEqual(['2026-05-12', '2026-05-13']);
});

test('a date that is corrected, or becomes more exact, is no other one', async () => {
  const { id } = await create('meeting', { title, startOn: '2026-05' });
  value(await save(id, { startOn: '2026-06' }));
  value(await save(id, { schedule: 'postponed', startOn: '2026-06-12' }));
  expect(await planned(id)).toEqual([null, null]);
});

test('the first dates are a period like the others', async () => {
  const refused = async (values: object) => createOne(editor, 'meeting', { title, ...values });
  expect(await refused({ plannedEndOn: '2026-05-13' })).toMatchObject({
    failure: { issues: [{ path: 'plannedEndOn', code: 'start_missing' }] },
  });
  expect(await refused({ plannedOn: '2026-05-12', plannedEndOn: '2026-04' })).toMatchObject({
    failure: { issues: [{ path: 'plannedEndOn', code: 'ends_before_start' }] },
  });
});
