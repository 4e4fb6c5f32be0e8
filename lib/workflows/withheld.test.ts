import { beforeAll, expect, test, vi } from 'vitest';
import { publicMeeting } from '@/lib/meetings/queries/page';
import { publicSource } from '@/lib/sources/queries/page';
import { publicTakeaway } from '@/lib/takeaways/queries/page';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, contributor, create, editor, latest, opening, published, value } from '@/server/testing/records';
import type { Issue, Outcome } from '../errors';
import type { NounName, Values } from '../field';
import { publicCorrections } from '../public/corrections';
import { formerAddress } from '../public/permalink';
import { openRecord } from '../workspace/record';
import { doToMany } from './bulk';
import { readOldRules } from './guard';
import { restoreVersionOf } from './history/restore';
import { restoreOne, withdrawOne } from './lifecycle/withdraw';
import { publishTogether } from './publish';
import { editOne, publishOne } from './records';

vi.setConfig({ testTimeout: 30_000 });

const publish = async (noun: NounName, values: object) => (await published(noun, values)).id;
/** A save by somebody who confirms whatever becomes public. */
const change = async (
  noun: NounName,
  id: string,
  values: object,
  { reason, answered }: { reason?: string; answered?: string[] } = {},
) => {
  const { state, values: now } = value(await openRecord(editor, noun, id));
  const edit = { id, baseVersion: state.version, values: { ...now, ...values }, reason };
  return confirmed((once) => editOne(editor, noun, edit, { ...once, answered }));
};
const issues = (outcome: Outcome<unknown>): Issue[] =>
  outcome.ok
    ? []
    : outcome.failure.kind === 'invalid'
      ? outcome.failure.issues
      : [{ path: '', code: outcome.failure.kind }];
const keysOf = (outcome: Outcome<unknown>) => issues(outcome).map(({ params }) => String(params?.key));

let place: Record<'body' | 'host' | 'speaker' | 'series' | 'topic' | 'model' | 'source' | 'meeting' | 'said', string>;
let count = 0;

/** A public meeting with one statement by Zaynab Haddad of the Fes Institute, and what stands beside it. */
async function held(attributionRule: string, more: object = {}) {
  count += 1;
  const body = await publish('organization', { name: 'Fes Institute' });
  const host = await publish('organization', { name: 'Norrland Academy' });
  const speaker = await publish('person', { name: 'Zaynab Haddad', publicRole: 'Director', organizationId: body });
  const series = await publish('series', { name: 'Dialogues' });
  const topic = await publish('topic', { name: 'Trust' });
  const model = await publish('model', { name: 'The open door' });
  const source = await publish('source', { title: 'Notes of the day', kind: 'minutes', issuedOn: '2024-05' });
  const meeting = await publish('meeting', {
    title: 'A dialogue in the north',
    slug: `dialogue-${count}`,
    seriesId: series,
    attributionRule,
    participations: [{ role: 'host', organizationId: host }],
    ...more,
  });
  await publish('presentation', { meetingId: meeting, modelId: model });
  const said = await publish('takeaway', {
    meetingId: meeting,
    headline: 'Trust',
    text: 'It takes years.',
    attributions: [{ personId: speaker }],
    citations: [{ sourceId: source, locator: 'p. 3' }],
    topics: [{ topicId: topic }],
  });
  return { body, host, speaker, series, topic, model, source, meeting, said };
}
beforeAll(async () => {
  place = await held('chatham_house');
});

