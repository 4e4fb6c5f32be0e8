import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { published } from '@/server/testing/records';
import { publicMeeting } from '../meetings/queries/page';
import { publicModel } from '../models/queries/page';
import { KEYSET_PAGE } from '../parts/keyset';
import type { Discussed } from '../parts/queries/discussed';
import { type DiscussedPage, publicDiscussed } from './discussed';

/** Each meeting, and what of it says so. */
const told = (page: DiscussedPage | null) =>
  page?.meetings.map(({ meeting, mentions }) => [
    meeting.title,
    ...mentions.map(({ noun, title }) => `${noun}: ${title}`),
  ]);
const discussed = async (noun: Discussed, handle: string) => told(await publicDiscussed(noun, handle));

test('a source, a model and a programme are discussed at the meetings that cite, present or speak of them, latest first, with who and which passage', async () => {
  const source = await published('source', { title: 'The paper' });
  const model = await published('model', { name: 'The Elm model', slug: 'elm' });
  const programme = await published('programme', { name: 'Elm tree', slug: 'elm-tree', modelId: model.id });
  const speaker = await published('organization', { name: 'Elm Office' });
  const cites = (quote: string | null) => ({ citations: [{ sourceId: source.id, quote, locator: 'p. 4' }] });
  const early = await published('meeting', {
    title: 'Early',
    slug: 'elm-early',
    startOn: '2011-03',
    ...cites('Elms grew.'),
  });
  const late = await published('meeting', { title: 'Late', startOn: '2019-05-13' });
  const undated = await published('meeting', { title: 'Undated' });
  await published('session', { meetingId: undated.id, title: 'On elms', ...cites(null) });
  await published('presentation', {
    meetingId: early.id,
    modelId: model.id,
    attributions: [{ organizationId: speaker.id }],
  });
  await published('takeaway', {
    meetingId: late.id,
    headline: 'Elms are good',
    text: 'They are.',
    about: [{ modelId: model.id }, { programmeId: programme.id }],
    attributions: [{ organizationId: speaker.id }],
    ...cites('Elms are good'),
  });
  await published('claim', { meetingId: undated.id, text: 'Ten elms.', programmeId: programme.id });
  await published('claim', { text: 'Elms nowhere.', programmeId: programme.id });

  expect(await discussed('source', source.id)).toEqual([
    ['Late', 'takeaway: Elms are good'],
    ['Early', 'meeting: Early'],
    ['Undated', 'session: On elms'],
  ]);
  expect(await discussed('model', 'elm')).toEqual([
    ['Late', 'takeaway: Elms are good'],
    ['Early', 'presentation: The Elm model'],
  ]);
  expect(await discussed('programme', 'elm-tree')).toEqual([
    ['Late', 'takeaway: Elms are good'],
    ['Undated', 'claim: Ten elms.'],
  ]);
  expect((await publicModel('elm'))?.counts.discussed).toBe(2);
  const [latest] = (await publicDiscussed('model', 'elm'))?.meetings ?? [];
  expect(latest?.mentions[0]).toMatchObject({
    attributions: [{ organization: { name: 'Elm Office' } }],
    citations: [{ quote: 'Elms are good', locator: 'p. 4' }],
  });
  expect(await publicDiscussed('model', 'no-such')).toBeNull();
  for (const handle of ['x', '', "'", early.id]) expect(await publicDiscussed('source', handle)).toBeNull();
});

