import { beforeEach, describe, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { contributor, editor, value } from '@/server/testing/records';
import type { NounName } from '../../field';
import { recognise } from '../../import/article';
import type { Viewer } from '../../viewer';
import { readDraft } from '../../workspace/draft';
import { openRecord } from '../../workspace/record';
import { createOne, publishOne } from '../records';
import { type Decisions, decisionsSchema } from './decisions';
import { draftFromDecisions } from './draft';
import { CANDIDATE_FIELDS } from './fields';
import { matchRecognition } from './matching';
import { readingOf } from './reading';
import { settle } from './settle';

const TEXT = `LISBON — At a ministerial conference on prevention held in Lisbon on 4 May 2023, the Kingdom of Morocco presented the Moroccan model of rehabilitation to ministers and practitioners.

The Moroccan model, which combines religious and psychosocial work, was discussed at length. The national “Bridge Home” (Return) programme, run by the Organization for Security and Co-operation in Europe (OSCE), follows people for two years after release.

According to the World Bank, 40 per cent of participants found work within a year.

However, participants cautioned that no model can be carried over without local adaptation.

Key takeaways

- Early contact: Work that begins in the first month holds longer.
- Families first: Relatives who are involved early keep people from turning back.`;

async function decide(viewer: Viewer = contributor): Promise<Decisions> {
  const recognition = await matchRecognition(viewer, recognise({ text: TEXT, format: 'text' }));
  const reading = readingOf(recognition);
  for (const { noun, fields } of reading.candidates)
    if (noun === 'source' || noun === 'meeting') fields.title ??= 'Given by hand';
  for (const { noun, fields } of reading.candidates) if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
  return decisionsSchema.parse(settle(reading, {}, 'take', CANDIDATE_FIELDS));
}
const TABLES = ['Source', 'Meeting', 'Organization', 'PresentedModel', 'Takeaway', 'Claim', 'Revision', 'Citation'];
const countRows = async () => {
  const counts = TABLES.map((table) => owner.query(`SELECT count(*)::int AS n FROM "${table}"`));
  return Object.fromEntries((await Promise.all(counts)).map(({ rows }, index) => [TABLES[index], rows[0].n]));
};
const candidateOf = (decisions: Decisions, noun: string) => {
  const found = decisions.candidates.find((candidate) => candidate.noun === noun);
  if (!found) throw new Error(`no ${noun} was proposed`);
  return found;
};

beforeEach(async () => {
  await owner.query(
    'TRUNCATE "Source", "Meeting", "Organization", "Person", "PresentedModel", "Programme" CASCADE; DELETE FROM "AuditEntry"',
  );
});

describe('drafting a reviewed text', () => {
  test('everything that it makes belongs to the draft of its meeting, a document that the text only mentions too', async () => {
    const decisions = await decide();
    const fields = Object.fromEntries(CANDIDATE_FIELDS.reference.map(({ name }) => [name, null]));
    const mentioned = { key: 'mentioned', noun: 'reference' as const, passages: [], existing: null };
    decisions.candidates.push({
      ...mentioned,
      fields: { ...fields, title: 'A resolution that is only mentioned', kind: 'resolution' },
    });
    const drafted = value(await draftFromDecisions(contributor, decisions));
    const pieces = await readDraft(contributor, drafted.meetingId ?? '');
    const ids = new Set(pieces?.map(({ id }) => id));
    expect(drafted.records.filter(({ id }) => !ids.has(id))).toEqual([]);
    const other = value(await createOne(editor, 'meeting', { title: 'Another meeting' }));
    expect(await readDraft(editor, other.id)).toHaveLength(1);
    const reference = drafted.records.find(({ key }) => key === 'mentioned');
    await owner.query(`UPDATE "Source" SET "status" = 'published' WHERE "id" = $1`, [reference?.id]);
    expect((await readDraft(editor, drafted.meetingId ?? ''))?.map(({ id }) => id)).not.toContain(reference?.id);
  });

  test('writes every candidate as an imported draft, in one act, each statement with its quote and place', async () => {
    const decisions = await decide();
    const drafted = value(await draftFromDecisions(contributor, decisions));
    expect(drafted.meetingId).not.toBeNull();
    const { rows: acts } = await owner.query('SELECT DISTINCT "actId" FROM "Revision"');
    expect(acts).toEqual([{ actId: drafted.actId }]);
    const { rows: states } = await owner.query(
      `SELECT DISTINCT status, origin FROM (SELECT status, origin FROM "Meeting" UNION ALL SELECT status, origin FROM "Takeaway"
       UNION ALL SELECT status, origin FROM "Claim" UNION ALL SELECT status, origin FROM "Organization") AS all_rows`,
    );
    expect(states).toEqual([{ status: 'draft', origin: 'imported' }]);
    const { rows: takeaways } = await owner.query(
      `SELECT t.headline, t.kind, c.quote, c.locator FROM "Takeaway" t LEFT JOIN "Citation" c ON c."recordId" = t.id ORDER BY t.position, c.position`,
    );
    expect(takeaways).toContainEqual({
      headline: 'Early contact',
      kind: 'not_classified',
      quote: 'Early contact: Work that begins in the first month holds longer.',
      locator: 'par. 5',
    });
    for (const { quote, locator } of takeaways) {
      expect(decisions.text).toContain(quote);
      expect(locator).toMatch(/^par\. \d+$/);
    }
    const { rows: languages } = await owner.query(
      `SELECT DISTINCT "language" FROM "Takeaway" UNION SELECT "language" FROM "Claim"`,
    );
    expect(languages).toEqual([{ language: 'en' }]);
    const { rows: bare } = await owner.query(
      `SELECT text FROM "Claim" s WHERE NOT EXISTS (SELECT 1 FROM "Citation" c WHERE c."recordId" = s.id AND c.quote IS NOT NULL)`,
    );
    expect(bare).toEqual([]);
  });

  test('keeps who said it, what a model was presented at, and a body that is merely named as named', async () => {
    const decisions = await decide();
    value(await draftFromDecisions(contributor, decisions));
    const { rows: said } = await owner.query(
      `SELECT o.name FROM "Attribution" a JOIN "Organization" o ON o.id = a."organizationId" WHERE a.noun = 'claim'`,
    );
    expect(said).toContainEqual({ name: 'World Bank' });
    const { rows: shown } = await owner.query(
      `SELECT m.name, c.quote FROM "Presentation" p JOIN "PresentedModel" m ON m.id = p."modelId" JOIN "Citation" c ON c."recordId" = p.id`,
    );
    expect(shown[0]).toMatchObject({
      name: expect.stringContaining('Moroccan'),
      quote: expect.stringContaining('presented'),
    });
    const { rows: roles } = await owner.query(
      `SELECT DISTINCT role FROM "Participation" WHERE "organizationId" IS NOT NULL`,
    );
    expect(roles).toEqual([{ role: 'mentioned' }]);
  });

  test('ties each statement to what it speaks of, of a claim the first to what it is chiefly about', async () => {
    const text = [
      '# Key takeaways',
      '',
      '- Start early: The Hayat programme begins in the first month, and so does the Moroccan model.',
      '- Be patient: In short, it takes years.',
      '',
      'The Hayat programme reached 400 prisoners, said the Moroccan model’s makers. The Moroccan model was presented.',
    ].join('\n');
    const reading = readingOf(recognise({ text, format: 'markdown' }));
    for (const { noun, fields } of reading.candidates) {
      if (noun === 'source' || noun === 'meeting') fields.title ??= 'Given by hand';
      if (noun === 'meeting') fields.attributionRule ??= 'on_the_record';
    }
    const decisions = decisionsSchema.parse(settle(reading, {}, 'take', CANDIDATE_FIELDS));
    value(await draftFromDecisions(contributor, decisions));
    const { rows } = await owner.query(
      `SELECT t.headline, p.name AS programme, m.name AS model FROM "Takeaway" t LEFT JOIN "SaidAbout" a ON a."recordId" = t.id
       LEFT JOIN "Programme" p ON p.id = a."programmeId" LEFT JOIN "PresentedModel" m ON m.id = a."modelId" ORDER BY t.position, a.position`,
    );
    expect(rows).toEqual([
      { headline: 'Start early', programme: 'Hayat', model: null },
      { headline: 'Start early', programme: null, model: 'Moroccan model' },
      { headline: 'Be patient', programme: null, model: null },
    ]);
    const { rows: claims } = await owner.query(
      `SELECT p.name AS chief, m.name AS model FROM "Claim" c JOIN "Programme" p ON p.id = c."programmeId"
       JOIN "SaidAbout" a ON a."recordId" = c.id JOIN "PresentedModel" m ON m.id = a."modelId"`,
    );
    expect(claims).toContainEqual({ chief: 'Hayat', model: 'Moroccan model' });
    // What the reviewer took away is not written.
    const dropped = Object.fromEntries(
      reading.candidates.filter(({ noun }) => noun === 'programme').map(({ key }) => [key, { as: 'dropped' as const }]),
    );
    const left = settle(reading, dropped, 'take', CANDIDATE_FIELDS).candidates.find(({ noun }) => noun === 'takeaway');
    expect(left?.fields.about).toHaveLength(1);
  });

  test('nothing shows to the public before it is published', async () => {
    const { meetingId } = value(await draftFromDecisions(contributor, await decide()));
    expect((await visitor.query('SELECT 1 FROM "Meeting" WHERE id = $1', [meetingId])).rowCount).toBe(0);
    expect((await visitor.query('SELECT 1 FROM "Citation"')).rowCount).toBe(0);
  });

  test('under the Chatham House Rule a published claim shows, who asserted it does not', async () => {
    const decisions = await decide();
    candidateOf(decisions, 'meeting').fields.attributionRule = 'chatham_house';
    for (const candidate of decisions.candidates.filter(({ noun }) => /takeaway|claim|condition/.test(noun))) {
      candidate.fields.text = 'In our own words.';
      candidate.passages = [];
    }
    const { records } = value(await draftFromDecisions(contributor, decisions));
    for (const { noun, id } of records)
      value(await publishOne(editor, (noun === 'reference' ? 'source' : noun) as NounName, { id, version: 1 }));
    expect((await visitor.query('SELECT 1 FROM "Claim"')).rowCount).toBeGreaterThan(0);
    expect((await owner.query('SELECT 1 FROM "Attribution"')).rowCount).toBeGreaterThan(0);
    expect((await visitor.query('SELECT 1 FROM "Attribution"')).rowCount).toBe(0);
  });

  test('uses records that are there already instead of writing them again', async () => {
    const bank = value(
      await createOne(editor, 'organization', { name: 'The Bank', aliases: [{ name: 'World Bank' }] }),
    );
    const osce = value(await createOne(editor, 'organization', { name: 'Security Organisation', acronym: 'OSCE' }));
    const decisions = await decide();
    const existing = decisions.candidates
      .filter((candidate) => candidate.existing)
      .map((candidate) => candidate.existing);
    expect(existing.toSorted()).toEqual([bank.id, osce.id].toSorted());
    value(await draftFromDecisions(contributor, decisions));
    expect((await owner.query('SELECT 1 FROM "Organization"')).rowCount).toBe(
      decisions.candidates.filter(({ noun }) => noun === 'organization').length,
    );
    const { rows } = await owner.query(`SELECT "leadOrganizationId" AS lead FROM "Programme"`);
    expect(rows).toEqual([{ lead: osce.id }]);
    expect(value(await openRecord(editor, 'organization', osce.id)).state.version).toBe(1);
  });

  test('a second import of the same text finds source, bodies, model, strands and programme of the first', async () => {
    value(await draftFromDecisions(contributor, await decide()));
    const again = await decide();
    const open = again.candidates.filter(
      (candidate) => ['organization', 'model', 'pillar', 'programme'].includes(candidate.noun) && !candidate.existing,
    );
    expect(open).toEqual([]);
    expect(candidateOf(again, 'meeting').existing).toBeNull();
  });
});

describe('decisions that must not be written', () => {
  const forged: [string, (decisions: Decisions) => void, { path: RegExp; code: string }][] = [
    [
      'an unknown field',
      (d) => {
        candidateOf(d, 'meeting').fields.effectiveVisibility = 'public';
      },
      { path: /^meeting\/effectiveVisibility$/, code: 'unknown_field' },
    ],
    [
      'a status smuggled in',
      (d) => {
        candidateOf(d, 'takeaway').fields.status = 'published';
      },
      { path: /\/status$/, code: 'unknown_field' },
    ],
    [
      'an existing record that is not there',
      (d) => {
        candidateOf(d, 'organization').existing = '0190b2f0-0000-7000-8000-000000000000';
      },
      { path: /^organization:.*\/existing$/, code: 'bad_reference' },
    ],
    [
      'a takeaway said to exist',
      (d) => {
        candidateOf(d, 'takeaway').existing = '0190b2f0-0000-7000-8000-000000000000';
      },
      { path: /\/existing$/, code: 'bad_reference' },
    ],
    [
      'a reference to a candidate of another noun',
      (d) => {
        candidateOf(d, 'pillar').fields.modelId = candidateOf(d, 'organization').key;
      },
      { path: /^pillar:.*\/modelId$/, code: 'bad_reference' },
    ],
    [
      'a reference into nothing',
      (d) => {
        candidateOf(d, 'claim').fields.assertedBy = 'person:nobody';
      },
      { path: /^claim:.*\/assertedBy$/, code: 'bad_reference' },
    ],
    [
      'a passage beyond the text',
      (d) => {
        candidateOf(d, 'claim').passages = [{ start: 0, end: d.text.length + 1 }];
      },
      { path: /\/passages$/, code: 'bad_passage' },
    ],
    [
      'an empty headline',
      (d) => {
        candidateOf(d, 'takeaway').fields.headline = ' ';
      },
      { path: /^takeaway:.*\/headline$/, code: 'required' },
    ],
    [
      'a day that does not exist',
      (d) => {
        candidateOf(d, 'meeting').fields.startOn = '2023-02-30';
      },
      { path: /^meeting\/startOn$/, code: 'bad_date' },
    ],
    [
      'a script for an address',
      (d) => {
        candidateOf(d, 'source').fields.url = 'javascript:alert(1)';
      },
      { path: /^source\/url$/, code: 'bad_url' },
    ],
    [
      'two sources',
      (d) => {
        d.candidates.push({ ...candidateOf(d, 'source'), key: 'other' });
      },
      { path: /^source$/, code: 'one_source' },
    ],
    [
      'two candidates of one key',
      (d) => {
        d.candidates.push(candidateOf(d, 'claim'));
      },
      { path: /^candidates$/, code: 'twice' },
    ],
    [
      'no meeting for the takeaways',
      (d) => {
        d.candidates = d.candidates.filter(({ noun }) => noun !== 'meeting');
      },
      { path: /^takeaway:.*\/meetingId$/, code: 'no_meeting' },
    ],
    [
      'a list where a text belongs',
      (d) => {
        candidateOf(d, 'takeaway').fields.text = ['a'];
      },
      { path: /\/text$/, code: 'bad_value' },
    ],
  ];
  test.each(forged)('%s: refused at its candidate, and nothing is written', async (_name, forge, issue) => {
    const decisions = await decide();
    const before = await countRows();
    forge(decisions);
    const outcome = await draftFromDecisions(contributor, decisions);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    if (outcome.ok || outcome.failure.kind !== 'invalid') return;
    expect(outcome.failure.issues).toContainEqual({ path: expect.stringMatching(issue.path), code: issue.code });
    expect(await countRows()).toEqual(before);
  });

  test('a record that the member may not read cannot be taken for a candidate', async () => {
    const hidden = value(await createOne(editor, 'organization', { name: 'World Bank' }));
    await owner.query(`UPDATE "Organization" SET visibility = 'restricted' WHERE id = $1`, [hidden.id]);
    const decisions = await decide();
    expect(decisions.candidates.filter((candidate) => candidate.existing)).toEqual([]);
    candidateOf(decisions, 'organization').existing = hidden.id;
    expect(await draftFromDecisions(contributor, decisions)).toMatchObject({
      failure: { kind: 'invalid', issues: [{ path: expect.stringMatching(/\/existing$/), code: 'bad_reference' }] },
    });
  });

  test('readers and strangers draft nothing', async () => {
    const decisions = await decide();
    const reader: Viewer = {
      kind: 'member',
      id: '0190b2f0-0000-7000-8000-000000000001',
      name: 'R',
      email: 'r@x.example',
      role: 'reader',
    };
    expect(await draftFromDecisions(reader, decisions)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    expect(await draftFromDecisions({ kind: 'anonymous' }, decisions)).toEqual({
      ok: false,
      failure: { kind: 'forbidden' },
    });
  });

  test('more candidates or text than anyone reviews never reach the database', async () => {
    const decisions = await decide();
    expect(
      decisionsSchema.safeParse({ ...decisions, candidates: Array(2001).fill(decisions.candidates[0]) }).success,
    ).toBe(false);
    expect(decisionsSchema.safeParse({ ...decisions, text: 'x'.repeat(400_002) }).success).toBe(false);
    expect(decisionsSchema.safeParse({ ...decisions, viewer: 'administrator' }).success).toBe(false);
  });
});
