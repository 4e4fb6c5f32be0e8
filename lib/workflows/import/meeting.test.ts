import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { recognise } from '../../import/article';
import type { Viewer } from '../../viewer';
import { type Decisions, decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { CANDIDATE_FIELDS } from './fields';
import { matchRecognition } from './matching';
import { readingOf } from './reading';
import { settle } from './settle';

const TEXT = `LISBON — At a ministerial conference on prevention held in Lisbon on 4 May 2023, the Organization for Security and Co-operation in Europe (OSCE) and the World Bank were named.

Key takeaways

- Early contact: Work that begins in the first month holds longer.`;

async function taken(text: string, viewer: Viewer): Promise<Decisions> {
  const reading = readingOf(await matchRecognition(viewer, recognise({ text, format: 'text' })));
  for (const { noun, fields } of reading.candidates)
    if (noun === 'source' || noun === 'meeting') fields.title ??= 'Given by hand';
  for (const { noun, fields } of reading.candidates) if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
  return decisionsSchema.parse(settle(reading, {}, 'take', CANDIDATE_FIELDS));
}

async function into(meetingId: string, viewer: Viewer): Promise<Decisions> {
  const decisions = await taken(TEXT, viewer);
  for (const candidate of decisions.candidates) if (candidate.noun === 'meeting') candidate.existing = meetingId;
  return decisions;
}
const namedAt = async (id: string) =>
  (
    await owner.query(
      `SELECT o.acronym, p.role FROM "Participation" p JOIN "Organization" o ON o.id = p."organizationId" WHERE p."meetingId" = $1 ORDER BY 1`,
      [id],
    )
  ).rows;

test('an import into a meeting of the record adds who was named and its source, once, in the same act', async () => {
  const osce = await create('organization', {
    name: 'Organization for Security and Co-operation in Europe',
    acronym: 'OSCE',
  });
  const { id } = await create('meeting', {
    title: 'Known already',
    participations: [{ role: 'mentioned', organizationId: osce.id }],
  });
  const drafted = value(await draftFromDecisions(contributor, await into(id, contributor)));
  expect(await namedAt(id)).toHaveLength(2);
  const cited = await owner.query('SELECT "sourceId" FROM "Citation" WHERE "recordId" = $1', [id]);
  expect(cited.rows).not.toEqual([]);
  for (const { sourceId } of cited.rows) expect(sourceId).toBe(drafted.sourceId);
  const acts = await owner.query('SELECT "actId" FROM "Revision" WHERE "recordId" = $1 AND version = 2', [id]);
  expect(acts.rows).toEqual([{ actId: drafted.actId }]);
});

test('a contributor adds nothing to a published meeting, and nothing at all is written', async () => {
  const { id } = await published('meeting', { title: 'Public already' });
  const sources = async () => (await owner.query('SELECT count(*)::int AS n FROM "Source"')).rows[0].n;
  const before = await sources();
  expect(await draftFromDecisions(contributor, await into(id, contributor))).toMatchObject({
    ok: false,
    failure: {
      kind: 'invalid',
      issues: [{ path: expect.stringMatching(/^meeting.*\/existing$/), code: 'may_not_change' }],
    },
  });
  expect(await sources()).toBe(before);
  expect((await draftFromDecisions(editor, await into(id, editor))).ok).toBe(true);
});

test('a place that has no code in ISO 3166-1 is taken for no country, and the import is saved', async () => {
  const text = `PRISTINA — At a conference held in Pristina on 4 May 2023, experts from Albania and Kosovo spoke, the Kosovo Institute of Peace among them.`;
  const { meetingId } = value(await draftFromDecisions(contributor, await taken(text, contributor)));
  const held = await owner.query('SELECT city, "countryCode" FROM "Meeting" WHERE id = $1', [meetingId]);
  expect(held.rows).toEqual([{ city: 'Pristina', countryCode: null }]);
  const { rows } = await owner.query(
    `SELECT p."countryCode", o.name, o."countryCode" AS "from" FROM "Participation" p
      LEFT JOIN "Organization" o ON o.id = p."organizationId" WHERE p."meetingId" = $1 ORDER BY 1`,
    [meetingId],
  );
  expect(rows).toEqual([
    { countryCode: 'AL', name: null, from: null },
    { countryCode: null, name: 'Kosovo Institute of Peace', from: null },
  ]);
});
