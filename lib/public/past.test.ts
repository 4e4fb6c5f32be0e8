import { expect, test, vi } from 'vitest';
import { publicDb, type Tx } from '@/lib/db';
import type { NounName, Values } from '@/lib/field';
import { canonical, saidIn } from '@/lib/history/revision';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import { today } from '@/lib/time';
import { withdrawOne } from '@/lib/workflows/lifecycle/withdraw';
import { keepStatesOfPassed } from '@/lib/workflows/published';
import { seed } from '@/prisma/seed';
import { value } from '@/server/testing/confirmed';
import { owner, visitor } from '@/server/testing/database';
import { create, edit, editor, latest, published } from '@/server/testing/records';
import { worstValues } from '@/server/testing/worst';
import { askedFor, readPast } from './past';

// One of them loads the demonstration archive and reads all of it.
vi.setConfig({ testTimeout: 180_000 });

test('an address asks for a version or a day, or for nothing that could be', () => {
  expect(askedFor({})).toBeUndefined();
  expect(askedFor({ v: '3' })).toEqual({ version: 3 });
  expect(askedFor({ on: '2026-11-01' })).toEqual({ on: '2026-11-01' });
  for (const v of ['', '0', '-1', '1.5', '1e3', '٣', '99999999999', "1' OR 1=1", '03'])
    expect(askedFor({ v })).toBeNull();
  for (const on of ['', '2026', '2026-11', '2026-02-30', '9999-01-01', 'yesterday', '2026-11-01T00:00']) {
    expect(askedFor({ on })).toBeNull();
  }
});

test('a citation made before three corrections opens as it was, names and parts as they were', async () => {
  const body = await published('organization', { name: 'Body as it was called' });
  const meeting = await published('meeting', { title: 'Meeting as it was called', slug: 'as-it-was' });
  const takeaway = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'First words',
    text: 'First words',
    attributions: [{ organizationId: body.id }],
  });
  await edit('meeting', meeting.id, { city: 'Vienna' });
  const cited = (await latest('takeaway', takeaway.id)).version;
  const of = (await latest('meeting', meeting.id)).version;
  for (const headline of ['Second words', 'Third words', 'Fourth words'])
    await edit('takeaway', takeaway.id, { headline });
  await edit('organization', body.id, { name: 'Body as it is called' });
  await edit('meeting', meeting.id, { title: 'Meeting as it is called' });

  const then = await readPast('takeaway', takeaway.id, { version: cited });
  expect(then?.state?.values).toMatchObject({ headline: 'First words', attributions: [{ organizationId: body.id }] });
  expect(then?.called.get(body.id)?.title).toBe('Body as it was called');
  expect(then?.called.get(meeting.id)).toEqual({ title: 'Meeting as it was called', path: '/meetings/as-it-was' });
  expect(then?.present?.values).toMatchObject({ headline: 'Fourth words' });
  expect(then?.versions.map(({ version }) => version)).toEqual([cited + 3, cited + 2, cited + 1, cited]);
  expect(then?.path).toBe(`/takeaways/${takeaway.id}`);

  const page = await readPast('meeting', 'as-it-was', { version: of });
  expect(page?.parts.map(({ noun, values }) => [noun, values.headline])).toEqual([['takeaway', 'Fourth words']]);
  const first = await readPast('meeting', 'as-it-was', { version: of - 1 });
  expect(first?.parts.map(({ values }) => values.headline)).toEqual(['First words']);
  expect((await readPast(null, takeaway.id, { on: today() }))?.state?.version).toBe(cited + 3);
  expect((await readPast(null, takeaway.id, { on: '2020-01-01' }))?.state).toBeNull();
  expect((await readPast(null, takeaway.id.toUpperCase(), { version: cited }))?.recordId).toBe(takeaway.id);
});

test('of a draft, a stranger and a name that is closed since nothing is told', async () => {
  const draft = await create('takeaway', {
    meetingId: (await published('meeting', { title: 'M' })).id,
    headline: 'Draft words',
    text: 'Draft words',
  });
  expect(await readPast('takeaway', draft.id, { version: 1 })).toBeNull();
  expect(await readPast('meeting', 'never-was', { version: 1 })).toBeNull();
  expect(await readPast('claim', draft.id, { version: 1 })).toBeNull();
  const body = await published('organization', { name: 'Body that will be closed' });
  const said = await published('takeaway', {
    meetingId: (await published('meeting', { title: 'N' })).id,
    headline: 'Said',
    text: 'Said',
    attributions: [{ organizationId: body.id }],
  });
  const { version } = await latest('takeaway', said.id);
  await edit('organization', body.id, { visibility: 'restricted' });
  const past = await readPast('takeaway', said.id, { version });
  expect(past?.called.has(body.id)).toBe(false);
});