test.each<[keyof typeof place, NounName, Values, string]>([
  ['said', 'takeaway', { citations: [{ locator: 'Statement by Zaynab Haddad' }] }, 'citations.0.locator'],
  ['said', 'takeaway', { text: 'Zay\u00adnab H\u0430ddad said so.' }, 'text'],
  ['meeting', 'meeting', { aliases: [{ name: 'The Zaynab Haddad talks' }] }, 'aliases.0.name'],
  ['meeting', 'meeting', { slug: 'talks-with-zaynab-haddad' }, 'slug'],
  [
    'meeting',
    'meeting',
    { participations: [{ capacity: 'on behalf of Haddad, Zaynab' }] },
    'participations.0.capacity',
  ],
  [
    'meeting',
    'meeting',
    { participantCounts: [{ value: 4, locator: 'Z*aynab* Haddad, p. 1' }] },
    'participantCounts.0.locator',
  ],
  ['series', 'series', { name: 'Dialogues of Zaynab Haddad' }, 'name'],
  ['topic', 'topic', { name: 'Trust, as Zaynab Haddad has it' }, 'name'],
  ['model', 'model', { summary: 'Made by Zayn&#97;b Haddad.' }, 'summary'],
  ['model', 'model', { institutions: [{ organizationId: 'body' }] }, 'institutions.0.organizationId'],
  ['speaker', 'person', { citations: [{ quote: 'She spoke at a dialogue in the north' }] }, 'citations.0.quote'],
])('refused, at its field, on or beside what was said under the rule: %s %s %j', async (which, noun, values, path) => {
  const id = place[which];
  const { values: now } = value(await openRecord(editor, noun, id));
  const given = Object.entries(values).map(([name, item]) => {
    if (!Array.isArray(item)) return [name, item];
    const [first] = (now[name] as Values[] | undefined) ?? [];
    const [own] = item as Values[];
    const source = name === 'citations' || name === 'participantCounts' ? { sourceId: place.source } : {};
    const body = own?.organizationId === 'body' ? { organizationId: place.body } : {};
    return [name, [{ ...source, ...first, ...own, ...body }]];
  });
  const refused = issues(await change(noun, id, Object.fromEntries(given)));
  expect(refused.map((issue) => issue.path)).toContain(path);
  expect(refused.every(({ code }) => ['named_under_rule', 'named_beside', 'perhaps_named'].includes(code))).toBe(true);
});

test('a follow-up that names the speaker is asked about, and the answer is kept with the act and not asked again', async () => {
  const next = await create('meeting', {
    title: 'The next dialogue',
    followUpOfId: place.meeting,
    summary: 'Zaynab Haddad chaired.',
  });
  const refused = await publishOne(editor, 'meeting', { id: next.id, version: 1 });
  expect(issues(refused)).toMatchObject([{ path: 'summary', code: 'named_beside', params: { name: 'Zaynab Haddad' } }]);
  const answered = keysOf(refused);
  const pieces = [{ id: next.id, version: 1 }];
  const confirmed = ['date_not_reported', 'place_not_reported', 'organiser_not_reported'].map((code) => {
    const field = { date: 'startOn', place: 'city', organiser: 'participations' }[code.split('_')[0] ?? ''] ?? '';
    return `${code}|${next.id}|${field}|`;
  });
  value(await publishTogether(editor, next.id, pieces, [...confirmed, ...answered]));
  const { rows } = await owner.query(
    `SELECT detail FROM "AuditEntry" WHERE action = 'answer_on_name' AND "recordId" = $1`,
    [next.id],
  );
  expect(rows).toMatchObject([{ detail: { key: answered[0], name: 'Zaynab Haddad', field: 'summary' } }]);
  value(await change('meeting', next.id, { city: 'Oslo' }));
  // Other words are another question.
  expect(issues(await change('meeting', next.id, { summary: 'Haddad opened it.' }))).toHaveLength(1);
});

test('a common word is asked about and never blocks; a contributor is neither asked nor told', async () => {
  const other = await publish('person', { name: 'Ann Hope', publicRole: 'Envoy' });
  const { attributions } = value(await openRecord(editor, 'takeaway', place.said)).values;
  value(await change('takeaway', place.said, { attributions: [...(attributions as []), { personId: other }] }));
  const text = 'Hope takes years.';
  const refused = await change('takeaway', place.said, { text });
  expect(issues(refused)).toMatchObject([{ path: 'text', code: 'perhaps_named', params: { name: 'Hope' } }]);
  value(await change('takeaway', place.said, { text }, { answered: keysOf(refused) }));
  value(await change('takeaway', place.said, { headline: 'Time' }));
  const draft = await create('organization', { name: 'The unknown' });
  value(await change('takeaway', place.said, { attributions: [{ organizationId: draft.id }] }));
  value(await change('takeaway', place.said, { text: 'A peace corps takes years.' }));
  const named = { id: draft.id, baseVersion: 1, values: { name: 'Peace Corps' } };
  expect(issues(await editOne(contributor, 'organization', named))).toMatchObject([{ code: 'named_out_of_sight' }]);
  value(await change('takeaway', place.said, { text: 'It takes years.', attributions }));
});

