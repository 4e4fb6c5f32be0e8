import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, published } from '@/server/testing/records';
import { publicLatestSourced } from './latest-sourced';

test('the last claim or commitment with a source that anybody may read is told, whatever came after it', async () => {
  expect(await publicLatestSourced()).toBeNull();
  const { id: meetingId } = await published('meeting', { title: 'A meeting' });
  const { id: sourceId } = await published('source', { title: 'A report' });
  const cited = { citations: [{ sourceId, quote: 'as the report says' }] };
  await published('claim', { text: 'Told first.', meetingId, ...cited });
  const promise = await published('commitment', { deliverable: 'A fund', meetingId, ...cited });
  await published('claim', { text: 'Of no source.', meetingId });
  await create('claim', { text: 'A draft.', meetingId, ...cited });
  const { id: hidden } = await published('source', { title: 'For the team', visibility: 'team' });
  await published('claim', { text: 'Of a hidden source.', meetingId, citations: [{ sourceId: hidden, quote: 'x' }] });
  expect(await publicLatestSourced()).toMatchObject({
    id: promise.id,
    deliverable: 'A fund',
    citations: [{ quote: 'as the report says', source: { title: 'A report' } }],
  });
  await owner.query(`UPDATE "Source" SET visibility = 'team' WHERE id = $1`, [sourceId]);
  expect(await publicLatestSourced()).toBeNull();
});
