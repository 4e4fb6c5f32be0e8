import { describe, expect, test, vi } from 'vitest';
import { everything, owner, visitor } from '@/server/testing/database';
import { confirmed, create, editor, join, latest, opening, published, value } from '@/server/testing/records';
import { worstValues } from '@/server/testing/worst';
import type { Fields, NounName, Values } from '../../field';
import { BY_REFERENCE, storeOf } from '../../nouns';
import { formerRecord } from '../../public/permalink';
import { NAMED, referencesTo } from '../../workspace/duplicates/references';
import { partsAlike } from '../../workspace/duplicates/suggest';
import { openRecord } from '../../workspace/record';
import { createOne } from '../records';
import { mergeTwo } from './merge';
import { tellApart } from './tell-apart';
import { unmerge } from './unmerge';

// Records of every noun are made anew for each noun.
vi.setConfig({ testTimeout: 120_000 });

type Made = Map<NounName, string>;
const valuesFor = (noun: NounName, text: string, made: Made): Values => ({
  ...worstValues(storeOf(noun).noun.fields, 'said', made, (path) => (path.includes('.') ? `Part of ${text}` : text)),
  embargoUntil: null,
});
const names = (fields: Fields, noun: NounName): boolean =>
  Object.values(fields).some((field) => field.noun === noun || names(field.item ?? {}, noun));

/** Two published records of a noun with all that one can say of them, and records of every noun that name the first, the second, or both in one list. */
async function twins(noun: NounName) {
  const beside: Made = new Map();
  for (const one of BY_REFERENCE) beside.set(one, (await published(one, valuesFor(one, 'Beside', beside))).id);
  const add = async (text: string) => (await published(noun, valuesFor(noun, text, beside))).id;
  const [winner, loser] = [await add('The short'), await add('The short and long')];
  const [withWinner, withLoser] = [winner, loser].map((id): Made => new Map([...beside, [noun, id]])) as [Made, Made];
  for (const one of BY_REFERENCE) {
    const { fields } = storeOf(one).noun;
    if (!names(fields, noun)) continue;
    for (const made of [withWinner, withLoser]) {
      const { id } = await published(one, valuesFor(one, 'Names it', made));
      if (one !== noun) made.set(one, id);
    }
    const [own, other] = [valuesFor(one, 'Names both', withWinner), valuesFor(one, 'Names both', withLoser)];
    const lists = Object.keys(fields).filter((name) => names(fields[name]?.item ?? {}, noun));
    const namesLoser = (item: object) => Object.values(item).includes(loser);
    const both = lists.map((name) => [name, [...(own[name] as []), ...(other[name] as object[]).filter(namesLoser)]]);
    const outcome = await createOne(editor, one, { ...own, ...Object.fromEntries(both) });
    // A model has an institution once, whatever the sources that say so.
    if (!outcome.ok) expect(outcome).toMatchObject({ failure: { issues: [{ path: 'modelId', code: 'taken' }] } });
  }
  return { winner, loser };
}

/** Columns that name a record still, beside its own. */
async function namedIn(noun: NounName, id: string): Promise<string[]> {
  const found = await Promise.all(
    referencesTo(noun).map(async ({ table, column }) => {
      const { rowCount } = await owner.query(`SELECT 1 FROM "${table}" WHERE "${column}" = $1`, [id]);
      return rowCount === 0 ? [] : [`${table}.${column}`];
    }),
  );
  return found.flat();
}

describe.each(NAMED)('two records of kind %s', (noun) => {
  test('become one, of which all is said that was said of either, and are again as they were', async () => {
    const { winner, loser } = await twins(noun);
    const before = await everything();
    const { id } = value(await join(noun, winner, loser));
    expect(await namedIn(noun, loser)).toEqual([]);
    expect(await formerRecord(loser)).toMatchObject({ kind: 'moved' });
    const [one, other] = [value(await openRecord(editor, noun, winner)), value(await openRecord(editor, noun, loser))];
    expect([one.state.status, other.state.status]).toEqual(['published', 'withdrawn']);
    for (const [name, { kind }] of Object.entries(storeOf(noun).noun.fields)) {
      const length = (values: Values) => (values[name] as unknown[]).length;
      if (kind === 'parts') expect(length(one.values), name).toBeGreaterThanOrEqual(length(other.values));
    }
    value(await confirmed((once) => unmerge(editor, id, once)));
    expect(await everything()).toEqual(before);
  });
});