test('whatever an act is called, an editor answers a question on a name that it asks', async () => {
  const { meeting, said, speaker } = await held('chatham_house');
  const hope = await publish('person', { name: 'Ann Hope', publicRole: 'Envoy', aliases: [] });
  value(await change('takeaway', said, { attributions: [{ personId: speaker }, { personId: hope }] }));
  const reason = 'Hope is too strong a word.';
  const at = async (noun: NounName, id: string) => ({ id, version: (await latest(noun, id)).version });
  /** The act is refused with a question only, and with the answer it is done. */
  const asks = async (act: (once: { confirmed?: string; answered?: string[] }) => Promise<Outcome<unknown>>) => {
    const refused = await confirmed((once) => act({ ...once }));
    expect(issues(refused)).toMatchObject([{ params: { name: 'Hope' } }]);
    const answered = keysOf(refused);
    value(await confirmed((once) => act({ ...once, answered })));
  };
  const { version: first } = await at('takeaway', said);
  value(await change('takeaway', said, { headline: 'Patience' }));
  const state = await at('takeaway', said);
  await asks((once) =>
    restoreVersionOf(editor, 'takeaway', { id: said, baseVersion: state.version, version: first, reason }, once),
  );
  const one = await publish('takeaway', { meetingId: meeting, headline: 'One', text: 'It took years.' });
  const withdrawal = { ...(await at('takeaway', one)), reason };
  await asks((once) => withdrawOne(editor, 'takeaway', withdrawal, once));
  const back = { ...(await at('takeaway', one)), reason: 'Hope was the right word.' };
  await asks((once) => restoreOne(editor, 'takeaway', back, once));

  const many = await publish('takeaway', { meetingId: meeting, headline: 'Many', text: 'It took months.' });
  const act = { do: 'take_out' as const, reason: 'No reason to lose Hope.' };
  const records = [{ noun: 'takeaway' as const, ...(await at('takeaway', many)) }];
  const [asked] = await doToMany(editor, act, records);
  expect(asked).toMatchObject({ why: 'names', names: [{ params: { name: 'Hope' } }] });
  const answered = (asked?.names ?? []).map(({ params }) => String(params?.key));
  const again = records.map((record) => ({ ...record, answered }));
  expect(await doToMany(editor, act, again)).toMatchObject([{ id: many, why: null }]);
});

const absent = { withheld: { kind: 'minutes', issuedOn: '2024-05' } };
const identity = (id: string) => new RegExp(`Notes of|Zaynab|${id}`);

test('a source that names a speaker backs what was said under the rule without its identity, at the wall', async () => {
  const { said, source, meeting, speaker } = await held('chatham_house');
  const slug = `dialogue-${count}`;
  const counts = { participantCounts: [{ kind: 'participants', value: 40, sourceId: source, locator: 'p. 1' }] };
  value(await change('meeting', meeting, counts));
  expect((await publicTakeaway(said))?.citations).toMatchObject([{ source: { id: source }, locator: 'p. 3' }]);
  expect((await publicSource(source))?.citations).toHaveLength(2);

  for (const values of [
    { title: 'Statement by Zaynab Haddad' },
    { title: 'Notes of the day', authors: ['Haddad, Z.'] },
    { authors: [], note: 'As زينب told', publisher: 'Fes Institute' },
  ]) {
    value(await change('source', source, values));
    const page = await publicTakeaway(said);
    expect(page?.citations).toMatchObject([absent]);
    const meetingPage = await publicMeeting(slug);
    expect(meetingPage?.participantCounts[0]?.citations).toMatchObject([absent]);
    expect(JSON.stringify([page?.citations, meetingPage?.takeaways, meetingPage?.participantCounts])).not.toMatch(
      identity(source),
    );
    expect((await publicSource(source))?.citations).toEqual([]);
    const { rows } = await visitor.query('SELECT 1 FROM "Citation" WHERE "sourceId" = $1', [source]);
    expect(rows).toEqual([]);
  }
  value(await change('source', source, { note: null, publisher: null }));
  expect((await publicTakeaway(said))?.citations).toMatchObject([{ source: { id: source } }]);
  // Another name of the speaker, on their own record, and withdrawn in public: nothing tells which source it was.
  value(await change('person', speaker, { aliases: [{ name: 'The notes of the day' }] }));
  expect((await publicTakeaway(said))?.citations).toMatchObject([absent]);
  value(await withdrawOne(editor, 'source', { ...(await latest('source', source)), reason: 'Forged' }));
  expect((await publicTakeaway(said))?.citations).toEqual([]);
});

