import { expect, test } from 'vitest';
import { create, editor, published, value } from '@/server/testing/records';
import { publicMeetingList } from '../meetings/queries/whole-list';
import { editOne } from '../workflows/records';
import { addressOf, formerAddress } from './permalink';

test('an id leads to the page of its record, a part to the page that shows it', async () => {
  const meeting = await published('meeting', { title: 'A meeting', slug: 'a-meeting' });
  const session = await published('session', { title: 'Opening', meetingId: meeting.id });
  const model = await published('model', { name: 'A model', slug: 'a-model' });
  const pillar = await published('pillar', { name: 'A strand', modelId: model.id });
  const takeaway = await published('takeaway', { headline: 'One', text: 'Thing', meetingId: meeting.id });
  const promise = await published('commitment', { deliverable: 'A centre', meetingId: meeting.id });
  expect(await addressOf(meeting.id)).toBe('/meetings/a-meeting');
  expect(await addressOf(session.id)).toBe(`/meetings/a-meeting#session-${session.id}`);
  expect(await addressOf(promise.id)).toBe(`/meetings/a-meeting#commitment-${promise.id}`);
  expect(await addressOf(pillar.id)).toBe('/models/a-model');
  expect(await addressOf(takeaway.id)).toBe(`/takeaways/${takeaway.id}`);
});

test('a session beyond those that its meeting shows leads to the page of the list that begins with it', async () => {
  const { id: meetingId } = await published('meeting', { title: 'A long one', slug: 'long' });
  const ids: string[] = [];
  for (let position = 0; position < 27; position += 1)
    ids.push((await published('session', { title: `Session ${position}`, meetingId, position })).id);
  const [address25, address26] = await Promise.all([addressOf(ids[24] ?? ''), addressOf(ids[26] ?? '')]);
  expect(address25).toBe(`/meetings/long#session-${ids[24]}`);
  const url = new URL(address26 ?? '', 'https://plenary.example');
  expect([url.pathname, url.hash]).toEqual(['/meetings/long/sessions', `#session-${ids[26]}`]);
  const page = await publicMeetingList('long', 'sessions', { after: url.searchParams.get('after') ?? '' });
  expect(page?.meeting.sessions.map(({ id }) => id)).toEqual([ids[26]]);
});

test('an id of nothing public leads nowhere', async () => {
  const draft = await create('meeting', { title: 'A draft' });
  expect(await addressOf(draft.id)).toBeNull();
  expect(await addressOf('0199aaaa-0000-7000-8000-000000000000')).toBeNull();
  expect(await addressOf("' OR true --")).toBeNull();
});

test('an old slug leads to the record under every later name', async () => {
  let state = await published('programme', { name: 'A programme', slug: 'first' });
  for (const slug of ['second', 'third']) {
    const input = { id: state.id, baseVersion: state.version, values: { name: 'A programme', slug } };
    state = value(await editOne(editor, 'programme', input));
  }
  for (const slug of ['first', 'second']) {
    expect(await formerAddress('programme', slug)).toEqual({ kind: 'moved', slug: 'third' });
  }
  expect(await formerAddress('model', 'first')).toBeNull();
});
