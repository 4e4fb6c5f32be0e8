import { expect, test, vi } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { confirmed, contributor, create, editor, published, value } from '@/server/testing/records';
import type { Outcome } from '../errors';
import type { NounName } from '../field';
import { readNote } from '../workspace/note';
import { openRecord } from '../workspace/record';
import { editNote } from './lifecycle/note';
import { withdrawOne } from './lifecycle/withdraw';
import { editOne, publishOne } from './records';

// Each test publishes a meeting with its statements anew.
vi.setConfig({ testTimeout: 30_000 });

const publish = async (noun: NounName, values: object) => (await published(noun, values)).id;
/** A save by somebody who confirms whatever becomes public. */
const change = async (noun: NounName, id: string, values: object, viewer = editor, reason?: string) => {
  const { state, values: now } = value(await openRecord(editor, noun, id));
  const edit = { id, baseVersion: state.version, values: { ...now, ...values }, reason };
  return confirmed((once) => editOne(viewer, noun, edit, once));
};
const issues = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.failure.kind === 'invalid' ? outcome.failure.issues : [outcome.failure.kind];

/** A public meeting under `rule` with what two people said at it: Amina Tazi, and somebody in a text that names her. */
async function held(attributionRule: string, { draft }: { draft?: true } = {}) {
  const body = await publish('organization', { name: 'Rabat Institute' });
  const person = await publish('person', { name: 'Amina Tazi', publicRole: 'Director', organizationId: body });
  const meeting = await publish('meeting', { title: 'A dialogue', attributionRule });
  const said = await publish('takeaway', {
    meetingId: meeting,
    headline: 'Heard',
    text: 'Trust takes years.',
    attributions: [{ personId: person }],
  });
  const other = await create('takeaway', { meetingId: meeting, headline: 'Also heard', text: 'As Amina Tazi put it.' });
  if (!draft) value(await publishOne(editor, 'takeaway', { id: other.id, version: 1 }));
  return { body, person, meeting, said, other: other.id };
}

test('a stricter rule is refused while public texts name whom it protects, and says which text', async () => {
  const { meeting, other } = await held('on_the_record');
  const refused = await change('meeting', meeting, { attributionRule: 'chatham_house' });
  expect(issues(refused)).toEqual([
    {
      path: 'attributionRule',
      code: 'named_elsewhere',
      params: { name: 'Amina Tazi', title: 'Also heard' },
    },
  ]);
  // Out of public view at the same time it is fine, and so it is once the text is mended.
  value(await change('meeting', meeting, { attributionRule: 'chatham_house', visibility: 'team' }));
  expect(issues(await change('meeting', meeting, { visibility: 'public' }))).toHaveLength(1);
  value(await change('takeaway', other, { text: 'As was said.' }));
  value(await change('meeting', meeting, { visibility: 'public' }));
});

test.each([
  ['text', { text: 'So said Amina Tazi.' }],
  ['text', { text: 'The RABAT institute said so.' }],
  ['headline', { headline: 'Amina Tazi on trust' }],
])('a published text under the rule takes no protected name: %s', async (path, values) => {
  const { said } = await held('chatham_house', { draft: true });
  expect(issues(await change('takeaway', said, values))).toMatchObject([{ path, code: 'named_under_rule' }]);
  expect((await visitor.query('SELECT text FROM "Takeaway" WHERE id = $1', [said])).rows).toEqual([
    { text: 'Trust takes years.' },
  ]);
});

test('nor does the reason that becomes its public note, nor a quote that it cites', async () => {
  const { said } = await held('chatham_house', { draft: true });
  const source = await publish('source', { title: 'A report' });
  expect(issues(await change('takeaway', said, { text: 'Slow.' }, editor, 'Amina Tazi asked for it'))).toMatchObject([
    { path: 'reason', code: 'named_under_rule' },
  ]);
  const citations = [{ sourceId: source, quote: 'Ms Amina Tazi spoke' }];
  expect(issues(await change('takeaway', said, { citations }))).toMatchObject([
    { path: 'citations.0.quote', code: 'named_under_rule' },
  ]);
  expect((await owner.query('SELECT 1 FROM "Correction" WHERE "recordId" = $1', [said])).rowCount).toBe(0);
});

