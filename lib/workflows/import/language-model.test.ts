import { afterAll, beforeEach, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { startLanguageModel } from '@/server/testing/language-model';
import { create, value } from '@/server/testing/records';
import { db } from '../../db';
import type { Outcome } from '../../errors';
import type { Member, Role } from '../../viewer';
import { askAbout, type ModelQuestion } from './language-model';

const server = await startLanguageModel();
const model = { url: server.url, name: 'small', seconds: 20 };
afterAll(() => server.stop());

const TEXT = `LISBON — At a conference on prevention held in Lisbon on 4 May 2023, Given Surname said that early contact with families matters.`;
async function member(role: Role): Promise<Member> {
  const email = `model-${role}@example.org`;
  const { id } = await db().user.create({ data: { email, name: role, role } });
  return { kind: 'member', id, name: role, email, role };
}
const [reader, contributor, editor] = [await member('reader'), await member('contributor'), await member('editor')];
const QUOTE = 'early contact with families matters';
beforeEach(async () => {
  server.questions.length = 0;
  server.answers(() => ({ pieces: [{ kind: 'takeaway', quote: QUOTE, said_by: 'Given Surname', role: null }] }));
  await owner.query(`DELETE FROM "RateLimit"`);
});

const ask = (question: Partial<ModelQuestion> = {}, viewer = contributor) =>
  askAbout(viewer, { text: TEXT, attributionRule: 'on_the_record', records: [], ...question }, model);
const codeOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? 'asked' : outcome.failure.kind === 'invalid' ? outcome.failure.issues[0]?.code : outcome.failure.kind;
const asked = async (...given: Parameters<typeof ask>) => codeOf(await ask(...given));

test('an open text is sent and nothing else, and the audit has it before', async () => {
  server.answers(() => ({ status: 500 }));
  await ask();
  const entry = await db().auditEntry.findFirstOrThrow({
    where: { action: 'user.model_asked' },
    orderBy: { at: 'desc' },
  });
  expect(entry).toMatchObject({
    actorId: contributor.id,
    detail: {
      host: new URL(server.url).host,
      model: 'small',
      letters: TEXT.length,
      text: expect.stringMatching(/^[\da-f]{64}$/),
    },
  });
  server.answers(() => ({ pieces: [{ kind: 'takeaway', quote: QUOTE, said_by: 'Given Surname', role: null }] }));
  const { pieces } = value(await ask());
  expect(pieces.map(({ passage }) => TEXT.slice(passage.start, passage.end))).toEqual([QUOTE]);
  expect(server.questions.map(({ body }) => body.messages.at(-1)?.content)).toEqual([TEXT, TEXT]);
});

test('nobody asks about a text that is closed, by the text or by the reviewer, or whose rule nobody read', async () => {
  for (const attributionRule of [null, 'chatham_house', 'closed'] as const)
    expect(await asked({ attributionRule })).toBe('model_rule');
  for (const words of [
    'The discussion was held under the Chatham House Rule.',
    'Discussions were held under the non-attribution rule.',
    'It was a closed round table.',
  ])
    expect(await asked({ text: `${TEXT}\n\n${words}` }), words).toBe('model_rule');
  expect(server.questions).toEqual([]);
});

test('nobody asks about a text of a restricted record, or of one under a stricter rule', async () => {
  const meeting = async (title: string, fields: object) =>
    (await create('meeting', { title, attributionRule: 'on_the_record', ...fields })).id;
  const open = await meeting('An open meeting', {});
  const restricted = await meeting('A restricted meeting', { visibility: 'restricted' });
  const closed = await meeting('A closed meeting', { attributionRule: 'closed' });
  expect(await asked({ records: [open] }, editor)).toBe('asked');
  expect(await asked({ records: [open, restricted] }, editor)).toBe('model_restricted');
  expect(await asked({ records: [closed] }, editor)).toBe('model_rule');
  // Nor learns anybody by asking what they may not read.
  expect(await asked({ records: [restricted] }, contributor)).toBe('asked');
});

test('readers ask nothing, a site without a model says so, and nobody asks without end', async () => {
  expect(await asked({}, reader)).toBe('forbidden');
  const question = { text: TEXT, attributionRule: 'on_the_record' as const, records: [] };
  expect(codeOf(await askAbout(contributor, question, null))).toBe('model_unset');
  const codes = [];
  for (let times = 0; times < 31; times += 1) codes.push(await asked());
  expect([...new Set(codes)]).toEqual(['asked', 'model_often']);
  expect(server.questions.length).toBe(30);
});
