import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { changedFields } from '@/lib/history/revision';
import { storeOf } from '@/lib/nouns';
import { owner, visitor } from '@/server/testing/database';
import { idOf } from './factories';
import { archive, seed } from './seed';

let planted = 0;
beforeAll(async () => {
  planted = await seed();
}, 120_000);

test('the archive loads once and whole, public from its first revision on', async () => {
  expect(planted).toBe(archive.length);
  expect(await seed()).toBe(0);
  const { rows } = await owner.query(
    `SELECT count(*)::int AS n FROM "Revision" WHERE version = 1 AND status = 'published'`,
  );
  expect(rows[0].n).toBe(planted);
  const meetings = await visitor.query(`SELECT count(*)::int AS n FROM "Meeting" WHERE origin = 'demonstration'`);
  expect(meetings.rows[0].n).toBe(archive.filter(({ noun }) => noun === 'meeting').length);
});

test('the history of a planted record is its state', { timeout: 120_000 }, async () => {
  for (const { noun, key } of archive.filter((_, index) => index % 3 === 0)) {
    const id = idOf(noun, key);
    const saved = await storeOf(noun).load(db(), id);
    const revision = await db().revision.findFirstOrThrow({ where: { recordId: id } });
    expect(changedFields(revision.fields as Record<string, unknown>, saved?.values ?? {}), `${noun} ${key}`).toEqual(
      [],
    );
  }
});

test.each([
  'Takeaway',
  'Claim',
  'Pillar',
  'TransferabilityCondition',
  'Presentation',
  'Meeting',
  'MeetingSession',
  'PresentedModel',
  'Programme',
  'Organization',
  'Person',
  'EvidenceItem',
  'Commitment',
  'ParticipantCount',
])('every public row of %s cites a source that the public can see', async (table) => {
  const all = await visitor.query(`SELECT id FROM "${table}"`);
  expect(all.rows.length).toBeGreaterThan(0);
  const bare = await visitor.query(
    `SELECT id FROM "${table}" t WHERE NOT EXISTS (
       SELECT FROM "Citation" c JOIN "Source" s ON s.id = c."sourceId" WHERE c."recordId" = t.id)`,
  );
  expect(bare.rows).toEqual([]);
});

test('figures that differ stand side by side, each with its source', async () => {
  const { rows } = await visitor.query(
    `SELECT p.value, p.hedge, s.title FROM "ParticipantCount" p
       JOIN "Citation" c ON c."recordId" = p.id JOIN "Source" s ON s.id = c."sourceId"
      WHERE p."meetingId" = $1 AND p.kind = 'participants' ORDER BY p.position`,
    [idOf('meeting', 'vienna-fighters')],
  );
  expect(rows.map(({ value, hedge }) => [hedge, value])).toEqual([
    ['more than', 400],
    [null, 438],
    ['about', 500],
  ]);
  expect(new Set(rows.map(({ title }) => title)).size).toBe(3);
});

test('the published counts of Moussalaha are claims of one measure, each with who said so', async () => {
  const { rows } = await visitor.query(
    `SELECT c.figure::int AS figure, c.standing, count(a.id)::int AS said FROM "Claim" c
       LEFT JOIN "Attribution" a ON a."recordId" = c.id
      WHERE c.measure = 'People who have gone through Moussalaha since 2017'
      GROUP BY c.id ORDER BY c.position`,
  );
  const asserted = [207, 239, 259, 279, 259, 300, 301, 322, 322, 343, 363, 364, 390];
  expect(rows.map(({ figure, standing }) => [figure, standing])).toEqual([
    ...asserted.map((figure) => [figure, 'asserted']),
    [22000, 'contested'],
  ]);
  expect(rows.every(({ said }) => said === 1)).toBe(true);
});

test('the figures of Zhusan keep their hedges, and one of Syria and Iraq together is of another measure', async () => {
  const { rows } = await visitor.query(
    `SELECT c.measure, concat_ws(' ', c.hedge, c.figure::int, c.unit) AS said FROM "Claim" c
      WHERE c."modelId" = $1 AND c.figure IS NOT NULL ORDER BY c.position`,
    [idOf('model', 'zhusan')],
  );
  const syria = 'People repatriated to Kazakhstan from Syria';
  expect(rows.map(({ measure, said }) => [measure, said])).toEqual([
    [syria, '595 people'],
    [syria, 'nearly 600 people'],
    [syria, 'over 600'],
    [syria, '516 people'],
    [`${syria} and Iraq`, 'around 600 people'],
    [syria, 'over 700 people'],
  ]);
});

test('what the prison administration says of relapse is a claim, and its evidence self-reported', async () => {
  const { rows } = await visitor.query(
    `SELECT c.standing, e.independence, e.limits FROM "Claim" c JOIN "EvidenceItem" e ON e."claimId" = c.id`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ standing: 'asserted', independence: 'self_reported' });
  expect(rows[0].limits).toContain('No independent rate of recidivism was found');
});