test('a promise and a claim are discussed at their own meeting, and where the same place of the same document is cited', async () => {
  const paper = await published('source', { title: 'Communiqué' });
  const other = await published('source', { title: 'Another paper' });
  const made = await published('meeting', { title: 'Made', slug: 'made-it', startOn: '2015' });
  const after = await published('meeting', { title: 'After', startOn: '2017' });
  const at = (meetingId: string, sourceId: string, locator: string | null) => ({
    meetingId,
    citations: [{ sourceId, locator }],
  });
  const promise = await published('commitment', { deliverable: 'Open a centre.', ...at(made.id, paper.id, 'para. 9') });
  const alone = await published('commitment', { deliverable: 'Say no more.', ...at(made.id, paper.id, null) });
  await published('takeaway', { headline: 'It opened', text: 'It did.', ...at(after.id, paper.id, 'para. 9') });
  await published('takeaway', { headline: 'Elsewhere', text: 'No.', ...at(after.id, paper.id, 'para. 10') });
  await published('takeaway', { headline: 'Other', text: 'No.', ...at(after.id, other.id, 'para. 9') });
  await published('takeaway', { headline: 'No place', text: 'No.', ...at(after.id, paper.id, null) });
  const claim = await published('claim', { text: 'One centre is open.', ...at(after.id, paper.id, 'para. 9') });
  expect(await discussed('commitment', promise.id)).toEqual([
    ['After', 'takeaway: It opened', 'claim: One centre is open.'],
    ['Made', 'commitment: Open a centre.'],
  ]);
  expect(await discussed('claim', claim.id)).toEqual([
    ['After', 'claim: One centre is open.'],
    ['Made', 'commitment: Open a centre.'],
  ]);
  expect(await discussed('commitment', alone.id)).toEqual([['Made', 'commitment: Say no more.']]);
  const shown = (await publicMeeting('made-it'))?.commitments.map(({ id, isElsewhere }) => [id, isElsewhere]);
  expect(shown).toEqual([
    [promise.id, true],
    [alone.id, false],
  ]);
});

test('what is hidden is no meeting, no mention and no speaker, and a rule keeps names and sources back', async () => {
  const model = await published('model', { name: 'The Ash model', slug: 'ash' });
  const speaker = await published('organization', { name: 'Ash Office' });
  const about = { about: [{ modelId: model.id }], attributions: [{ organizationId: speaker.id }] };
  const said = { headline: 'Ash', text: 'Ash.', ...about };
  const team = await published('meeting', { title: 'For the team', visibility: 'team' });
  const ruled = await published('meeting', { title: 'Under the rule', attributionRule: 'chatham_house' });
  const closed = await published('meeting', { title: 'Closed', attributionRule: 'closed' });
  const open = await published('meeting', { title: 'Open' });
  await published('takeaway', { meetingId: team.id, ...said });
  await published('takeaway', { meetingId: ruled.id, ...said });
  await published('takeaway', { meetingId: closed.id, ...said });
  await published('takeaway', { meetingId: open.id, ...said, visibility: 'team' });
  const page = await publicDiscussed('model', 'ash');
  expect(told(page)).toEqual([['Under the rule', 'takeaway: Ash']]);
  expect(page?.meetings[0]?.mentions[0]).toMatchObject({ effectiveRule: 'chatham_house', attributions: [] });
  expect(page?.count).toBe(1);
});

test('the list is walked page by page, each meeting once, undated ones last, and a mangled place shows its top', async () => {
  const model = await published('model', { name: 'The Oak model', slug: 'oak' });
  await owner.query(
    `WITH made AS (INSERT INTO "Meeting" ("id", "status", "publishedAt", "updatedAt", "slug", "title", "startOn")
       SELECT gen_random_uuid(), 'published', now(), now(), 'oak-' || n, 'Oak ' || n, CASE WHEN n % 7 > 0 THEN (1990 + n % 20)::text END FROM generate_series(1, 60) n RETURNING "id")
     INSERT INTO "Presentation" ("id", "status", "publishedAt", "updatedAt", "meetingId", "modelId")
       SELECT gen_random_uuid(), 'published', now(), now(), m."id", $1 FROM made m, generate_series(1, 6)`,
    [model.id],
  );
  const first = await publicDiscussed('model', 'oak');
  const seen: (string | null)[] = [];
  const slugs = new Set<string>();
  for (
    let page = first;
    page;
    page = page.after ? await publicDiscussed('model', 'oak', { after: page.after }) : null
  ) {
    seen.push(...page.meetings.map(({ meeting }) => meeting.startOn));
    for (const { meeting, mentions, count } of page.meetings) {
      slugs.add(meeting.slug);
      expect([mentions.length, count]).toEqual([4, 6]);
    }
  }
  expect([slugs.size, first?.count]).toEqual([60, 60]);
  expect(seen).toEqual(seen.toSorted((a, b) => (b ?? '').localeCompare(a ?? '')));
  const second = await publicDiscussed('model', 'oak', { after: first?.after });
  expect(told(await publicDiscussed('model', 'oak', { before: second?.before }))).toEqual(told(first));
  expect(first?.meetings).toHaveLength(KEYSET_PAGE);
  for (const after of ['', '~', 'x~y', `2011~x`, `2011-13~${model.id}`, "'; DROP TABLE x"])
    expect(told(await publicDiscussed('model', 'oak', { after })), after).toEqual(told(first));
});
