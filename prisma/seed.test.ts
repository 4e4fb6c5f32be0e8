import { expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { seed } from './seed';

test('the demonstration archive loads once, whole and public, and every statement of it has a source', async () => {
  const planted = await seed();
  expect(planted).toBeGreaterThan(0);
  expect(await seed()).toBe(0);
  const { rows } = await owner.query(
    `SELECT count(*)::int AS n FROM "Revision" WHERE version = 2 AND status = 'published'`,
  );
  expect(rows[0].n).toBe(planted);
  for (const [table, column] of [
    ['Takeaway', 'takeawayId'],
    ['Claim', 'claimId'],
    ['Pillar', 'pillarId'],
    ['TransferabilityCondition', 'conditionId'],
    ['Presentation', 'presentationId'],
    ['Meeting', 'meetingId'],
    ['PresentedModel', 'modelId'],
    ['Programme', 'programmeId'],
    ['Organization', 'organizationId'],
    ['Person', 'personId'],
    ['EvidenceItem', 'evidenceItemId'],
    ['Commitment', 'commitmentId'],
  ]) {
    const bare = await visitor.query(
      `SELECT id FROM "${table}" t WHERE NOT EXISTS (SELECT FROM "Citation" c WHERE c."${column}" = t.id)`,
    );
    expect(bare.rows, `${table} without a source`).toEqual([]);
  }
  const quotes = await visitor.query(`SELECT quote FROM "Citation" WHERE quote IS NOT NULL`);
  for (const { quote } of quotes.rows) expect(quote.split(/\s+/).length, quote).toBeLessThanOrEqual(25);
});
