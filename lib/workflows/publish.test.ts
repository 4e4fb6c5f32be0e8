import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { db } from '../db';
import type { Outcome } from '../errors';
import type { NounName } from '../field';
import { listRevisions, readRevisions } from '../history/queries/states';
import { storeOf } from '../nouns';
import { checklist } from '../review/checklist';
import type { Viewer } from '../viewer';
import { readDraft } from '../workspace/draft';
import { openRecord } from '../workspace/record';
import { publishByItself, publishTogether } from './publish';
import { createOne, editOne, publishOne, stateAfter } from './records';

// A draft of eleven records is written anew for nearly every test, each with its revision.
vi.setConfig({ testTimeout: 30_000 });

const editor: Viewer = { kind: 'program', role: 'editor' };
const contributor: Viewer = { kind: 'program', role: 'contributor' };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
const create = async (noun: NounName, values: object) => value(await createOne(editor, noun, values));

/** What no two drafts have in common, so that none of their records look like twins. */
const PLACES = [
  'Rabat',
  'Vienna',
  'Kuwait',
  'Tashkent',
  'Abuja',
  'Marrakech',
  'Singapore',
  'Bogota',
  'Helsinki',
  'Jakarta',
];

/** A meeting with one of everything that a draft touches. */
async function drafted() {
  const place = PLACES.shift() ?? 'Elsewhere';
  const source = await create('source', { title: `Report of ${place}`, kind: 'press' });
  const body = await create('organization', { name: `${place} body` });
  const person = await create('person', { name: `Speaker ${place}`, publicRole: 'Minister', organizationId: body.id });
  const model = await create('model', { name: `${place} model`, institutions: [{ organizationId: body.id }] });
  const pillar = await create('pillar', { modelId: model.id, name: 'Religious strand' });
  const programme = await create('programme', {
    modelId: model.id,
    name: `${place} scheme`,
    leadOrganizationId: body.id,
  });
  const meeting = await create('meeting', {
    title: `Meeting of ${place}`,
    startOn: '2020',
    city: 'Vienna',
    participations: [{ role: 'host', organizationId: body.id }],
  });
  const session = await create('session', { meetingId: meeting.id, title: 'Opening' });
  const presentation = await create('presentation', {
    meetingId: meeting.id,
    sessionId: session.id,
    modelId: model.id,
  });
  const takeaway = await create('takeaway', {
    meetingId: meeting.id,
    headline: 'Learnt',
    text: 'In our own words.',
    citations: [{ sourceId: source.id, quote: 'in their own words' }],
  });
  const claim = await create('claim', {
    meetingId: meeting.id,
    programmeId: programme.id,
    text: 'Many took part.',
    attributions: [{ personId: person.id }],
  });
  const pieces = [source, body, person, model, pillar, programme, meeting, session, presentation, takeaway, claim];
  return { meeting, claim, takeaway, source, pieces: pieces.map(({ id }) => ({ id, version: 1 })) };
}

const statuses = async (ids: string[]) =>
  (await owner.query(`SELECT DISTINCT status FROM "Revision" WHERE "recordId" = ANY($1) AND version > 1`, [ids])).rows;

describe('a draft of a meeting', () => {
  test('holds everything that it touches, and nothing of other meetings', async () => {
    const { meeting, pieces } = await drafted();
    await drafted();
    const draft = await readDraft(editor, meeting.id);
    expect(draft?.map(({ id }) => id).sort()).toEqual(pieces.map(({ id }) => id).sort());
    expect(draft?.find(({ noun }) => noun === 'takeaway')?.values).toMatchObject({ text: 'In our own words.' });
  });

  test('is not there for those who may not see the meeting', async () => {
    const { meeting, pieces } = await drafted();
    await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [meeting.id]);
    expect(await readDraft(contributor, meeting.id)).toBeNull();
    expect(await readDraft({ kind: 'anonymous' }, meeting.id)).toBeNull();
    expect((await readDraft(editor, meeting.id))?.length).toBe(pieces.length);
  });
});

