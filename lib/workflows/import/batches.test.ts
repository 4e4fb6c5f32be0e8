import { Client } from 'pg';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, published, value } from '@/server/testing/records';
import { MOST_CANDIDATES } from '../../import/limit';
import type { Decisions } from './decisions';
import { draftFromDecisions } from './draft';

const BODY = 'A body of the text. ';

/** A text as large as asked for: a source, a meeting, and candidates of every kind that comes in numbers. */
function decisionsOf(count: number, named = (index: number) => `Body ${index}`): Decisions {
  const text = BODY.repeat(count);
  const place = (index: number) => [{ start: index * BODY.length, end: (index + 1) * BODY.length - 1 }];
  const kinds = [
    (index: number) => ({
      noun: 'organization' as const,
      fields: { name: named(index), kind: 'other', role: 'mentioned', aliases: ['Other name'] },
    }),
    (index: number) => ({
      noun: 'person' as const,
      fields: {
        name: `Given Surname ${index}`,
        publicRole: 'Envoy',
        role: 'mentioned',
        organizationId: 'candidate 2',
        aliases: [],
      },
    }),
    (index: number) => ({
      noun: 'takeaway' as const,
      fields: {
        headline: `Point ${index}`,
        text: 'In short.',
        kind: 'not_classified',
        assertedBy: 'candidate 2',
        assertedByText: null,
      },
    }),
    (index: number) => ({
      noun: 'claim' as const,
      fields: { text: `Claim ${index}`, assertedBy: null, assertedByText: 'analysts', about: [] },
    }),
  ];
  const candidates = Array.from({ length: count - 2 }, (_, at) => {
    const index = at + 2;
    const kind = kinds[at % kinds.length];
    if (!kind) throw new Error('no kind');
    return { key: `candidate ${index}`, passages: place(index), existing: null, ...kind(index) };
  });
  return {
    text,
    blocks: Array.from(
      { length: count },
      (_, index) => ({ kind: 'paragraph', level: 0, ...place(index)[0] }) as Decisions['blocks'][number],
    ),
    candidates: [
      {
        key: 'source',
        noun: 'source',
        fields: { title: 'A long list', kind: 'other' },
        passages: place(0),
        existing: null,
      },
      {
        key: 'meeting',
        noun: 'meeting',
        fields: { title: 'A large meeting', kind: 'conference', attributionRule: 'on_the_record' },
        passages: place(1),
        existing: null,
      },
      ...candidates,
    ],
  };
}

async function statementsOf<T>(work: () => Promise<T>): Promise<{ count: number; result: T }> {
  const asked = vi.spyOn(Client.prototype, 'query');
  const result = await work();
  const count = asked.mock.calls.length;
  asked.mockRestore();
  return { count, result };
}

beforeEach(async () => {
  await owner.query('TRUNCATE "Source", "Meeting", "Organization", "Person" CASCADE; DELETE FROM "AuditEntry"');
});

describe('a draft of many candidates', () => {
  test('takes as many statements as one of few', async () => {
    // Records of the same names are there already, so that both drafts look for addresses beside theirs.
    value(await draftFromDecisions(contributor, decisionsOf(12)));
    const few = await statementsOf(() => draftFromDecisions(contributor, decisionsOf(12)));
    const many = await statementsOf(() => draftFromDecisions(contributor, decisionsOf(240)));
    value(few.result);
    expect(value(many.result).records).toHaveLength(240);
    expect(few.count).toBeGreaterThan(20);
    expect(many.count).toBe(few.count);
  }, 240_000);

  test('is written whole at its limit, each candidate with its revision, its audit, its citation and its place', async () => {
    const decisions = decisionsOf(MOST_CANDIDATES);
    const { actId, meetingId } = value(await draftFromDecisions(contributor, decisions));
    const count = async (table: string, where = 'true') =>
      (await owner.query(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`)).rows[0].n;
    expect(await count('Revision', `"actId" = '${actId}'`)).toBe(MOST_CANDIDATES);
    expect(await count('AuditEntry')).toBe(MOST_CANDIDATES);
    expect(await count('Citation')).toBe(MOST_CANDIDATES - 1);
    const { rows } = await owner.query('SELECT headline FROM "Takeaway" WHERE "meetingId" = $1 ORDER BY position, id', [
      meetingId,
    ]);
    const own = decisions.candidates.filter(({ noun }) => noun === 'takeaway');
    expect(rows.map(({ headline }) => headline)).toEqual(own.map(({ fields }) => fields.headline));
    // What history holds of a record is what stands in its row.
    const { rows: kept } = await owner.query(
      `SELECT o.slug, r.fields->>'slug' AS kept, r.fields->'aliases'->0->>'name' AS alias FROM "Organization" o JOIN "Revision" r ON r."recordId" = o.id`,
    );
    expect(kept.every(({ slug, kept: told, alias }) => slug === told && alias === 'Other name')).toBe(true);
  }, 240_000);

  test('gives records of one name an address each, and none that was another’s before', async () => {
    await published('organization', { name: 'Same' });
    await create('organization', { name: 'Other', slug: 'same-3' });
    value(
      await draftFromDecisions(
        contributor,
        decisionsOf(42, () => 'Same'),
      ),
    );
    const { rows } = await owner.query(
      `SELECT slug FROM "Organization" WHERE slug LIKE 'same%' ORDER BY length(slug), slug`,
    );
    expect(rows.map(({ slug }) => slug)).toEqual([
      'same',
      'same-3',
      ...Array.from({ length: 10 }, () => expect.stringMatching(/^same-[2-9b-z]{5}$/)),
    ]);
  });

  test('names every candidate that cannot be written, by its key, and writes none', async () => {
    const decisions = decisionsOf(40);
    for (const { noun, fields } of decisions.candidates) if (noun === 'claim') fields.asOf = 'one day';
    const outcome = await draftFromDecisions(contributor, decisions);
    const own = decisions.candidates.filter(({ noun }) => noun === 'claim').map(({ key }) => `${key}/asOf`);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(!outcome.ok && outcome.failure.kind === 'invalid' && outcome.failure.issues.map(({ path }) => path)).toEqual(
      own,
    );
    expect((await owner.query('SELECT 1 FROM "Source"')).rowCount).toBe(0);
  });
});
