import { expect, test } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { publicModel } from '@/lib/models/queries/page';
import { publicSeries } from '@/lib/series/queries/page';
import { publicTopic } from '@/lib/topics/queries/page';
import { editor, published, value } from '@/server/testing/records';
import type { NounName } from '../field';
import { editOne } from '../workflows/records';
import { publicCorrections } from './corrections';

const correct = async (noun: NounName, id: string, values: object, reason?: string) =>
  value(await editOne(editor, noun, { id, baseVersion: 2, values, reason }));

test('a meeting’s page tells what was corrected of everything on it, and nothing of what is not public', async () => {
  const meeting = await published('meeting', { title: 'Corrected meeting' });
  const model = await published('model', { name: 'Corrected model' });
  const ofMeeting = { meetingId: meeting.id };
  const pieces: [NounName, object, object][] = [
    ['session', { title: 'Session' }, { title: 'Session, mended' }],
    ['takeaway', { headline: 'H', text: 'T' }, { headline: 'H', text: 'T, mended' }],
    ['claim', { text: 'C' }, { text: 'C, mended' }],
    ['commitment', { deliverable: 'D' }, { deliverable: 'D, mended' }],
    ['presentation', { modelId: model.id }, { modelId: model.id, emphasis: 'E' }],
  ];
  for (const [noun, before, after] of pieces) {
    const { id } = await published(noun, { ...ofMeeting, ...before });
    await correct(noun, id, { ...ofMeeting, ...after }, `why ${noun}`);
  }
  const shut = await published('takeaway', { ...ofMeeting, headline: 'Shut', text: 'T' });
  await correct('takeaway', shut.id, { ...ofMeeting, headline: 'Shut', text: 'Mended' }, 'never told');
  const closed = { ...ofMeeting, headline: 'Shut', text: 'Mended', visibility: 'team' };
  value(await editOne(editor, 'takeaway', { id: shut.id, baseVersion: 3, values: closed }));

  const page = await publicMeeting('corrected-meeting');
  const notes = [page?.sessions, page?.takeaways, page?.claims, page?.commitments, page?.presentations].map((parts) =>
    parts?.flatMap(({ corrections }) => corrections.map(({ note }) => note)),
  );
  expect(notes).toEqual([['why session'], ['why takeaway'], ['why claim'], ['why commitment'], ['why presentation']]);
});

test('pillars, conditions and evidence are corrected on their model’s page, series and topics on their own', async () => {
  const model = await published('model', { name: 'Model of parts' });
  const pillar = await published('pillar', { modelId: model.id, name: 'P' });
  await correct('pillar', pillar.id, { modelId: model.id, name: 'P, mended' });
  const evidence = await published('evidence', { modelId: model.id, title: 'E' });
  await correct('evidence', evidence.id, { modelId: model.id, title: 'E, mended' });
  const [series, topic] = [
    await published('series', { name: 'A series' }),
    await published('topic', { name: 'A topic' }),
  ];
  await correct('series', series.id, { name: 'A series', description: 'Mended' }, 'of a series');
  await correct('topic', topic.id, { name: 'A topic', scopeNote: 'Mended' }, 'of a topic');

  const page = await publicModel('model-of-parts');
  expect([page?.pillars[0]?.corrections, page?.evidence[0]?.corrections]).toMatchObject([
    [{ fields: ['name'] }],
    [{ fields: ['title'] }],
  ]);
  expect((await publicSeries('a-series'))?.corrections).toMatchObject([{ note: 'of a series' }]);
  expect((await publicTopic('a-topic'))?.corrections).toMatchObject([{ note: 'of a topic' }]);
  const listed = (await publicCorrections()).rows;
  expect(listed.find(({ note }) => note === 'of a series')?.record).toMatchObject({
    noun: 'series',
    title: 'A series',
  });
  expect(listed.find(({ note }) => note === 'of a topic')?.record).toMatchObject({ noun: 'topic', title: 'A topic' });
});
