import { expect, test } from 'vitest';
import { publicClaim } from '@/lib/claims/queries/page';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { publicComparison } from '@/lib/models/queries/compare';
import { publicModel } from '@/lib/models/queries/page';
import { publicPerson } from '@/lib/people/queries/page';
import { publicTakeaways } from '@/lib/takeaways/queries/list';
import { publicTakeaway } from '@/lib/takeaways/queries/page';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, create, editor, latest, published, value } from '@/server/testing/records';
import { editOne } from '../records';
import { restoreOne, withdrawOne } from './withdraw';

const reason = 'Never issued';
const remains = async () =>
  (await visitor.query('SELECT "subjectId", "sourceId" FROM "WithdrawnCitation" ORDER BY "subjectId"')).rows;
const citing = (...sources: { id: string }[]) => ({
  citations: sources.map(({ id }) => ({ sourceId: id, quote: 'Words of the source', locator: 'p. 3' })),
});
const gone = ({ id }: { id: string }) => [
  { id: expect.any(String), withdrawn: { sourceId: id, at: expect.any(Date) } },
];

test('a statement says of its only source that it was withdrawn, when, and no word of it; restoring brings the passage back', async () => {
  const source = await published('source', { title: 'A forged paper' });
  const other = await published('source', { title: 'A paper that holds' });
  const meeting = await published('meeting', {
    title: 'Sourced meeting',
    slug: 'sourced-meeting',
    summary: 'S',
    participantCounts: [{ kind: 'participants', value: 40, sourceId: source.id }],
    ...citing(source),
  });
  const takeaway = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T', ...citing(source) });
  const both = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'Twice',
    text: 'T',
    ...citing(source, other),
  });
  const claim = await published('claim', { meetingId: meeting.id, text: 'C', ...citing(source) });
  const out = value(await withdrawOne(editor, 'source', { ...source, reason }));

  const page = await publicMeeting('sourced-meeting');
  expect(page?.citations).toEqual(gone(source));
  expect(page?.participantCounts[0]?.citations).toEqual(gone(source));
  expect(page?.claims[0]?.citations).toEqual(gone(source));
  const [alone, twice] = page?.takeaways ?? [];
  expect(alone?.citations).toEqual(gone(source));
  expect(twice?.citations).toMatchObject([{ source: { id: other.id } }]);
  expect((await publicTakeaway(takeaway.id))?.citations).toEqual(gone(source));
  expect((await publicClaim(claim.id))?.citations).toEqual(gone(source));
  const listed = (await publicTakeaways()).rows.find(({ id }) => id === takeaway.id);
  expect(listed?.citations).toEqual(gone(source));
  expect(JSON.stringify([page, listed])).not.toMatch(/forged/);
  const readable = await visitor.query('SELECT 1 FROM "Citation" WHERE "recordId" = $1', [takeaway.id]);
  expect(readable.rowCount).toBe(0);
  expect((await publicTakeaway(both.id))?.citations).toHaveLength(1);

  value(await confirmed((once) => restoreOne(editor, 'source', out, once)));
  expect((await publicTakeaway(takeaway.id))?.citations).toMatchObject([{ quote: 'Words of the source' }]);
  expect(await remains()).toEqual([]);
});

test('a source that never was public leaves the same page as none', async () => {
  const restricted = await published('source', { title: 'For editors', visibility: 'restricted' });
  const team = await published('source', { title: 'For the team', visibility: 'team' });
  const draft = await create('source', { title: 'A draft' });
  const later = await published('source', { title: 'Under embargo', embargoUntil: '2999-01-01T00:00:00Z' });
  const meeting = await published('meeting', { title: 'Quietly sourced' });
  const none = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T' });
  const same = async (id: string) => {
    const page = await publicTakeaway(id);
    // All that two takeaways of one meeting differ in: when each was published, and which others stand beside it.
    return page && { ...page, id: null, publishedAt: null, position: null, before: null, after: null };
  };
  const bare = await same(none.id);
  expect(bare).toMatchObject({ citations: [] });
  for (const source of [restricted, team, draft, later]) {
    const values = { meetingId: meeting.id, headline: 'H', text: 'T', ...citing(source) };
    const { id } = await published('takeaway', values);
    expect(await same(id)).toEqual(bare);
    value(await withdrawOne(editor, 'source', { ...(await latest('source', source.id)), reason }));
    expect(await same(id)).toEqual(bare);
  }
  expect(await remains()).toEqual([]);
});