const readable = async (id: string) =>
  (
    await visitor.query<{ readable: boolean }>(
      'SELECT "readable" FROM "PublishedVersion" WHERE "recordId" = $1 ORDER BY "number"',
      [id],
    )
  ).rows.map((row) => row.readable);

test('an earlier version that names a source which comes to be withheld is withheld with it', async () => {
  const { said, source } = await held('chatham_house');
  expect(await readable(said)).toEqual([true]);
  value(await change('source', source, { title: 'Statement by Zaynab Haddad' }));
  expect(await readable(said)).toEqual([false, true]);
  value(await change('source', source, { title: 'Notes of the day' }));
  expect(await readable(said)).toEqual([false, true, true]);
});

test('an earlier version that names who turns out to have taken part is withheld, and no other', async () => {
  const { said, meeting } = await held('chatham_house');
  const late = await publish('person', { name: 'Ingrid Halvorsen', publicRole: 'Judge' });
  value(await change('takeaway', said, { text: 'Ingrid Halvorsen says that it takes years.' }));
  value(await change('takeaway', said, { text: 'A judge says that it takes years.' }));
  expect(await readable(said)).toEqual([true, true, true]);
  const { values } = value(await openRecord(editor, 'meeting', meeting));
  const participations = [...(values.participations as object[]), { role: 'speaker', personId: late }];
  value(await change('meeting', meeting, { participations }));
  expect(await readable(said)).toEqual([true, false, true]);
  // In one act with the correction, too.
  const other = await publish('person', { name: 'Oluwaseun Adebayo', publicRole: 'Warden' });
  value(await change('takeaway', said, { text: 'Oluwaseun Adebayo says that it takes years.' }));
  value(await change('takeaway', said, { text: 'A warden says so.', attributions: [{ personId: other }] }));
  expect(await readable(said)).toEqual([true, false, true, false, true]);
});

test.each<[keyof typeof place, NounName, Values, Values]>([
  ['series', 'series', { name: 'Dialogues of Ingrid Halvorsen' }, { name: 'Dialogues' }],
  ['topic', 'topic', { name: 'Trust, as Ingrid Halvorsen has it' }, { name: 'Trust' }],
  ['source', 'source', { title: 'Statement by Ingrid Halvorsen' }, { title: 'Notes of the day' }],
  ['model', 'model', { summary: 'Made by Ingrid Halvorsen.' }, { summary: null }],
])(
  'an earlier version beside what is under a rule is withheld where it names who turns out to have spoken: %s',
  async (which, noun, naming, without) => {
    const standing = await held('chatham_house');
    const id = standing[which];
    const late = await publish('person', { name: 'Ingrid Halvorsen', publicRole: 'Judge' });
    value(await change(noun, id, naming));
    value(await change(noun, id, without));
    expect(await readable(id)).toEqual([true, true, true]);
    value(await change('takeaway', standing.said, { attributions: [{ personId: late }] }));
    expect(await readable(id)).toEqual([true, false, true]);
  },
);

