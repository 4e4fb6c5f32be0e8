import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { everything, owner, visitor } from '@/server/testing/database';
import { confirmed, contributor, editor, join, latest, published, seen, value } from '@/server/testing/records';
import type { NounName } from '../../field';
import { formerAddress, formerRecord } from '../../public/permalink';
import { openRecord } from '../../workspace/record';
import { restoreOne } from '../lifecycle/withdraw';
import { editOne } from '../records';
import { unmerge } from './unmerge';

const valuesOf = async (noun: NounName, id: string) => value(await openRecord(editor, noun, id)).values;

describe('merging two bodies', () => {
  const ids: Record<string, string> = {};
  const body = async (name: string, more: object = {}) => (await published('organization', { name, ...more })).id;
  beforeAll(async () => {
    ids.source = (await published('source', { title: 'Report' })).id;
    const cite = { sourceId: ids.source, locator: 'p. 1' };
    ids.stays = await body('Counter-Terrorism Office', { acronym: 'CTO', slug: 'cto' });
    ids.goes = await body('Office of Counter-Terrorism', {
      slug: 'oct',
      countryCode: 'AT',
      aliases: [{ name: 'CT Office' }],
      citations: [{ sourceId: ids.source, quote: 'the Office' }],
    });
    ids.child = await body('Its branch', { parentId: ids.goes });
    ids.person = (await published('person', { name: 'A Chair', publicRole: 'Chair', organizationId: ids.goes })).id;
    ids.meeting = (
      await published('meeting', {
        title: 'Both took part',
        participations: [
          { role: 'speaker', organizationId: ids.stays },
          { role: 'speaker', organizationId: ids.goes, capacity: 'Chair of the group' },
          { role: 'organiser', organizationId: ids.goes },
          { role: 'participant', organizationId: ids.stays, personId: ids.person },
          { role: 'participant', organizationId: ids.goes },
        ],
      })
    ).id;
    ids.model = (
      await published('model', {
        name: 'A model',
        institutions: [
          { organizationId: ids.stays, role: 'coordinates' },
          { organizationId: ids.goes, role: 'pays', ...cite },
        ],
      })
    ).id;
    ids.programme = (
      await published('programme', {
        name: 'A programme',
        leadOrganizationId: ids.goes,
        partners: [{ organizationId: ids.stays }, { organizationId: ids.goes }],
      })
    ).id;
    ids.takeaway = (
      await published('takeaway', {
        meetingId: ids.meeting,
        headline: 'H',
        text: 'T',
        attributions: [{ organizationId: ids.stays }, { organizationId: ids.goes, capacity: 'host' }],
      })
    ).id;
    ids.evidence = (await published('evidence', { modelId: ids.model, title: 'E', evaluatorId: ids.goes })).id;
  }, 60_000);

  test('moves every reference, unites names, collapses what says the same, and is undone to the row', async () => {
    const { stays = '', goes = '', meeting = '', model = '' } = ids;
    const before = await everything();
    const { id } = value(await join('organization', stays, goes, { take: ['countryCode'], reason: 'One office' }));

    const merged = await valuesOf('organization', stays);
    expect(merged).toMatchObject({ name: 'Counter-Terrorism Office', countryCode: 'AT', slug: 'cto' });
    expect((merged.aliases as { name: string }[]).map(({ name }) => name)).toEqual([
      'Office of Counter-Terrorism',
      'CT Office',
    ]);
    expect(merged.citations).toMatchObject([{ quote: 'the Office' }]);
    expect((await valuesOf('meeting', meeting)).participations).toMatchObject([
      { role: 'speaker', organizationId: stays, capacity: 'Chair of the group' },
      { role: 'organiser', organizationId: stays },
      { role: 'participant', organizationId: stays, personId: ids.person },
      { role: 'participant', organizationId: stays, personId: null },
    ]);
    expect((await valuesOf('model', model)).institutions).toMatchObject([
      { organizationId: stays, role: 'coordinates; pays', sourceId: ids.source, locator: 'p. 1' },
    ]);
    expect(await valuesOf('programme', ids.programme ?? '')).toMatchObject({
      leadOrganizationId: stays,
      partners: [{ organizationId: stays }],
    });
    expect((await valuesOf('takeaway', ids.takeaway ?? '')).attributions).toMatchObject([
      { organizationId: stays, capacity: 'host' },
    ]);
    expect(JSON.stringify(await everything()).split(goes).length - 1).toBeLessThan(
      JSON.stringify(before).split(goes).length - 1,
    );
    expect(await seen('Organization', goes)).toBe(false);
    expect((await visitor.query('SELECT 1 FROM "Tombstone" WHERE "recordId" = $1', [goes])).rowCount).toBe(0);
    expect(await formerAddress('organization', 'oct')).toEqual({ kind: 'moved', slug: 'cto' });
    expect(await formerRecord(goes)).toEqual({ kind: 'moved', path: '/organizations/cto' });
    const notes = await visitor.query('SELECT fields, note FROM "Correction" WHERE "recordId" = $1', [stays]);
    expect(notes.rows).toEqual([{ fields: ['countryCode', 'aliases', 'citations'], note: 'One office' }]);
    const { rows } = await owner.query(`SELECT DISTINCT noun FROM "Revision" WHERE action = 'merge' ORDER BY 1`);
    expect(rows.map(({ noun }) => noun)).toEqual([
      'evidence',
      'meeting',
      'model',
      'organization',
      'person',
      'programme',
      'takeaway',
    ]);

    expect(await restoreOne(editor, 'organization', await latest('organization', goes))).toMatchObject({
      failure: { issues: [{ code: 'merged' }] },
    });
    expect(await unmerge(contributor, id)).toMatchObject({ failure: { kind: 'forbidden' } });
    value(await confirmed((once) => unmerge(editor, id, once)));
    value(await confirmed((once) => unmerge(editor, id, once)));
    expect(await everything()).toEqual(before);
  });

  test('what somebody changed since stays when the merge is undone', async () => {
    const { stays = '', goes = '', meeting = '', child = '' } = ids;
    const { id } = value(await join('organization', stays, goes, { take: ['countryCode'] }));
    const now = value(await openRecord(editor, 'organization', stays));
    const aliases = [...(now.values.aliases as object[]), { name: 'Added since', kind: 'other', language: null }];
    const values = { ...now.values, acronym: 'OCT', countryCode: 'CH', aliases };
    value(await editOne(editor, 'organization', { id: stays, baseVersion: now.state.version, values }));
    const branch = value(await openRecord(editor, 'organization', child));
    const moved = { ...branch.values, parentId: null };
    value(await editOne(editor, 'organization', { id: child, baseVersion: branch.state.version, values: moved }));
    const held = value(await openRecord(editor, 'meeting', meeting));
    const participations = (held.values.participations as { role: string }[]).filter(
      ({ role }) => role !== 'organiser',
    );
    value(
      await editOne(editor, 'meeting', {
        id: meeting,
        baseVersion: held.state.version,
        values: { ...held.values, participations },
      }),
    );

    value(await confirmed((once) => unmerge(editor, id, once)));
    expect(await valuesOf('organization', stays)).toMatchObject({
      acronym: 'OCT',
      countryCode: 'CH',
      aliases: [{ name: 'Added since' }],
    });
    expect((await valuesOf('organization', child)).parentId).toBeNull();
    const roles = (await valuesOf('meeting', meeting)).participations as { role: string; organizationId: string }[];
    expect(roles.map(({ role, organizationId }) => [role, organizationId === goes])).toEqual([
      ['speaker', false],
      ['speaker', true],
      ['participant', false],
      ['participant', true],
    ]);
  });

  test('a merge that ends without a circle of parents is made, and undone, though halfway there is one', async () => {
    const above = await body('Above all');
    const loser = await body('Goes there', { parentId: above });
    const winner = await body('Stays there', { parentId: await body('Between', { parentId: loser }) });
    const before = await everything();
    const { id } = value(await join('organization', winner, loser, { take: ['parentId'] }));
    expect((await valuesOf('organization', winner)).parentId).toBe(above);
    value(await confirmed((once) => unmerge(editor, id, once)));
    expect(await everything()).toEqual(before);
  });

  test('any row of merges, undone in reverse, gives the same database; out of turn they are refused', async () => {
    const { stays = '', goes = '', child = '' } = ids;
    const last = await body('A fourth', { parentId: child });
    await published('meeting', {
      title: 'All four',
      participations: [stays, goes, child, last].map((organizationId) => ({ role: 'speaker', organizationId })),
    });
    const before = await everything();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([stays, goes, child, last], { minLength: 3 }), async (order) => {
        const done: string[] = [];
        const [first = '', ...others] = order;
        for (const other of others) {
          const outcome = await join('organization', first, other, { take: ['description'] });
          if (outcome.ok) done.push(outcome.value.id);
          else expect(outcome).toMatchObject({ failure: { issues: [{ path: 'parentId', code: 'circle' }] } });
        }
        if (done.length > 1) {
          expect(await unmerge(editor, done[0] ?? '')).toMatchObject({
            failure: { issues: [{ code: 'merged_since' }] },
          });
        }
        for (const id of done.reverse()) value(await confirmed((once) => unmerge(editor, id, once)));
        expect(await everything()).toEqual(before);
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});

test('citations of two sources that quote the same passage become one', async () => {
  const [one, two] = [await published('source', { title: 'One' }), await published('source', { title: 'Two' })];
  const citations = [
    { sourceId: one.id, quote: 'said so' },
    { sourceId: two.id, quote: 'said so', locator: 'p. 3' },
    { sourceId: two.id, quote: 'said more' },
  ];
  const meeting = await published('meeting', { title: 'Cited twice', citations });
  const before = await everything();
  const { id } = value(await join('source', one.id, two.id));
  expect((await valuesOf('meeting', meeting.id)).citations).toMatchObject([
    { sourceId: one.id, quote: 'said so', locator: 'p. 3' },
    { sourceId: one.id, quote: 'said more' },
  ]);
  value(await confirmed((once) => unmerge(editor, id, once)));
  expect(await everything()).toEqual(before);
});

test('a merge that was made before a column came is undone all the same', async () => {
  const [one, two] = [await published('source', { title: 'Old' }), await published('source', { title: 'Older' })];
  const citations = [two, one].map(({ id }) => ({ sourceId: id, quote: 'said so' }));
  await published('meeting', { title: 'Cited before', citations });
  const before = await everything();
  const { id } = value(await join('source', one.id, two.id));
  const { rowCount } = await owner.query(
    `UPDATE "Merge" SET "trace" = jsonb_set("trace", '{dropped,0,row}', ("trace" #> '{dropped,0,row}') - '{position,withheld}'::text[])
     WHERE "id" = $1 AND "trace" #>> '{dropped,0,row,position}' = '0'`,
    [id],
  );
  expect(rowCount).toBe(1);
  value(await confirmed((once) => unmerge(editor, id, once)));
  expect(await everything()).toEqual(before);
});