describe('publishing together', () => {
  test('publishes all pieces as one act, and the public side sees them with their names and sources', async () => {
    const { meeting, claim, takeaway, pieces } = await drafted();
    expect(value(await publishTogether(editor, meeting.id, pieces))).toEqual({ published: pieces.length });
    const ids = pieces.map(({ id }) => id);
    const acts = await owner.query(
      `SELECT DISTINCT "actId" FROM "Revision" WHERE "recordId" = ANY($1) AND version = 2`,
      [ids],
    );
    expect(acts.rowCount).toBe(1);
    expect((await visitor.query('SELECT 1 FROM "Attribution" WHERE "recordId" = $1', [claim.id])).rowCount).toBe(1);
    expect((await visitor.query('SELECT 1 FROM "Citation" WHERE "recordId" = $1', [takeaway.id])).rowCount).toBe(1);
  });

  test('is refused whole where one piece has changed since, and names it', async () => {
    const { meeting, claim, pieces } = await drafted();
    value(
      await editOne(editor, 'claim', {
        id: claim.id,
        baseVersion: 1,
        values: { meetingId: meeting.id, text: 'Changed.' },
      }),
    );
    expect(await publishTogether(editor, meeting.id, pieces)).toEqual({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path: claim.id, code: 'stale' }] },
    });
    expect(await statuses(pieces.map(({ id }) => id))).toEqual([{ status: 'draft' }]);
  });

  test('is refused where another has published a piece in the meantime', async () => {
    const { meeting, source, pieces } = await drafted();
    value(await publishOne(editor, 'source', source));
    expect(await publishTogether(editor, meeting.id, pieces)).toMatchObject({
      failure: { issues: [{ path: source.id, code: 'stale' }] },
    });
  });

  test('two at once: one publishes, the other is refused, nothing is published twice', async () => {
    const { meeting, pieces } = await drafted();
    const outcomes = await Promise.all([1, 2].map(() => publishTogether(editor, meeting.id, pieces)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await owner.query('SELECT max(version) AS v FROM "Revision" WHERE "recordId" = ANY($1)', [
      pieces.map(({ id }) => id),
    ]);
    expect(rows).toEqual([{ v: 2 }]);
  });

  test('keeps to the checklist: a blocking remark refuses, a confirmed one lets pass', async () => {
    const source = await create('source', { title: 'Copied from' });
    const quote = 'the states agreed to share what they had learnt';
    const meeting = await create('meeting', { title: 'Undated' });
    const text = {
      meetingId: meeting.id,
      headline: 'H',
      text: `Then ${quote}.`,
      citations: [{ sourceId: source.id, quote }],
    };
    const takeaway = await create('takeaway', text);
    const pieces = [meeting, source, takeaway].map(({ id }) => ({ id, version: 1 }));
    const remarks = checklist((await readDraft(editor, meeting.id)) ?? [], new Set(pieces.map(({ id }) => id)));
    const confirmed = remarks.filter(({ level }) => level === 'confirm').map(({ key }) => key);
    expect(await publishTogether(editor, meeting.id, pieces, confirmed)).toMatchObject({
      failure: { issues: [{ path: takeaway.id, code: 'copied_passage' }] },
    });
    value(await editOne(editor, 'takeaway', { id: takeaway.id, baseVersion: 1, values: { ...text, text: quote } }));
    const reviewed = pieces.map(({ id, version }) => ({ id, version: id === takeaway.id ? 2 : version }));
    expect(await publishTogether(editor, meeting.id, reviewed)).toMatchObject({
      failure: {
        issues: [{ code: 'date_not_reported' }, { code: 'place_not_reported' }, { code: 'organiser_not_reported' }],
      },
    });
    expect(value(await publishTogether(editor, meeting.id, reviewed, confirmed))).toEqual({ published: 3 });
  });

  test('is for editors, and only for pieces of this draft', async () => {
    const { meeting, pieces } = await drafted();
    const stranger = await create('organization', { name: 'Elsewhere' });
    expect(await publishTogether(contributor, meeting.id, pieces)).toMatchObject({ failure: { kind: 'forbidden' } });
    expect(await publishTogether(editor, stranger.id, pieces)).toMatchObject({ failure: { kind: 'not_found' } });
    expect(await publishTogether(editor, meeting.id, [...pieces, { id: stranger.id, version: 1 }])).toMatchObject({
      failure: { issues: [{ path: stranger.id, code: 'not_of_draft' }] },
    });
  });
});