test('nor is the note of an earlier correction beside it told, or the reason for a withdrawal', async () => {
  const { model, said, speaker } = await held('chatham_house');
  const late = await publish('person', { name: 'Ingrid Halvorsen', publicRole: 'Judge' });
  const pillar = await publish('pillar', { modelId: model, name: 'Prison' });
  value(await change('model', model, { summary: 'Made in haste.' }, { reason: 'Ingrid Halvorsen asked for it' }));
  const reason = 'Ingrid Halvorsen never made it';
  value(await withdrawOne(editor, 'pillar', { ...(await latest('pillar', pillar)), reason }));
  const told = async () => [
    JSON.stringify(await publicCorrections()).includes('Ingrid Halvorsen asked'),
    (await visitor.query('SELECT reason FROM "Tombstone" WHERE "recordId" = $1', [pillar])).rows[0]?.reason,
  ];
  expect(await told()).toEqual([true, reason]);
  // Whoever is protected may be named in the notes on their own record.
  value(await change('person', late, { publicRole: 'Senior judge' }, { reason: 'Ingrid Halvorsen was promoted' }));
  value(await change('takeaway', said, { attributions: [{ personId: speaker }, { personId: late }] }));
  expect(await told()).toEqual([false, '']);
  expect(JSON.stringify(await publicCorrections())).toContain('Ingrid Halvorsen was promoted');
});

test('the reason for a withdrawal stays where an editor has answered for its words', async () => {
  const { meeting, speaker, said } = await held('chatham_house');
  const hope = await publish('person', { name: 'Kofi Danso', publicRole: 'Envoy' });
  value(await change('takeaway', said, { attributions: [{ personId: speaker }, { personId: hope }] }));
  const gone = await publish('takeaway', { meetingId: meeting, headline: 'Gone', text: 'It took years.' });
  const reason = 'Danso is a street in another town.';
  const withdrawal = { ...(await latest('takeaway', gone)), reason };
  const refused = await confirmed((once) => withdrawOne(editor, 'takeaway', withdrawal, once));
  const answered = keysOf(refused);
  expect(answered).toHaveLength(1);
  value(await confirmed((once) => withdrawOne(editor, 'takeaway', withdrawal, { ...once, answered })));
  value(await change('takeaway', said, { attributions: [{ personId: hope }] }));
  const { rows } = await visitor.query('SELECT reason FROM "Tombstone" WHERE "recordId" = $1', [gone]);
  expect(rows).toEqual([{ reason }]);
});

test('an earlier version that leads to a record which named who turns out to have spoken is withheld, present words lead there no more', async () => {
  const { said, meeting, series } = await held('chatham_house');
  const late = await publish('person', { name: 'Ingrid Halvorsen', publicRole: 'Judge' });
  const other = await publish('series', { name: 'Talks of Ingrid Halvorsen' });
  value(await change('meeting', meeting, { seriesId: other }));
  value(await change('meeting', meeting, { seriesId: series }));
  value(await change('series', other, { name: 'Talks' }));
  expect(await readable(meeting)).toEqual([true, true, true]);
  value(await change('takeaway', said, { attributions: [{ personId: late }] }));
  expect(await readable(meeting)).toEqual([true, false, true]);
});

test('an earlier version beside what is under a rule stays where an editor has answered for its words', async () => {
  const { series, said } = await held('chatham_house');
  const asked = await change('series', series, { name: 'Dialogues of Zaynab Haddad' });
  value(await change('series', series, { name: 'Dialogues of Zaynab Haddad' }, { answered: keysOf(asked) }));
  value(await change('series', series, { name: 'Dialogues' }));
  value(await change('takeaway', said, { text: 'It takes a decade.' }));
  expect(await readable(series)).toEqual([true, true, true]);
});

test('whoever writes a citation under a rule, the wall withholds it until the act has looked', async () => {
  const other = await publish('source', { title: 'Another' });
  await owner.query(
    `INSERT INTO "Citation" (id, noun, "recordId", "sourceId", position) VALUES (gen_random_uuid(), 'takeaway', $1, $2, 9)`,
    [place.said, other],
  );
  expect((await publicSource(other))?.citations).toEqual([]);
  expect((await publicTakeaway(place.said))?.citations).toHaveLength(2);
});