test('a name is held also where it comes by an alias, an attribution or a publication of its own', async () => {
  const { person, said, other } = await held('chatham_house', { draft: true });
  expect(issues(await publishOne(editor, 'takeaway', { id: other, version: 1 }))).toMatchObject([
    { path: 'text', code: 'named_under_rule', params: { name: 'Amina Tazi' } },
  ]);
  value(await change('takeaway', said, { text: 'The Lady of Rabat was quoted by nobody.' }));
  expect(issues(await change('person', person, { aliases: [{ name: 'Lady of Rabat' }] }))).toMatchObject([
    { path: 'aliases', code: 'named_elsewhere', params: { title: 'Heard' } },
  ]);
  const stranger = await publish('person', { name: 'Jo Field', publicRole: 'Envoy' });
  value(await change('takeaway', said, { text: 'Jo Field was in the news that day.' }));
  expect(issues(await change('takeaway', said, { attributions: [{ personId: stranger }] }))).toMatchObject([
    { path: 'text', code: 'named_under_rule', params: { name: 'Jo Field' } },
  ]);
});

test('a contributor is not told which text is in the way', async () => {
  const { said } = await held('chatham_house', { draft: true });
  value(await change('takeaway', said, { text: 'The Lady of Rabat was quoted by nobody.' }));
  const guest = await create('person', { name: 'Nora Hill', publicRole: 'Envoy' });
  value(await change('takeaway', said, { attributions: [{ personId: guest.id }] }));
  const outcome = await change('person', guest.id, { aliases: [{ name: 'Lady of Rabat' }] }, contributor);
  expect(issues(outcome)).toEqual([{ path: 'aliases', code: 'named_out_of_sight' }]);
});

test('two saves that are harmless each and not together: one of them is refused', async () => {
  const { meeting, said } = await held('chatham_house', { draft: true });
  const stranger = await publish('person', { name: 'Jo Field', publicRole: 'Envoy' });
  const other = await publish('takeaway', { meetingId: meeting, headline: 'H', text: 'T' });
  const outcomes = await Promise.all([
    change('takeaway', said, { attributions: [{ personId: stranger }] }),
    change('takeaway', other, { text: 'Jo Field was there.' }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a published statement of any kind takes no passage for its own words', async () => {
  const source = await publish('source', { title: 'A report' });
  const quote = 'the states agreed to share what they had learnt';
  const claim = await publish('claim', { text: 'Many agreed.', citations: [{ sourceId: source, quote }] });
  expect(issues(await change('claim', claim, { text: `Then ${quote}.` }))).toEqual([
    { path: 'text', code: 'copied_passage' },
  ]);
  const draft = await create('claim', { text: `Then ${quote}.`, citations: [{ sourceId: source, quote }] });
  expect(issues(await publishOne(editor, 'claim', { id: draft.id, version: 1 }))).toEqual([
    { path: 'text', code: 'copied_passage' },
  ]);
  for (const text of [`Then “${quote}”.`, `“Then ${quote}.”`, quote]) value(await change('claim', claim, { text }));
});

test('the reason for a withdrawal, which the public reads, names nobody whom the rule protects', async () => {
  const { said, meeting } = await held('chatham_house', { draft: true });
  const reason = 'Amina Tazi asked for it';
  expect(issues(await withdrawOne(editor, 'takeaway', { id: said, version: 2, reason }))).toMatchObject([
    { path: 'reason', code: 'named_under_rule' },
  ]);
  expect(issues(await withdrawOne(editor, 'meeting', { id: meeting, version: 2, reason }))).toMatchObject([
    { path: 'reason', code: 'named_under_rule' },
  ]);
  value(await withdrawOne(editor, 'takeaway', { id: said, version: 2, reason: 'A speaker asked for it' }));
});

test('nor does the note of it, when that is changed afterwards', async () => {
  const { said } = await held('chatham_house', { draft: true });
  const out = value(await withdrawOne(editor, 'takeaway', { id: said, version: 2, reason: 'Mistaken' }));
  const note = { id: said, version: out.version, title: null, reason: 'Amina Tazi asked for it', closed: false };
  expect(issues(await editNote(editor, 'takeaway', note))).toMatchObject([
    { path: 'reason', code: 'named_under_rule' },
  ]);
  expect(await readNote(editor, 'takeaway', said)).toMatchObject({ reason: 'Mistaken' });
});
