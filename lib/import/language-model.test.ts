import { afterAll, beforeEach, expect, test } from 'vitest';
import { startLanguageModel } from '@/server/testing/language-model';
import { value } from '@/server/testing/records';
import { askLanguageModel, type LanguageModel, type Pieces } from './language-model';

const server = await startLanguageModel();
const model: LanguageModel = { url: server.url, name: 'small', seconds: 20 };
afterAll(() => server.stop());
beforeEach(() => {
  server.questions.length = 0;
});

const TEXT = `The workshop was opened by Given Surname, an adviser of the Lakeside Institute.

Early contact with families matters more than any course, Given Surname said.

PEOPLE WHO took part asked for more.`;
const ask = (text = TEXT, own: Partial<LanguageModel> = {}) => askLanguageModel(text, { ...model, ...own });
const told = ({ pieces }: Pieces, text = TEXT) =>
  pieces.map(({ noun, passage, saidBy, role }) => [
    noun,
    ...[passage, saidBy, role].map((span) => span && text.slice(span.start, span.end)),
  ]);
const statement = 'Early contact with families matters more than any course';

test('what a model proposes is kept where it stands in the text letter by letter, with who said it from the same paragraph', async () => {
  server.answers(() => ({
    pieces: [
      { kind: 'takeaway', quote: statement, said_by: 'Given Surname', role: null },
      { kind: 'takeaway', quote: `${statement}!`, said_by: null, role: null },
      { kind: 'takeaway', quote: 'Early contact with  families', said_by: null, role: null },
      { kind: 'commitment', quote: 'PEOPLE WHO took part asked for more', said_by: 'Lakeside Institute', role: null },
      { kind: 'person', quote: 'Given Surname', said_by: 'Given Surname', role: 'adviser' },
      { kind: 'organization', quote: 'Lakeside Institute', said_by: null, role: null },
      // Parts of words, of two paragraphs, and what nobody asked for.
      { kind: 'organization', quote: 'Lakeside Inst', said_by: null, role: null },
      { kind: 'organization', quote: 'Institute.\n\nEarly', said_by: null, role: null },
      { kind: 'verdict', quote: statement },
      { kind: 'takeaway', quote: ' ' },
      null,
      statement,
    ],
  }));
  const proposed = value(await ask());
  expect(told(proposed)).toEqual([
    ['takeaway', statement, 'Given Surname', null],
    ['commitment', 'PEOPLE WHO took part asked for more', null, null],
    ['person', 'Given Surname', null, 'adviser'],
    ['organization', 'Lakeside Institute', null, null],
  ]);
  expect(proposed).toMatchObject({ leftOut: 8, read: TEXT.length });
});

test('Chinese is written without spaces, and cut nowhere', async () => {
  const text = '与会者强调家庭的作用。';
  server.answers(() => ({ pieces: [{ kind: 'takeaway', quote: '家庭的作用' }] }));
  expect(told(value(await ask(text)), text)).toEqual([['takeaway', '家庭的作用', null, null]]);
});

test('a long text is asked for in parts that end with a line, each piece at its place in the whole', async () => {
  const line = `${'word '.repeat(199)}end.\n`;
  const text = `${line.repeat(14)}${statement}.`;
  server.answers(() => ({ pieces: [{ kind: 'takeaway', quote: statement }] }));
  const proposed = value(await ask(text, { key: 'secret' }));
  expect(told(proposed, text)).toEqual([['takeaway', statement, null, null]]);
  expect(proposed.leftOut).toBe(server.questions.length - 1);
  const parts = server.questions.map(({ body }) => body.messages[1]?.content ?? '');
  expect(parts.length).toBe(3);
  expect(parts.join('')).toBe(text);
  expect(parts.slice(1).every((part) => part.startsWith('\nword'))).toBe(true);
  const [first] = server.questions;
  expect(first).toMatchObject({
    path: '/v1/chat/completions',
    headers: { authorization: 'Bearer secret' },
    body: { model: 'small', response_format: { type: 'json_schema' } },
  });
});

test('a model that is away, slow, endless, elsewhere or says no JSON is an answer in words', async () => {
  const refused = async (own: Partial<LanguageModel> = {}) => {
    const outcome = await ask(TEXT, own);
    return outcome.ok ? outcome.value : outcome.failure;
  };
  const invalid = (code: string) => ({ kind: 'invalid', issues: [{ path: 'model', code }] });
  const failures = [
    { status: 500 },
    { status: 307, location: `${server.url}/elsewhere` },
    { raw: 'x'.repeat(1_000_001) },
  ];
  for (const answer of failures) {
    server.answers(() => answer);
    expect(await refused()).toEqual(invalid('model_away'));
  }
  expect(server.questions.length).toBe(failures.length);
  server.answers(() => 'never');
  expect(await refused({ seconds: 0.05 })).toEqual(invalid('model_away'));
  expect(await refused({ url: 'http://127.0.0.1:9/v1' })).toEqual(invalid('model_away'));
  for (const raw of ['', '[]', 'null', '{"choices":[]}', '{"choices":[{"message":{"content":"here you are"}}]}']) {
    server.answers(() => ({ raw }));
    expect(await refused()).toEqual(invalid('model_unreadable'));
  }
  server.answers(() => ({ pieces: 'none' }));
  expect(await refused()).toEqual(invalid('model_unreadable'));
});

test('what came before the time was up is kept', async () => {
  const text = `${statement}.\n${'word '.repeat(2000)}`;
  let asked = 0;
  server.answers(() => (asked++ === 0 ? { pieces: [{ kind: 'takeaway', quote: statement }] } : { status: 503 }));
  const proposed = value(await ask(text));
  expect(told(proposed, text)).toHaveLength(1);
  expect(proposed.read).toBeLessThan(text.length);
});

test('whoever leaves is waited for no longer', async () => {
  const left = new AbortController();
  server.answers(() => {
    left.abort();
    return 'never';
  });
  const outcome = await askLanguageModel(TEXT, model, left.signal);
  expect(outcome).toMatchObject({ ok: false, failure: { issues: [{ code: 'model_away' }] } });
});
