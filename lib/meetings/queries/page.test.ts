import { expect, test } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { editOne } from '@/lib/workflows/records';
import { openRecord } from '@/lib/workspace/record';
import { editor, published, value } from '@/server/testing/records';

test('an assessment of a promise names the source that says so, and another one once it is changed', async () => {
  const [report, other] = [
    await published('source', { title: 'A report' }),
    await published('source', { title: 'Another' }),
  ];
  const { id: meetingId } = await published('meeting', { title: 'Of promises', slug: 'of-promises' });
  const { id, version } = await published('commitment', {
    meetingId,
    deliverable: 'A guide',
    assessments: [
      { assessedOn: '2021', progress: 'in_progress', sourceId: report.id, locator: 'p. 3' },
      { assessedOn: '2019', progress: 'not_started' },
    ],
  });
  const cited = async () =>
    (await publicMeeting('of-promises'))?.commitments[0]?.assessments.map(({ assessedOn, citations }) => [
      assessedOn,
      ...citations.map((one) => ('source' in one ? `${one.source.title}, ${one.locator}` : 'withdrawn')),
    ]);
  expect(await cited()).toEqual([['2021', 'A report, p. 3'], ['2019']]);

  const { values } = value(await openRecord(editor, 'commitment', id));
  const [old, later] = values.assessments as object[];
  const assessments = [
    { ...old, sourceId: other.id },
    { ...later, sourceId: null, locator: null },
  ];
  value(await editOne(editor, 'commitment', { id, baseVersion: version, values: { ...values, assessments } }));
  expect(await cited()).toEqual([['2021'], ['2019', 'Another, null']]);
});