test('of a source that was public and was then closed without being withdrawn nothing is told either', async () => {
  const source = await published('source', { title: 'Closed since' });
  const meeting = await published('meeting', { title: 'M' });
  const said = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T', ...citing(source) });
  const values = { title: 'Closed since', visibility: 'restricted' };
  value(await editOne(editor, 'source', { id: source.id, baseVersion: 2, values }));
  expect((await publicTakeaway(said.id))?.citations).toEqual([]);
  expect(await remains()).toEqual([]);
});

test('what the public may not read is not told of by way of a withdrawn source', async () => {
  const source = await published('source', { title: 'Widely cited' });
  const meeting = await published('meeting', { title: 'Open', ...citing(source) });
  const values = { meetingId: meeting.id, headline: 'H', text: 'T', ...citing(source) };
  const draft = await create('takeaway', values);
  const closed = await published('meeting', { title: 'Closed', visibility: 'team', ...citing(source) });
  const inside = await published('takeaway', { ...values, meetingId: closed.id });
  const later = await published('takeaway', { ...values, embargoUntil: '2999-01-01T00:00:00Z' });
  value(await withdrawOne(editor, 'source', { ...source, reason }));
  expect(await remains()).toEqual([{ subjectId: meeting.id, sourceId: source.id }]);
  const all = await owner.query('SELECT count(*)::int AS n FROM "Citation" WHERE "sourceId" = $1', [source.id]);
  expect(all.rows).toEqual([{ n: 5 }]);
  expect([draft, inside, later]).toHaveLength(3);
  value(await withdrawOne(editor, 'meeting', { ...meeting, reason }));
  expect(await remains()).toEqual([]);
});

test('models, their parts and people say it too', async () => {
  const source = await published('source', { title: 'On a model' });
  const model = await published('model', { name: 'A sourced model', slug: 'a-sourced-model', ...citing(source) });
  const rests = { modelId: model.id, ...citing(source) };
  await published('pillar', { ...rests, name: 'Pillar', kind: 'legal' });
  await published('condition', { ...rests, text: 'Condition' });
  await published('evidence', { ...rests, title: 'A study' });
  await published('programme', { ...rests, name: 'Programme' });
  const meeting = await published('meeting', { title: 'Where it was shown' });
  await published('presentation', { ...rests, meetingId: meeting.id });
  await published('person', { name: 'Sourced', slug: 'sourced', publicRole: 'Minister', ...citing(source) });
  value(await withdrawOne(editor, 'source', { ...source, reason }));
  const page = await publicModel('a-sourced-model');
  const parts = [page?.pillars, page?.conditions, page?.evidence, page?.programmes, page?.presentations];
  expect(page?.citations).toEqual(gone(source));
  for (const part of parts) expect(part?.map(({ citations }) => citations)).toEqual([gone(source)]);
  const { models } = await publicComparison(['a-sourced-model']);
  expect(models[0]?.conditions[0]?.citations).toEqual(gone(source));
  expect((await publicPerson('sourced'))?.citations).toEqual(gone(source));
});

test('the view gives nothing of the passage, and nothing of what stands under a record that the public does not read', async () => {
  const columns = await visitor.query('SELECT * FROM "WithdrawnCitation" LIMIT 0');
  expect(columns.fields.map(({ name }) => name)).toEqual(['id', 'subjectId', 'sourceId', 'withdrawnAt', 'position']);
  const { rows } = await owner.query(
    `SELECT FROM "WithdrawnCitation" w JOIN "Record" r ON r.id = w."subjectId" WHERE r."effectiveVisibility" <> 'public'`,
  );
  expect(rows).toEqual([]);
});
