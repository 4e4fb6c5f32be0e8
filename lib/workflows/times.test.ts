import { expect, test } from 'vitest';
import { create, editor, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { editOne } from './records';

test('a zone that is set, corrected and taken away leaves the times of sessions as the clock says', async () => {
  const meeting = await create('meeting', { title: 'Where?' });
  const times = {
    scheduledStart: '2020-10-25T02:30(2)',
    scheduledEnd: '2020-10-25T10:30',
    actualStart: '2020-10-25T09:05',
  };
  const session = await create('session', { meetingId: meeting.id, title: 'Opening', ...times });
  let version = 1;
  for (const timeZone of ['Asia/Singapore', 'Europe/Vienna', null]) {
    const edit = { id: meeting.id, baseVersion: version, values: { title: 'Where?', timeZone } };
    version = value(await editOne(editor, 'meeting', edit)).version;
    const { state, values } = value(await openRecord(editor, 'session', session.id));
    expect([state.version, values]).toMatchObject([1, { ...times, actualEnd: null }]);
  }
});
