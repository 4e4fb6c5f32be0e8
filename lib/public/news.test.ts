import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, edit, editor, latest, published, value } from '@/server/testing/records';
import type { NounName } from '../field';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { editOne } from '../workflows/records';
import { MOST_NEWS, publicNews, publicNewsSubject } from './news';
import type { NewsOf } from './news-within';

const newsOf = async (of?: NewsOf, handle = '') => {
  const subject = of ? await publicNewsSubject(of, handle) : null;
  if (of && !subject) return null;
  const rows = await publicNews(subject);
  // Whether found among the latest of all, or gathered where these are not enough.
  expect(await publicNews(subject, 1)).toEqual(rows);
  return rows;
};
/** What is told, each with the note where it is one. */
const told = async (of?: NewsOf, handle?: string) =>
  (await newsOf(of, handle))?.map(({ record, correction }) =>
    correction ? `${record.title}: ${correction.note ?? correction.fields.join()}` : record.title,
  );

async function correct(noun: NounName, id: string, values: object, reason?: string) {
  const { version } = await latest(noun, id);
  value(await editOne(editor, noun, { id, baseVersion: version, values, reason }));
}
test('what became public and what was corrected is told, latest first, of everything and of what it belongs to', async () => {
  const series = await published('series', { name: 'Forum', slug: 'forum' });
  const broad = await published('topic', { name: 'Prevention', slug: 'prevention' });
  const narrow = await published('topic', { name: 'Prisons', slug: 'prisons', broaderId: broad.id });
  const body = await published('organization', { name: 'Office', slug: 'office' });
  const model = await published('model', { name: 'A model', slug: 'a-model', countryCode: 'MA' });
  const held = { title: 'Held there', slug: 'held', countryCode: 'MT', seriesId: series.id };
  const meeting = await published('meeting', { ...held, participations: [{ role: 'participant', countryCode: 'FR' }] });
  const said = {
    meetingId: meeting.id,
    headline: 'Said',
    text: 'Said.',
    topics: [{ topicId: narrow.id }],
    attributions: [{ organizationId: body.id }],
  };
  const takeaway = await published('takeaway', said);
  await published('claim', { text: '**Half** succeed.', modelId: model.id });
  await published('takeaway', { meetingId: meeting.id, headline: 'About', text: 'A.', about: [{ modelId: model.id }] });
  await correct('takeaway', takeaway.id, { ...said, text: 'Said again.' }, 'A slip.');
  await correct('model', model.id, { name: 'A model', slug: 'a-model', countryCode: 'MA', sinceOn: '2015' });

  const all = await newsOf();
  expect(all?.slice(0, 3)).toMatchObject([
    { record: { noun: 'model', slug: 'a-model' }, correction: { version: 3, fields: ['sinceOn'], note: null } },
    {
      record: { id: takeaway.id, home: { noun: 'meeting', slug: 'held' } },
      homeTitle: 'Held there',
      correction: { note: 'A slip.' },
    },
    { record: { title: 'About' }, correction: null },
  ]);
  const times = all?.map(({ at }) => at.getTime()) ?? [];
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(await told('series', 'forum')).toEqual(['Said: A slip.', 'About', 'Said', 'Held there', 'Forum']);
  expect(await told('country', 'MT')).toEqual(['Said: A slip.', 'About', 'Said', 'Held there']);
  expect(await told('country', 'FR')).toEqual(['Held there']);
  expect(await told('topic', 'prevention')).toEqual(['Said: A slip.', 'Said', 'Prisons', 'Prevention']);
  expect(await told('topic', 'prisons')).toEqual(['Said: A slip.', 'Said', 'Prisons']);
  expect(await told('organization', 'office')).toEqual(['Said: A slip.', 'Said', 'Office']);
  expect(await told('model', 'a-model')).toEqual(['A model: sinceOn', 'About', '**Half** succeed.', 'A model']);
});