describe('of two meetings the stricter rule holds', () => {
  const people = async (meeting: string) =>
    (await visitor.query('SELECT 1 FROM "Participation" WHERE "meetingId" = $1 AND "personId" IS NOT NULL', [meeting]))
      .rowCount;
  const said = async (meeting: string) =>
    (
      await visitor.query(
        'SELECT 1 FROM "Attribution" a JOIN "Takeaway" t ON t."id" = a."recordId" WHERE t."meetingId" = $1',
        [meeting],
      )
    ).rowCount;
  async function meeting(title: string, attributionRule: string, more: object = {}) {
    const { id: personId } = await published('person', { name: 'Nadia Amrani', publicRole: 'Envoy' });
    const participations = [{ role: 'speaker', personId }];
    const { id } = await published('meeting', { title, attributionRule, participations, ...more });
    const session = await published('session', { meetingId: id, title: 'Morning' });
    const statement = { headline: 'Heard', text: 'Heard there', attributions: [{ personId }] };
    await published('takeaway', { ...statement, meetingId: id, sessionId: session.id });
    await published('takeaway', { ...statement, meetingId: id });
    return id;
  }

  test.each([
    ['chatham_house', 'on_the_record'],
    ['on_the_record', 'chatham_house'],
    ['on_the_record', 'closed'],
  ])('%s with %s: nobody is named, and undone, each as before', async (stays, goes) => {
    const [winner, loser] = [await meeting('Conference', stays), await meeting('Conference of states', goes)];
    const before = await everything();
    const named = [await people(winner), await said(winner), await people(loser), await said(loser)];
    // Nothing opens, so nothing is asked.
    const pair = { winner: await latest('meeting', winner), loser: await latest('meeting', loser) };
    const { id } = value(await mergeTwo(editor, { noun: 'meeting', ...pair, take: ['attributionRule'] }));
    expect(value(await openRecord(editor, 'meeting', winner)).values.attributionRule).toBe(
      stays === 'on_the_record' ? goes : stays,
    );
    expect([await people(winner), await said(winner)]).toEqual([0, 0]);
    const sessions = await owner.query('SELECT position FROM "MeetingSession" WHERE "meetingId" = $1', [winner]);
    expect(new Set(sessions.rows.map(({ position }) => position)).size).toBe(2);
    value(await confirmed((once) => unmerge(editor, id, once)));
    expect(await everything()).toEqual(before);
    expect([await people(winner), await said(winner), await people(loser), await said(loser)]).toEqual(named);
  });

  test('what only the team read of the one is asked about before it stands in public with the other', async () => {
    const [winner, loser] = [
      await meeting('Open forum', 'on_the_record'),
      await meeting('Open forum', 'on_the_record', { visibility: 'team' }),
    ];
    const pair = { winner: await latest('meeting', winner), loser: await latest('meeting', loser), take: [] };
    const { opens } = opening(await mergeTwo(editor, { noun: 'meeting', ...pair }));
    expect(opens.filter(({ kind }) => kind === 'name').map(({ who }) => who)).toEqual(
      expect.arrayContaining(['Nadia Amrani']),
    );
    expect(opens.filter(({ kind }) => kind === 'record').map(({ noun }) => noun)).toEqual([
      'session',
      'takeaway',
      'takeaway',
    ]);
    expect([await people(winner), await said(winner)]).toEqual([1, 2]);
  });

  test('two drafts become one that no more may read than the stricter of them', async () => {
    const [open, closed] = [
      await create('meeting', { title: 'Workshop' }),
      await create('meeting', { title: 'Workshop', visibility: 'team' }),
    ];
    value(await join('meeting', open.id, closed.id));
    expect(value(await openRecord(editor, 'meeting', open.id)).values.visibility).toBe('team');
  });
});

