import { database } from './accounts';
import { expect, test } from './fixtures';
import { answerOf, send, serverActions } from './server-actions';

const id = '00000000-0000-7000-8000-000000000000';
const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

/** One argument as JSON, or as React writes what JSON has no word for. None of them is what any action asks for. */
const ARGUMENTS: Record<string, string> = {
  'nothing at all': '',
  null: 'null',
  undefined: '"$undefined"',
  'a number': '7',
  'not a number': '"$NaN"',
  'a large whole number': '"$n123456789012345678901234567890"',
  'a date': '"$D2020-01-01T00:00:00.000Z"',
  'a text': '"text"',
  'a list': '[1,2,3]',
  'an empty object': '{}',
  'unknown names': '{"noun":"user","id":"1 OR 1=1","role":"administrator","isAdmin":true}',
  'a prototype': '{"__proto__":{"ok":true},"constructor":{"prototype":{"role":"administrator"}}}',
  'a deep object': nested(500),
  'a NUL': `{"noun":"meeting","id":"${id}","values":{"title":"a\\u0000b"},"email":"a\\u0000@example.org"}`,
  'half a character': `{"noun":"meeting","id":"${id}","values":{"title":"\\ud800"},"password":"\\udfff"}`,
  'objects where texts belong':
    '{"noun":{},"id":[],"key":{},"version":"1","email":{"contains":""},"password":{"not":1}}',
  'numbers out of range': `{"noun":"meeting","id":"${id}","version":1e308,"baseVersion":-1}`,
  'a long text': JSON.stringify({
    noun: 'meeting',
    query: 'x'.repeat(1_000_000),
    text: 'x',
    name: 'y'.repeat(100_000),
  }),
};

test('no action gives way to hostile input: a clear refusal, never a failure, and nothing changes', async ({
  page,
  signedIn,
}) => {
  test.setTimeout(600_000);
  const member = await signedIn('administrator');
  const rows = (await database()).revision;
  // These ask for nothing, so nothing about their input can be wrong.
  const actions = serverActions().filter(({ name }) => !/ (signOut|endOthers)/.test(name));
  expect(actions.length).toBeGreaterThan(15);
  const wrong: string[] = [];
  for (const action of actions) {
    for (const [what, argument] of Object.entries(ARGUMENTS)) {
      for (const body of argument === ''
        ? ['[]', '[null]']
        : [`[${argument}]`, `[{"errors":[],"given":{}},${argument}]`]) {
        const answer = await send(page.request, action, body);
        const said = (await answerOf(answer)) as { ok?: boolean; value?: unknown; errors?: unknown[] } | null;
        // A search in which nothing is asked may find nothing.
        const refused =
          said?.ok === false || (said?.errors?.length ?? 0) > 0 || String(said?.value ?? 'nothing') === '';
        if (answer.status() >= 500 || !refused)
          wrong.push(`${action.name}, ${what}: ${answer.status()} ${JSON.stringify(said)?.slice(0, 200)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(await rows.count({ where: { authorId: member.id } })).toBe(0);
});

test('an action sent from another site, or larger than any form, is refused before it is read', async ({
  page,
  signedIn,
}) => {
  await signedIn('administrator');
  for (const action of serverActions()) {
    for (const origin of ['https://elsewhere.example', 'null', 'not an address']) {
      const answer = await send(page.request, action, '[{}]', { origin });
      expect(answer.status(), `${action.name} from ${origin}`).toBe(403);
    }
  }
  const [action] = serverActions();
  if (!action) throw new Error('the build has no action');
  const large = await send(page.request, action, `["${'x'.repeat(7_000_000)}"]`);
  expect(large.status()).toBe(413);
  expect((await page.request.get('/workspace')).status()).toBe(200);
});