test('tightening reads all that is public already: it is refused at its field, or kept back in the same act', async () => {
  const { said, meeting, source } = await held('on_the_record', { slug: 'zaynab-haddad-in-the-north' });
  value(await change('source', source, { title: 'Statement by Zaynab Haddad' }));
  value(await change('takeaway', said, { text: 'It takes many years.' }, { reason: 'Zaynab Haddad asked for it' }));
  const gone = await publish('takeaway', { meetingId: meeting, headline: 'Zaynab Haddad on time', text: 'T' });
  value(
    await withdrawOne(editor, 'takeaway', {
      ...(await latest('takeaway', gone)),
      reason: 'Zaynab Haddad never said so',
    }),
  );
  const stone = async () =>
    (await visitor.query('SELECT title, reason FROM "Tombstone" WHERE "recordId" = $1', [gone])).rows;
  expect(await stone()).toMatchObject([{ reason: expect.stringContaining('Zaynab') }]);
  expect(JSON.stringify(await publicCorrections())).toContain('Zaynab Haddad asked');

  expect(issues(await change('meeting', meeting, { attributionRule: 'chatham_house' }))).toMatchObject([
    { path: 'slug', code: 'named_under_rule' },
  ]);
  value(await change('meeting', meeting, { attributionRule: 'chatham_house', slug: 'a-quiet-dialogue' }));
  expect(await formerAddress('meeting', 'zaynab-haddad-in-the-north')).toBeNull();
  expect(await stone()).toEqual([{ title: null, reason: '' }]);
  expect(JSON.stringify(await publicCorrections())).not.toContain('Zaynab Haddad asked');
  expect((await publicTakeaway(said))?.citations).toMatchObject([absent]);
  // What names nobody goes on leading there, and what is on the record again is told again.
  value(await change('meeting', meeting, { slug: 'a-quieter-dialogue' }));
  expect(await formerAddress('meeting', 'a-quiet-dialogue')).toMatchObject({ kind: 'moved' });
  value(await change('meeting', meeting, { attributionRule: 'on_the_record' }));
  expect(await formerAddress('meeting', 'zaynab-haddad-in-the-north')).toMatchObject({ kind: 'moved' });
  expect((await publicTakeaway(said))?.citations).toMatchObject([{ source: { id: source } }]);
});

test('what stood under a rule before anything was withheld is read once, and only what names somebody stays back', async () => {
  const { said, source } = await held('chatham_house');
  const naming = await publish('source', { title: 'Statement by Zaynab Haddad', kind: 'minutes', issuedOn: '2024-05' });
  const citations = [{ sourceId: source, locator: 'p. 3' }, { sourceId: naming }];
  value(await change('takeaway', said, { citations }));
  const before = (await publicTakeaway(said))?.citations;
  expect(before).toMatchObject([{ source: { id: source } }, absent]);

  await owner.query(`UPDATE "Citation" SET "withheld" = true WHERE "recordId" = $1`, [said]);
  expect((await publicTakeaway(said))?.citations).toMatchObject([absent, absent]);
  expect(await readOldRules()).toBeGreaterThan(0);
  expect((await publicTakeaway(said))?.citations).toEqual(before);
  expect(await readOldRules()).toBe(0);
});

test('a source that was withheld is named beside the names that a loosened rule opens, one that names nobody is not', async () => {
  const { meeting, said, source } = await held('chatham_house');
  const naming = await publish('source', { title: 'Statement by Zaynab Haddad', kind: 'minutes' });
  const citations = [{ sourceId: source, locator: 'p. 3' }, { sourceId: naming }];
  const { state, values } = value(await openRecord(editor, 'takeaway', said));
  // What is cited under the rule, and withheld or not, opens nothing.
  value(await editOne(editor, 'takeaway', { id: said, baseVersion: state.version, values: { ...values, citations } }));
  const { state: at, values: now } = value(await openRecord(editor, 'meeting', meeting));
  const loosened = { id: meeting, baseVersion: at.version, values: { ...now, attributionRule: 'on_the_record' } };
  const { opens } = opening(await editOne(editor, 'meeting', loosened));
  expect(opens.map(({ kind, who, title }) => [kind, who ?? title])).toEqual([
    ['name', 'Zaynab Haddad'],
    ['source', 'Statement by Zaynab Haddad'],
  ]);
});