test('nothing that is hidden is told, nor who stands behind what is said under a rule', async () => {
  const series = await published('series', { name: 'Quiet', slug: 'quiet' });
  const inSeries = { seriesId: series.id };
  await create('meeting', { title: 'Draft', ...inSeries });
  for (const visibility of ['team', 'restricted']) {
    const hidden = await published('meeting', { title: visibility, visibility, ...inSeries });
    await published('takeaway', { meetingId: hidden.id, headline: `at ${visibility}`, text: 'T' });
  }
  const far = '2999-01-01T00:00:00.000Z';
  await published('meeting', { title: 'Embargoed', embargoUntil: far, ...inSeries });
  const gone = await published('meeting', { title: 'Withdrawn', ...inSeries });
  await correct('meeting', gone.id, { title: 'Withdrawn', ...inSeries, startOn: '2020' }, 'Never told');
  value(await withdrawOne(editor, 'meeting', { ...(await latest('meeting', gone.id)), reason: 'Gone.' }));
  const body = await published('organization', { name: 'Protected', slug: 'protected' });
  const ruled = await published('meeting', {
    title: 'Under the rule',
    attributionRule: 'chatham_house',
    ...inSeries,
    participations: [{ role: 'participant', organizationId: body.id }],
  });
  await published('takeaway', {
    meetingId: ruled.id,
    headline: 'Said under it',
    text: 'T',
    attributions: [{ organizationId: body.id }],
  });
  expect(await told('series', 'quiet')).toEqual(['Said under it', 'Under the rule', 'Quiet']);
  expect(await told('organization', 'protected')).toEqual(['Protected']);
  expect((await told())?.join()).not.toMatch(/Draft|team|restricted|Embargoed|Withdrawn|Never told/);

  const shut = await published('series', { name: 'Shut', slug: 'shut', visibility: 'team' });
  expect(shut.version).toBe(2);
  for (const [of, handle] of [
    ['series', 'shut'],
    ['series', 'nowhere'],
    ['series', "'; DROP TABLE"],
    ['series', '\0'],
    ['country', 'XX'],
    ['country', 'ma'],
    ['topic', 'quiet'],
  ] as const)
    expect(await newsOf(of, handle), handle).toBeNull();
});

test('what one act opens and closes again was never public, at whatever fraction of a millisecond it began', async () => {
  const { id } = await published('meeting', { title: 'Closed', visibility: 'team' });
  const to = (visibility: string) => `UPDATE "Meeting" SET "visibility" = '${visibility}' WHERE "id" = '${id}'`;
  const opening = async () => (await owner.query(`SELECT "openedAt" FROM "Record" WHERE "id" = $1`, [id])).rows;
  for (let time = 0; time < 12; time += 1) {
    await owner.query(`${to('public')}; ${to('team')}`);
    expect(await opening()).toEqual([{ openedAt: null }]);
  }
  await owner.query(`${to('public')}; ${to('team')}; ${to('public')}`);
  expect(await opening()).toEqual([{ openedAt: expect.any(Date) }]);
});

test('what was kept back is told when it opens: with the end of an embargo, or when somebody opens it, and once', async () => {
  const series = await published('series', { name: 'Of openings', slug: 'late' });
  const of = { seriesId: series.id };
  const far = '2999-01-01T00:00:00.000Z';
  const late = await published('meeting', { title: 'Late', embargoUntil: far, ...of });
  const team = await published('meeting', { title: 'Of the team', visibility: 'team', ...of });
  await published('takeaway', { meetingId: team.id, headline: 'Said there', text: 'T' });
  await published('meeting', { title: 'Between', ...of });
  const opening = async () =>
    (await owner.query(`SELECT "openedAt" FROM "Record" WHERE "id" = $1`, [late.id])).rows[0].openedAt?.toISOString();
  expect(await opening()).toBe(far);
  expect(await told('series', 'late')).toEqual(['Between', 'Of openings']);

  await edit('meeting', late.id, { embargoUntil: null });
  expect((await told('series', 'late'))?.slice(0, 2)).toEqual(['Late', 'Between']);
  await edit('meeting', team.id, { visibility: 'public' });
  expect((await told('series', 'late'))?.slice(0, 2).sort()).toEqual(['Of the team', 'Said there']);

  await edit('meeting', late.id, { visibility: 'team' });
  expect(await told('series', 'late')).not.toContain('Late');
  await edit('meeting', late.id, { visibility: 'public' });
  expect((await told('series', 'late'))?.indexOf('Late')).toBe(2);
});

test('however much there is, the latest are told, in one statement', async () => {
  const series = await published('series', { name: 'Long', slug: 'long' });
  await owner.query(
    `INSERT INTO "Meeting" ("id", "status", "publishedAt", "updatedAt", "slug", "title", "seriesId")
     SELECT gen_random_uuid(), 'published', now() + n * interval '1 second', now(), 'long-' || n, 'Long ' || n, $1 FROM generate_series(1, 300) n`,
    [series.id],
  );
  await owner.query(
    `INSERT INTO "Correction" ("id", "noun", "recordId", "at", "version", "fields")
     SELECT gen_random_uuid(), 'meeting', "id", now() + interval '295.5 seconds', 2, '{title}' FROM "Meeting" WHERE "slug" = 'long-1'`,
  );
  await newsOf('series', 'long');
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  for (const of of ['series', undefined] as const) {
    asked.mockClear();
    const subject = of ? { of, id: series.id, handle: 'long', name: 'Long' } : null;
    const rows = await publicNews(subject);
    expect(rows).toHaveLength(MOST_NEWS);
    expect(rows.slice(0, 7).map(({ record, correction }) => correction?.fields[0] ?? record.title)).toEqual([
      'Long 300',
      'Long 299',
      'Long 298',
      'Long 297',
      'Long 296',
      'title',
      'Long 295',
    ]);
    // A connection that was made anew meanwhile says what it is first.
    expect(asked.mock.calls.filter(([statement]) => JSON.stringify(statement).includes('SELECT'))).toHaveLength(1);
  }
  asked.mockRestore();
});
