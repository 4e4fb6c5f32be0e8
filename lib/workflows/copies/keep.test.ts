import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anonymous, type Member } from '@/lib/viewer';
import { owner, visitor } from '@/server/testing/database';
import { contributor, create, editor, value } from '@/server/testing/records';
import { citationsOfCopy, copyText, latestCopy, quoteStates, quotesNotKept } from '../../workspace/copies';
import { readDraft } from '../../workspace/draft';
import { keepCopy } from './keep';

const TEXT = 'The ministers agreed to share what they\r\nhad learnt, and to meet a-\r\ngain within a year.';

async function member(role: Member['role']): Promise<Member> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  await owner.query('INSERT INTO "User" (id, email, name, role, "updatedAt") VALUES ($1, $2, $3, $4, now())', [
    id,
    email,
    `A ${role}`,
    role,
  ]);
  return { kind: 'member', id, name: `A ${role}`, email, role };
}

test('a contributor keeps a copy with its digest; the latest counts, the same text is kept once, and the audit has it', async () => {
  const source = await create('source', { title: 'A communiqué' });
  const keeper = await member('contributor');
  const bytes = new TextEncoder().encode('a file');
  const first = value(await keepCopy(keeper, { sourceId: source.id, text: 'The first text.' }));
  const second = value(
    await keepCopy(keeper, { sourceId: source.id, text: TEXT, file: { name: 'c\0ommuniqué.pdf', bytes } }),
  );
  expect(value(await keepCopy(keeper, { sourceId: source.id, text: TEXT })).id).toBe(second.id);
  const text = TEXT.replaceAll('\r\n', '\n');
  expect(await latestCopy(keeper, source.id)).toMatchObject({
    id: second.id,
    keptBy: 'A contributor',
    digest: createHash('sha256').update(text, 'utf8').digest('hex'),
    fileName: 'communiqué.pdf',
    fileDigest: createHash('sha256').update(bytes).digest('hex'),
    characters: text.length,
    beginning: text,
    earlier: 1,
  });
  expect(await copyText(keeper, first.id)).toBe('The first text.');
  const audit = await owner.query(
    `SELECT "actorId", detail FROM "AuditEntry" WHERE action = 'keep_copy' ORDER BY at, id`,
  );
  expect(audit.rows).toEqual([first, second].map(({ digest }) => ({ actorId: keeper.id, detail: { digest } })));
});

test('a reader keeps none, an empty or an endless text is refused by name, and an unknown source is not there', async () => {
  const source = await create('source', { title: 'A report' });
  expect(await keepCopy(await member('reader'), { sourceId: source.id, text: TEXT })).toMatchObject({
    failure: { kind: 'forbidden' },
  });
  expect(await keepCopy(anonymous, { sourceId: source.id, text: TEXT })).toMatchObject({ ok: false });
  for (const [text, code] of [
    [' \n…\0', 'input_empty'],
    ['ж'.repeat(3_000_000), 'input_too_large'],
  ] as const)
    expect(await keepCopy(editor, { sourceId: source.id, text })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: 'text', code }] },
    });
  expect(await keepCopy(editor, { sourceId: randomUUID(), text: TEXT })).toMatchObject({
    failure: { kind: 'not_found' },
  });
  expect(await latestCopy(editor, source.id)).toBeNull();
});

test('the copy of a restricted source is there for those alone who may read the source, and the public reads none', async () => {
  const source = await create('source', { title: 'Restricted', visibility: 'restricted' });
  const { id } = value(await keepCopy(editor, { sourceId: source.id, text: TEXT }));
  const asked = [{ sourceId: source.id, quote: 'share what they had learnt' }];
  expect([await latestCopy(editor, source.id), await copyText(editor, id), await quoteStates(editor, asked)]).toEqual([
    expect.objectContaining({ id, keptBy: null }),
    expect.any(String),
    ['found'],
  ]);
  for (const viewer of [contributor, await member('reader'), anonymous]) {
    expect(await latestCopy(viewer, source.id)).toBeNull();
    expect(await copyText(viewer, id)).toBeNull();
    expect(await quoteStates(viewer, asked)).toEqual(['no_copy']);
    expect(await keepCopy(viewer, { sourceId: source.id, text: 'Other.' })).toMatchObject({
      failure: { kind: 'not_found' },
    });
  }
  await expect(visitor.query('SELECT 1 FROM "KeptCopy"')).rejects.toMatchObject({ code: '42501' });
});

test('quotations are looked for in the copy, on the source and on the checklist', async () => {
  const [kept, other] = [await create('source', { title: 'Kept' }), await create('source', { title: 'Not kept' })];
  value(await keepCopy(editor, { sourceId: kept.id, text: TEXT }));
  const meeting = await create('meeting', { title: 'A meeting' });
  const takeaway = await create('takeaway', {
    meetingId: meeting.id,
    headline: 'Experience is shared',
    text: 'It was agreed.',
    citations: [
      { sourceId: kept.id, quote: 'agreed to share […] and to meet again' },
      { sourceId: kept.id, quote: 'agreed to keep what they had learnt', locator: 'p. 2' },
      { sourceId: kept.id },
      { sourceId: other.id, quote: 'agreed to keep what they had learnt' },
    ],
  });
  const statement = { noun: 'takeaway', id: takeaway.id, title: 'Experience is shared' };
  expect(await citationsOfCopy(editor, kept.id)).toMatchObject({
    shown: [
      { state: 'not_found', quote: 'agreed to keep what they had learnt', locator: 'p. 2', statement },
      { state: 'no_quote', statement },
      { state: 'found', statement },
    ],
    counts: { found: 1, not_found: 1, no_quote: 1, no_copy: 0 },
    looked: 3,
    all: 3,
  });
  expect((await citationsOfCopy(editor, other.id)).counts).toMatchObject({ no_copy: 1 });
  const remarks = await quotesNotKept(editor, (await readDraft(editor, meeting.id)) ?? []);
  expect(remarks).toMatchObject([
    {
      code: 'quote_not_in_copy',
      level: 'advice',
      id: takeaway.id,
      field: 'citations',
      about: 'Kept',
      phrase: 'agreed to keep what they had learnt',
    },
  ]);
});