test('what was withdrawn opens as it was, and says so', async () => {
  const claim = await published('claim', { text: 'Forty people had returned' });
  const { version } = await latest('claim', claim.id);
  value(await withdrawOne(editor, 'claim', { ...(await latest('claim', claim.id)), reason: 'A wrong figure' }));
  const past = await readPast('claim', claim.id, { version });
  expect(past).toMatchObject({ present: null, path: null, state: { values: { text: 'Forty people had returned' } } });
  expect(past?.state?.until).not.toBeNull();
});

/** Holds the state in force of every public record to what the wall lets through of it; how many there are. */
async function expectPresentStates(): Promise<number> {
  const { rows } = await visitor.query<{ noun: NounName; id: string }>(
    'SELECT "noun", "id" FROM "Record" WHERE "partOfId" IS NULL ORDER BY "id"',
  );
  const open = new Set(rows.map(({ id }) => id));
  const told = (item: unknown) =>
    typeof item !== 'object' ||
    item === null ||
    Object.entries(item).every(([name, id]) => !name.endsWith('Id') || id === null || open.has(String(id)));
  for (const { noun, id } of rows) {
    const store = storeOf(noun);
    const saved = await store.load(publicDb() as unknown as Tx, id);
    const { visibility: _, embargoUntil: __, position: ___, ...values } = saidIn(saved?.values ?? {}) as Values;
    const expected = Object.fromEntries(
      Object.entries(values).map(([name, said]) => [
        name,
        Array.isArray(said)
          ? said.filter(told)
          : store.noun.fields[name]?.noun && !open.has(String(said))
            ? null
            : said,
      ]),
    );
    const kept = (await readPast(null, id, null))?.present?.values ?? {};
    for (const name of new Set([...Object.keys(expected), ...Object.keys(kept)]))
      expect(canonical(kept[name]), `${noun} ${id} ${name}`).toBe(canonical(expected[name]));
  }
  return rows.length;
}

test('what is opened or closed stands at once in the states of all that name it', async () => {
  const named = new Map<NounName, string>();
  const publishAll = async (note: (noun: NounName, id: string) => void) => {
    for (const noun of BY_REFERENCE)
      note(noun, (await published(noun, worstValues(storeOf(noun).noun.fields, 'word', named))).id);
  };
  await publishAll((noun, id) => named.set(noun, id));
  await publishAll(() => {});
  const all = await expectPresentStates();
  expect(all).toBeGreaterThanOrEqual(2 * BY_REFERENCE.length);
  for (const [noun, id] of named) {
    await edit(noun, id, { visibility: 'team' });
    expect(await expectPresentStates(), noun).toBeLessThan(all);
    await edit(noun, id, { visibility: 'public' });
    expect(await expectPresentStates(), noun).toBe(all);
  }
}, 240_000);

test('what the clock opened stands in the states of what names it once it was looked for', async () => {
  const far = '2999-01-01T00:00:00.000Z';
  const series = await published('series', { name: 'Under an embargo', embargoUntil: far });
  const meeting = await published('meeting', { title: 'Names it', seriesId: series.id });
  const named = async () => (await readPast(null, meeting.id, null))?.present?.values.seriesId;
  const since = await keepStatesOfPassed();
  expect(await named()).toBeUndefined();
  await owner.query(`UPDATE "MeetingSeries" SET "embargoUntil" = now() - interval '1 second' WHERE "id" = $1`, [
    series.id,
  ]);
  await keepStatesOfPassed(new Date());
  expect(await named()).toBeUndefined();
  await owner.query(`UPDATE "MeetingSeries" SET "embargoUntil" = now() WHERE "id" = $1`, [series.id]);
  for (const from of [since, since, undefined]) await keepStatesOfPassed(from);
  expect(await named()).toBe(series.id);
  expect((await readPast(null, meeting.id, null))?.versions).toHaveLength(1);
});

test('whoever edits a record while somebody opens what it names leaves it with one state in force, its own', async () => {
  const series = await published('series', { name: 'Opened and closed' });
  const meeting = await published('meeting', { title: 'Edited', seriesId: series.id });
  for (let turn = 0; turn < 12; turn += 1) {
    const visibility = turn % 2 === 0 ? 'team' : 'public';
    await Promise.all([
      edit('series', series.id, { visibility }),
      edit('meeting', meeting.id, { title: `For the ${turn}th time` }),
    ]);
    const past = await readPast(null, meeting.id, null);
    expect(past?.versions.filter(({ until }) => until === null)).toHaveLength(1);
    expect(past?.present?.values).toMatchObject({ title: `For the ${turn}th time` });
    expect(past?.present?.values.seriesId, visibility).toBe(visibility === 'public' ? series.id : undefined);
  }
});

test('the state in force of every public record is what the wall lets through of it', async () => {
  await seed();
  expect(await expectPresentStates()).toBeGreaterThan(300);
});
