import { expect, test } from 'vitest';
import { contributor, create, editor, value } from '@/server/testing/records';
import type { NounName } from '../field';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { openRecord } from './record';
import { readWhole } from './whole';

test('a whole meeting has of each piece what its own form has, and nothing that the viewer may not see', async () => {
  const source = await create('source', { title: 'Kept from contributors', visibility: 'restricted' });
  const body = await create('organization', { name: 'A body' });
  const cited = { citations: [{ sourceId: source.id, quote: 'as it was said' }] };
  const meeting = await create('meeting', {
    title: 'All on one screen',
    participations: [{ organizationId: body.id, role: 'host' }],
    participantCounts: [
      { kind: 'participants', value: 12, sourceId: source.id, locator: 'p. 2' },
      { kind: 'states', value: 3 },
    ],
    aliases: [{ name: 'AOOS' }],
    ...cited,
  });
  const of = { meetingId: meeting.id };
  const model = await create('model', { name: 'A model' });
  const made: [NounName, object][] = [
    [
      'session',
      {
        ...of,
        title: 'Opening',
        scheduledStart: '2020-02-11T09:00',
        participations: [{ personId: null, organizationId: body.id }],
      },
    ],
    [
      'takeaway',
      { ...of, headline: 'Late', text: 'b', position: 9, attributions: [{ organizationId: body.id }], ...cited },
    ],
    ['takeaway', { ...of, headline: 'Early', text: 'a', position: 1 }],
    ['takeaway', { ...of, headline: 'Hidden', text: 'c', visibility: 'restricted' }],
    ['claim', { ...of, text: 'A figure', figure: '12.50', asOf: '2020' }],
    [
      'commitment',
      {
        ...of,
        deliverable: 'A report',
        assessments: [
          { assessedOn: '2020', progress: 'not_started' },
          { assessedOn: '2021', progress: 'delivered', sourceId: source.id, locator: 'p. 3' },
        ],
      },
    ],
    ['presentation', { ...of, modelId: model.id }],
  ];
  for (const [noun, values] of made) await create(noun, values);

  const whole = await readWhole(editor, meeting.id);
  expect(whole?.pieces).toHaveLength(made.length);
  for (const piece of [...(whole?.pieces ?? []), ...(whole ? [whole.meeting] : [])]) {
    const { state, values } = value(await openRecord(editor, piece.noun, piece.id));
    expect(piece).toMatchObject({ version: state.version, status: state.status, values, editable: true });
  }
  expect(whole?.pieces.filter(({ noun }) => noun === 'takeaway').map(({ values }) => values.headline)).toEqual([
    'Early',
    'Late',
    'Hidden',
  ]);
  expect(whole?.names[source.id]).toBe('Kept from contributors');

  const seen = await readWhole(contributor, meeting.id);
  expect(seen?.pieces.some(({ values }) => values.headline === 'Hidden')).toBe(false);
  expect(seen?.names).toEqual({ [body.id]: 'A body', [model.id]: 'A model', [meeting.id]: 'All on one screen' });
  expect(await readWhole({ kind: 'anonymous' }, meeting.id)).toBeNull();
});

test('a draft to which nothing points may be removed from it, and what was taken out is not there', async () => {
  const { id: meetingId } = await create('meeting', { title: 'With a slip' });
  const session = await create('session', { meetingId, title: 'Pointed to' });
  await create('session', { meetingId, title: 'Free' });
  const claim = await create('claim', { meetingId, text: 'Has evidence' });
  const evidence = await create('evidence', { title: 'A study', claimId: claim.id });
  await create('takeaway', { meetingId, headline: 'Slip', text: 'Slip', sessionId: session.id });
  const gone = await create('takeaway', { meetingId, headline: 'Gone', text: 'Gone' });
  value(await withdrawOne(contributor, 'takeaway', gone));
  const removable = async () => {
    const pieces = (await readWhole(contributor, meetingId))?.pieces ?? [];
    return pieces.map((piece) => [piece.values.headline ?? piece.values.title ?? piece.values.text, piece.removable]);
  };
  expect(await removable()).toEqual([
    ['Slip', true],
    ['Has evidence', false],
    ['Pointed to', false],
    ['Free', true],
  ]);
  value(await withdrawOne(contributor, 'evidence', evidence));
  expect(await removable()).toContainEqual(['Has evidence', true]);
});