describe('history', () => {
  test('lists who changed which fields, newest first, and compares any two states', async () => {
    const { id } = await create('organization', { name: 'One', acronym: 'O' });
    value(
      await editOne(editor, 'organization', {
        id,
        baseVersion: 1,
        values: { name: 'Two', acronym: 'O' },
        reason: 'Renamed',
      }),
    );
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values: { name: 'Two' } }));
    const { revisions, more } = value(await listRevisions(editor, storeOf('organization'), id));
    expect(revisions.map(({ version, reason, changed }) => [version, reason, changed])).toEqual([
      [3, null, ['acronym']],
      [2, 'Renamed', ['name']],
      [1, null, null],
    ]);
    expect(more).toBe(false);
    const compared = value(await readRevisions(editor, storeOf('organization'), id, [3, 1]));
    expect(compared).toMatchObject({ earlier: { name: 'One' }, later: { name: 'Two' }, changed: ['name', 'acronym'] });
    expect(await readRevisions(editor, storeOf('organization'), id, [8, 9])).toMatchObject({
      failure: { kind: 'not_found' },
    });
  });

  test('of a record that is restricted now is hidden with it, also what was open before', async () => {
    const meeting = await create('meeting', { title: 'Open then' });
    const takeaway = await create('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T' });
    const read = (viewer: Viewer) =>
      Promise.all([
        listRevisions(viewer, storeOf('takeaway'), takeaway.id),
        readRevisions(viewer, storeOf('takeaway'), takeaway.id, [1, 1]),
      ]).then((outcomes) => outcomes.map(({ ok }) => ok));
    expect(await read(contributor)).toEqual([true, true]);
    expect(await read({ kind: 'anonymous' })).toEqual([false, false]);
    await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [meeting.id]);
    expect(await read(contributor)).toEqual([false, false]);
    expect(await read(editor)).toEqual([true, true]);
    // Asking under another noun does not open it either.
    expect((await listRevisions(contributor, storeOf('claim'), takeaway.id)).ok).toBe(false);
  });
});

describe('publishing one record', () => {
  async function sending() {
    const [key, memberId] = [randomUUID(), randomUUID()];
    await db().user.create({
      data: { id: memberId, email: `${memberId}@example.org`, name: 'An editor', role: 'editor' },
    });
    return { key, memberId, fingerprint: 'the same' };
  }

  test.each(['organization', 'claim'] as const)(
    'answers for %s with the version that it wrote, also when it is asked again after others have saved',
    async (noun) => {
      const { meeting } = await drafted();
      const values = noun === 'claim' ? { meetingId: meeting.id, text: 'As published.' } : { name: 'As published' };
      if (noun === 'claim') value(await publishOne(editor, 'meeting', { id: meeting.id, version: 1 }));
      const { id } = await create(noun, values);
      const once = await sending();
      const published = { id, version: 2, status: 'published' };
      expect(value(await publishByItself(editor, noun, { id, version: 1 }, once))).toMatchObject(published);
      const { values: now } = value(await openRecord(editor, noun, id));
      const changed = noun === 'claim' ? { text: 'Changed since.' } : { name: 'Changed since' };
      value(await editOne(editor, noun, { id, baseVersion: 2, values: { ...now, ...changed } }));
      const again = value(await publishByItself(editor, noun, { id, version: 1 }, once));
      expect(again).toMatchObject(published);
      expect(value(await stateAfter(editor, noun, again))).toMatchObject({ ...published, values });
    },
  );

  test('that is published already answers with how it stood then', async () => {
    const { id } = await create('organization', { name: 'Published twice' });
    for (const version of [1, 2])
      expect(value(await publishByItself(editor, 'organization', { id, version }))).toMatchObject({ version: 2 });
    expect(await publishByItself(contributor, 'organization', { id, version: 2 })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });
});