test('parts of different records stay apart, and a session is merged within its meeting', async () => {
  const [one, two] = [
    await published('meeting', { title: 'First day' }),
    await published('meeting', { title: 'Second day' }),
  ];
  const session = (meetingId: string) => published('session', { meetingId, title: 'Opening' });
  const [here, again, elsewhere] = [await session(one.id), await session(one.id), await session(two.id)];
  expect(await join('session', here.id, elsewhere.id)).toMatchObject({
    failure: { issues: [{ path: 'loser', code: 'pair_elsewhere' }] },
  });
  value(await join('session', here.id, again.id));
  expect(await formerRecord(again.id)).toEqual({ kind: 'moved', path: `/meetings/first-day#session-${here.id}` });
});

test('when two models become one, their pillars of one name are told to be merged, as pieces of that one', async () => {
  const models = [await published('model', { name: 'Model of A' }), await published('model', { name: 'Model of B' })];
  const pillar = (modelId: string, name: string) => published('pillar', { modelId, name });
  const [one, other] = models.map(({ id }) => id) as [string, string];
  const [strand, again] = [await pillar(one, 'Religious dialogue'), await pillar(other, 'Religious dialogue')];
  const [prison, prisons] = [await pillar(one, 'Prison counselling'), await pillar(other, 'Prison counseling')];
  await pillar(other, 'Jobs');
  expect(await partsAlike(editor, 'model', one)).toEqual([]);
  value(await join('model', one, other));
  const said = async () => (await partsAlike(editor, 'model', one)).map(({ noun, titles }) => [noun, ...titles]);
  expect((await said()).toSorted()).toEqual([
    ['pillar', 'Prison counselling', 'Prison counseling'],
    ['pillar', 'Religious dialogue', 'Religious dialogue'],
  ]);
  value(await join('pillar', strand.id, again.id));
  value(await tellApart(editor, 'pillar', [prison.id, prisons.id]));
  expect(await said()).toEqual([]);
});

test('a meeting that followed the one that it turns out to be follows none', async () => {
  const first = await published('meeting', { title: 'Round table' });
  const then = await published('meeting', { title: 'Round table', followUpOfId: first.id, slug: 'round-two' });
  const last = await published('meeting', { title: 'Third round', followUpOfId: then.id });
  const before = await everything();
  const { id } = value(await join('meeting', first.id, then.id, { take: ['followUpOfId'] }));
  const follows = async (meeting: string) => value(await openRecord(editor, 'meeting', meeting)).values.followUpOfId;
  expect([await follows(first.id), await follows(last.id)]).toEqual([null, first.id]);
  value(await confirmed((once) => unmerge(editor, id, once)));
  expect(await everything()).toEqual(before);
});

test('what both say of one body is said once, with the words of both', async () => {
  const { id: organizationId } = await published('organization', { name: 'A ministry' });
  const { id: sourceId } = await published('source', { title: 'A decree' });
  const winner = await published('model', { name: 'Atlas', institutions: [{ organizationId, role: 'leads' }] });
  const institutions = [{ organizationId, role: 'pays', sourceId, locator: 'art. 3' }];
  const loser = await published('model', { name: 'Atlas model', institutions });
  const before = await everything();
  const { id } = value(await join('model', winner.id, loser.id));
  expect(value(await openRecord(editor, 'model', winner.id)).values).toMatchObject({
    aliases: [{ name: 'Atlas model' }],
    institutions: [{ organizationId, role: 'leads; pays', sourceId, locator: 'art. 3' }],
  });
  value(await confirmed((once) => unmerge(editor, id, once)));
  expect(await everything()).toEqual(before);
});
