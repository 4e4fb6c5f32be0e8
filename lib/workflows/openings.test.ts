import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import type { NounName, Values } from '@/lib/field';
import { onceOf, type Sending } from '@/lib/once';
import type { Member } from '@/lib/viewer';
import { owner } from '@/server/testing/database';
import { confirmed, create, editor, latest, opening, published, seen, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { doToMany } from './bulk';
import { mergeTwo } from './duplicates/merge';
import { unmerge } from './duplicates/unmerge';
import { restoreVersionOf } from './history/restore';
import { restoreOne, withdrawOne } from './lifecycle/withdraw';
import { proposeOne, publishProposed } from './proposals/acts';
import { publishTogether } from './publish';
import { editOne, publishOne } from './records';

// Each test publishes a meeting with its statements anew.
vi.setConfig({ testTimeout: 30_000 });

const change = async (noun: NounName, id: string, values: Values, once?: Sending) => {
  const { state, values: now } = value(await openRecord(editor, noun, id));
  return editOne(editor, noun, { id, baseVersion: state.version, values: { ...now, ...values } }, once);
};
const namedAt = async (recordId: string) =>
  (
    await owner.query(
      `SELECT 1 FROM "Attribution" WHERE "recordId" = $1 AND "effectiveVisibility" = 'public' AND "effectiveRule" = 'on_the_record'`,
      [recordId],
    )
  ).rowCount;
/** What an act opens, in short. */
const told = (outcome: Outcome<unknown>) =>
  opening(outcome).opens.map(({ kind, noun, title, who }) =>
    [kind, noun, title, who].filter((word) => word !== null).join(' '),
  );

/** A published meeting under `rule`, with a takeaway that a person said and two who took part. */
async function held(attributionRule: string, more: Values = {}) {
  const person = (await published('person', { name: 'Amina Tazi', publicRole: 'Director' })).id;
  const participations = [
    { role: 'speaker', personId: person },
    { role: 'participant', countryCode: 'MA' },
  ];
  const meeting = (await published('meeting', { title: 'A dialogue', attributionRule, participations, ...more })).id;
  const said = { headline: 'Heard', text: 'Trust takes years.', attributions: [{ personId: person }] };
  const takeaway = (await published('takeaway', { meetingId: meeting, ...said })).id;
  return { person, meeting, takeaway };
}
const NAMES = ['name meeting A dialogue Amina Tazi', 'name meeting A dialogue', 'name takeaway Heard Amina Tazi'];

describe('an act that opens something is asked about it, and nothing is done before', () => {
  test('a rule that is loosened: everybody who would be named', async () => {
    const { meeting, takeaway } = await held('chatham_house');
    const loosened = { attributionRule: 'on_the_record' };
    const asked = await change('meeting', meeting, loosened);
    expect(told(asked).sort()).toEqual([...NAMES].sort());
    expect(await namedAt(takeaway)).toBe(0);
    expect(await latest('meeting', meeting)).toMatchObject({ version: 2 });
    value(await change('meeting', meeting, loosened, { confirmed: opening(asked).digest }));
    expect(await namedAt(takeaway)).toBe(1);
  });

  test('also through a session, and where the parts come without their ids or are written anew with the rule', async () => {
    const { meeting, takeaway, person } = await held('on_the_record');
    const session = await published('session', {
      meetingId: meeting,
      title: 'Closed doors',
      attributionRule: 'chatham_house',
    });
    value(await change('takeaway', takeaway, { sessionId: session.id }));
    expect(await namedAt(takeaway)).toBe(0);
    expect(told(await change('session', session.id, { attributionRule: 'on_the_record' }))).toEqual([
      'name takeaway Heard Amina Tazi',
    ]);
    // Moving it out of the session opens as well, and so it does with an attribution that is new.
    const moved = { sessionId: null, attributions: [{ personId: person, capacity: 'Chair' }] };
    expect(told(await change('takeaway', takeaway, moved))).toEqual(['name takeaway Heard Amina Tazi']);
    expect(told(await change('takeaway', takeaway, { sessionId: null }))).toEqual(['name takeaway Heard Amina Tazi']);
    expect(await namedAt(takeaway)).toBe(0);
  });

  test('a visibility, and an embargo that ends sooner: the records, their names, and from when', async () => {
    const { meeting, takeaway } = await held('on_the_record', { visibility: 'team' });
    expect(told(await change('meeting', meeting, { visibility: 'public' })).sort()).toEqual(
      ['record meeting A dialogue', 'record takeaway Heard', ...NAMES].sort(),
    );
    const later = '2199-01-01T00:00:00.000Z';
    const until = opening(await change('meeting', meeting, { visibility: 'public', embargoUntil: later }));
    expect(until.opens[0]).toMatchObject({ kind: 'record', from: '2199-01-01T00:00:00Z' });
    value(await confirmed((once) => change('meeting', meeting, { visibility: 'public', embargoUntil: later }, once)));
    const sooner = await change('meeting', meeting, { embargoUntil: '2190-01-01T00:00:00.000Z' });
    expect(told(sooner)).toContain('record takeaway Heard');
    value(await change('meeting', meeting, { embargoUntil: '2200-01-01T00:00:00.000Z' }));
    expect(told(await change('meeting', meeting, { embargoUntil: null }))).toContain('name takeaway Heard Amina Tazi');
    expect(await seen('Takeaway', takeaway)).toBe(false);
  });

  test('what waits behind a parent that is published, unless it was chosen with it', async () => {
    const meeting = await create('meeting', { title: 'A draft' });
    const waiting = await published('takeaway', { meetingId: meeting.id, headline: 'Waits', text: 'T' });
    const asked = await publishOne(editor, 'meeting', meeting);
    expect(told(asked)).toEqual(['record takeaway Waits']);
    expect(await seen('Meeting', meeting.id)).toBe(false);
    const pieces = [meeting, waiting].map(({ id, version }) => ({ id, version }));
    const drafted = await publishTogether(editor, meeting.id, pieces, [], undefined);
    expect(drafted.ok || drafted.failure.kind).not.toBe('opens');
  });

  test('a person who becomes public, and with them everything that names them', async () => {
    const { person, takeaway } = await held('on_the_record');
    value(await change('person', person, { visibility: 'team' }));
    expect(await namedAt(takeaway)).toBe(0);
    expect(told(await change('person', person, { visibility: 'public' })).sort()).toEqual(
      ['record person Amina Tazi', NAMES[0], NAMES[2]].sort(),
    );
  });

  test('a withdrawn record that is restored, with what it had taken along', async () => {
    const { meeting } = await held('on_the_record');
    value(await withdrawOne(editor, 'meeting', { ...(await latest('meeting', meeting)), reason: 'Doubtful' }));
    const asked = await restoreOne(editor, 'meeting', await latest('meeting', meeting));
    expect(told(asked)).toEqual(
      expect.arrayContaining(['record meeting A dialogue', 'record takeaway Heard', ...NAMES]),
    );
    value(await restoreOne(editor, 'meeting', await latest('meeting', meeting), { confirmed: opening(asked).digest }));
    expect(await seen('Meeting', meeting)).toBe(true);
  });

  test('a version that is restored, and a proposal that is published, with the names that they bring', async () => {
    const { takeaway } = await held('on_the_record');
    value(await change('takeaway', takeaway, { attributions: [] }));
    const { version } = await latest('takeaway', takeaway);
    const restored = { id: takeaway, baseVersion: version, version: 2 };
    expect(told(await restoreVersionOf(editor, 'takeaway', restored))).toEqual(['name takeaway Heard Amina Tazi']);

    const id = randomUUID();
    await db().user.create({ data: { id, email: `${id}@example.org`, name: 'C', role: 'editor' } });
    const member: Member = { kind: 'member', id, name: 'C', email: `${id}@example.org`, role: 'editor' };
    const { values } = value(await openRecord(editor, 'takeaway', takeaway));
    const attributions = [{ wording: 'A delegate of Utopia' }];
    const proposal = value(
      await proposeOne(member, {
        noun: 'takeaway',
        id: takeaway,
        baseVersion: version,
        reason: null,
        values: { ...values, attributions },
      }),
    );
    const at = { ...proposal, recordVersion: version, fields: ['attributions'], publicNote: null, note: null };
    const key = randomUUID();
    const sending = (confirmation?: string) =>
      onceOf(member, 'publish proposal', { key, ...at, opening: confirmation });
    const asked = await publishProposed(member, at, sending());
    expect(told(asked)).toEqual(['name takeaway Heard A delegate of Utopia']);
    value(await publishProposed(member, at, sending(opening(asked).digest)));
    // Sent once more, with the confirmation or without it, it is the act that was done.
    value(await publishProposed(member, at, sending()));
    value(await publishProposed(member, at, sending(opening(asked).digest)));
    expect(await latest('takeaway', takeaway)).toEqual({ id: takeaway, version: version + 1 });
  });

  test('a merge into a public record, and one that is undone', async () => {
    const winner = await published('person', { name: 'Amina Tazi', publicRole: 'Director' });
    const loser = await create('person', { name: 'A. Tazi', publicRole: 'Head of unit' });
    const meeting = await published('meeting', { title: 'A dialogue' });
    await published('takeaway', {
      meetingId: meeting.id,
      headline: 'Heard',
      text: 'T',
      attributions: [{ personId: loser.id }],
    });
    const pair = { noun: 'person' as const, winner: await latest('person', winner.id), loser, take: [] };
    const asked = await mergeTwo(editor, pair);
    expect(told(asked)).toEqual(['name takeaway Heard Amina Tazi', 'merged person Amina Tazi']);
    const merged = value(await mergeTwo(editor, pair, { confirmed: opening(asked).digest }));
    const { rows } = await owner.query('SELECT "winnerId", "loserId" FROM "Merge" WHERE id = $1', [merged.id]);
    expect(rows).toEqual([{ winnerId: winner.id, loserId: loser.id }]);

    const other = await published('person', { name: 'Amina Tazy', publicRole: 'Director' });
    const joined = value(await mergeTwo(editor, { ...pair, winner: await latest('person', winner.id), loser: other }));
    expect(told(await unmerge(editor, joined.id))).toEqual(['record person Amina Tazy']);
  });

  test('many records at once: those that open something wait, the others are done', async () => {
    const [hidden, open] = [
      await published('organization', { name: 'Hidden', visibility: 'team' }),
      await create('organization', { name: 'A draft', visibility: 'team' }),
    ];
    const act = { do: 'access' as const, to: 'public' as const };
    const results = await doToMany(
      editor,
      act,
      [hidden, open].map(({ id, version }) => ({ noun: 'organization', id, version })),
    );
    expect(results.map(({ why }) => why)).toEqual(['opens', null]);
    expect(results[0]?.opening?.opens).toMatchObject([{ kind: 'record', title: 'Hidden' }]);
    const again = {
      noun: 'organization' as const,
      id: hidden.id,
      version: hidden.version,
      opening: results[0]?.opening?.digest,
    };
    expect((await doToMany(editor, act, [again])).map(({ why }) => why)).toEqual([null]);
    expect(await seen('Organization', hidden.id)).toBe(true);
  });
});

test('what was confirmed is exactly what opens: where it is more by then, it is asked again', async () => {
  const { meeting, person } = await held('chatham_house');
  const loosened = { attributionRule: 'on_the_record' };
  const first = opening(await change('meeting', meeting, loosened));
  const late = { meetingId: meeting, headline: 'Said late', text: 'T', attributions: [{ personId: person }] };
  await published('takeaway', late);
  const again = await change('meeting', meeting, loosened, { confirmed: first.digest });
  expect(told(again)).toContain('name takeaway Said late Amina Tazi');
  value(await change('meeting', meeting, loosened, { confirmed: opening(again).digest }));
});

test('what an editor writes into an open record, and whatever closes, is not asked about', async () => {
  const { meeting, takeaway, person } = await held('on_the_record');
  value(await change('takeaway', takeaway, { text: 'Other words.' }));
  value(
    await change('takeaway', takeaway, {
      attributions: [{ personId: person, capacity: 'Chair' }, { countryCode: 'FR' }],
    }),
  );
  value(await change('meeting', meeting, { attributionRule: 'chatham_house' }));
  value(await change('meeting', meeting, { visibility: 'restricted' }));
  const { rows } = await owner.query(`SELECT nullif(current_setting('plenary.opened', true), '') AS noted`);
  expect(rows).toEqual([{ noted: null }]);
});
