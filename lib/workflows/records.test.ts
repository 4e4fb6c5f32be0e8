import { describe, expect, test } from 'vitest';
import { owner, visitor } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { openRecord } from '../workspace/record';
import { createOne, editOne, publishOne, stateAfter } from './records';

const pick = (values: object, name: string) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key === name));

describe('one record', () => {
  test('is written with its parts, its revision and its audit row, and reads back the same', async () => {
    const source = await create('source', { title: 'A report', kind: 'report' });
    const state = await create('meeting', {
      title: 'Expert meeting in Vienna',
      startOn: '2020-02',
      participantCounts: [{ kind: 'participants', value: '438', sourceId: source.id, locator: 'p. 1' }],
      citations: [{ sourceId: source.id, quote: 'gathered in Vienna' }],
    });
    const { values } = value(await openRecord(editor, 'meeting', state.id));
    expect(values).toMatchObject({
      title: 'Expert meeting in Vienna',
      slug: 'expert-meeting-in-vienna',
      startOn: '2020-02',
      endOn: null,
      participantCounts: [{ kind: 'participants', value: 438, hedge: null, sourceId: source.id, locator: 'p. 1' }],
      citations: [{ sourceId: source.id, quote: 'gathered in Vienna', locator: null }],
    });
    const { rows } = await owner.query('SELECT version, status FROM "Revision" WHERE "recordId" = $1', [state.id]);
    expect(rows).toEqual([{ version: 1, status: 'draft' }]);
    const audit = await owner.query('SELECT action FROM "AuditEntry" WHERE "recordId" = $1', [state.id]);
    expect(audit.rows).toEqual([{ action: 'create' }]);
  });

  test('is not saved at all when one part is refused', async () => {
    const outcome = await createOne(editor, 'meeting', {
      title: 'Half a meeting',
      citations: [{ sourceId: '0190b2f0-0000-7000-8000-000000000000', quote: 'nothing' }],
    });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path: 'sourceId', code: 'bad_reference' }] },
    });
    expect((await owner.query(`SELECT 1 FROM "Meeting" WHERE title = 'Half a meeting'`)).rowCount).toBe(0);
  });

  test.each([
    ['a missing title', {}, { path: 'title', code: 'required' }],
    ['a title that was left empty', { title: null }, { path: 'title', code: 'required' }],
    [
      'an unknown field',
      { title: 'x', effectiveVisibility: 'public' },
      { path: 'effectiveVisibility', code: 'unknown_field' },
    ],
    ['a day that does not exist', { title: 'x', startOn: '2021-02-29' }, { path: 'startOn', code: 'bad_date' }],
    [
      'an end before the start',
      { title: 'x', startOn: '2021-03', endOn: '2021-02-28' },
      { path: 'endOn', code: 'ends_before_start' },
    ],
    ['a NUL', { title: 'a\u0000b' }, { path: 'title', code: 'unprintable' }],
    ['a lone surrogate', { title: 'a\ud800b' }, { path: 'title', code: 'unprintable' }],
    ['a country that is none', { title: 'x', countryCode: 'ZZ' }, { path: 'countryCode', code: 'bad_country' }],
    ['no code at all', { title: 'x', countryCode: 'constructor' }, { path: 'countryCode', code: 'bad_country' }],
    [
      'a participant without a name',
      { title: 'x', participations: [{ role: 'speaker' }] },
      { path: 'participations.0.personId', code: 'nobody_named' },
    ],
    ['a name typed and not chosen', { title: 'x', seriesId: 'Rabat' }, { path: 'seriesId', code: 'not_chosen' }],
    ['a number for an object', 7, { path: '', code: 'bad_value' }],
  ])('%s is an issue that names the field', async (_what, input, issue) => {
    expect(await createOne(editor, 'meeting', input)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [issue] },
    });
  });

  test('what was pasted from Word or the web is cleaned of what nobody sees, and keeps its lines where there can be any', async () => {
    const { id } = await create('meeting', {
      title: '\ufeffA\u200b title\u000bof\r\ntwo lines\u001e\u0007',
      summary: 'One\u000btwo\u2028three\u200b.\u0013',
    });
    const { rows } = await owner.query('SELECT title, summary FROM "Meeting" WHERE id = $1', [id]);
    expect(rows).toEqual([{ title: 'A title of two lines-', summary: 'One\ntwo\nthree.' }]);
  });

  test('a long run of spaces is refused as too long, at once', async () => {
    const begun = performance.now();
    const title = `a${' '.repeat(1_000_000)}b`;
    expect(await createOne(editor, 'meeting', { title })).toMatchObject({
      failure: { issues: [{ path: 'title', code: 'too_long' }] },
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test.each([
    ['meeting', { title: 'Follows itself' }, 'followUpOfId'],
    ['organization', { name: 'Part of itself' }, 'parentId'],
    ['topic', { name: 'Broader than itself' }, 'broaderId'],
  ] as const)('no %s can point to itself, and the field says so', async (noun, input, path) => {
    const { id } = await create(noun, input);
    const { values } = value(await openRecord(editor, noun, id));
    expect(await editOne(editor, noun, { id, baseVersion: 1, values: { ...values, [path]: id } })).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path, code: 'itself' }] },
    });
  });

  test.each([
    ['meeting', 'title', 'followUpOfId'],
    ['organization', 'name', 'parentId'],
    ['topic', 'name', 'broaderId'],
  ] as const)('no %s is part of what is part of it, and the field says so', async (noun, title, path) => {
    const made = async (name: string, above?: string) => (await create(noun, { [title]: name, [path]: above })).id;
    const first = await made('First');
    const last = await made('Third', await made('Second', first));
    const { values } = value(await openRecord(editor, noun, first));
    expect(
      await editOne(editor, noun, { id: first, baseVersion: 1, values: { ...values, [path]: last } }),
    ).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path, code: 'circle' }] },
    });
    // Of two that close a circle together one is refused.
    const [a, b] = [await made('A'), await made('B')];
    const point = (id: string, to: string, name: string) =>
      editOne(editor, noun, { id, baseVersion: 1, values: { [title]: name, [path]: to } });
    const both = await Promise.all([point(a, b, 'A'), point(b, a, 'B')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('a save that changes nothing writes nothing', async () => {
    const state = await create('takeaway', {
      meetingId: (await create('meeting', { title: 'Calm' })).id,
      headline: 'One',
      text: 'Two',
    });
    const { values } = value(await openRecord(editor, 'takeaway', state.id));
    expect(value(await editOne(editor, 'takeaway', { id: state.id, baseVersion: 1, values })).version).toBe(1);
    expect((await owner.query('SELECT 1 FROM "Revision" WHERE "recordId" = $1', [state.id])).rowCount).toBe(1);
  });

  test('a stale save of the same field is refused with base, theirs and mine, and writes nothing', async () => {
    const { id } = await create('organization', { name: 'Body' });
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Body renamed' } }));
    const outcome = await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Body of mine' } });
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        kind: 'conflict',
        conflict: {
          baseVersion: 1,
          version: 2,
          base: { name: 'Body' },
          theirs: { name: 'Body renamed' },
          mine: { name: 'Body of mine' },
          collisions: ['name'],
        },
      },
    });
    expect((await owner.query('SELECT name FROM "Organization" WHERE id = $1', [id])).rows).toEqual([
      { name: 'Body renamed' },
    ]);
  });

  test('a stale save of other fields goes on top: both changes are kept, in one revision, and it tells of theirs', async () => {
    const begun = { name: 'Body in two hands', aliases: [{ name: 'BTH', kind: 'acronym' }], acronym: 'B' };
    const { id } = await published('organization', begun);
    const theirs = { ...begun, description: 'By them.', aliases: [...begun.aliases, { name: 'Both' }] };
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values: theirs, reason: 'Theirs' }));
    const mine = { ...begun, acronym: 'BTH', aliases: [...begun.aliases, { name: 'Hands' }] };
    const saved = value(await editOne(editor, 'organization', { id, baseVersion: 2, values: mine, reason: 'Mine' }));
    expect(saved).toMatchObject({ version: 4, meanwhile: { fields: ['description', 'aliases'], by: [] } });
    const { values } = value(await openRecord(editor, 'organization', id));
    expect(values).toMatchObject({ description: 'By them.', acronym: 'BTH', slug: 'body-in-two-hands' });
    expect((values.aliases as { name: string }[]).map(({ name }) => name).toSorted()).toEqual(['BTH', 'Both', 'Hands']);
    const corrections = 'SELECT fields, note FROM "Correction" WHERE "recordId" = $1 ORDER BY version';
    expect((await visitor.query(corrections, [id])).rows).toEqual([
      { fields: expect.arrayContaining(['description', 'aliases']), note: 'Theirs' },
      { fields: expect.arrayContaining(['acronym', 'aliases']), note: 'Mine' },
    ]);
  });

  test('two changes that each keep the rules and together break one are a conflict of the fields concerned', async () => {
    const begun = { title: 'Moved twice', startOn: '2020-02', endOn: '2020-06', city: 'Vienna' };
    const { id } = await create('meeting', begun);
    value(await editOne(editor, 'meeting', { id, baseVersion: 1, values: { ...begun, startOn: '2020-05' } }));
    const mine = { ...begun, endOn: '2020-03', city: 'Wien' };
    const outcome = await editOne(editor, 'meeting', { id, baseVersion: 1, values: mine });
    expect(outcome).toMatchObject({ failure: { kind: 'conflict', conflict: { collisions: ['startOn', 'endOn'] } } });
  });

  test('what was written for a draft does not become public because somebody published the draft meanwhile', async () => {
    const { id } = await create('organization', { name: 'Published under my hands' });
    value(await publishOne(editor, 'organization', { id, version: 1 }));
    const values = { name: 'Published under my hands', acronym: 'PUH' };
    expect(await editOne(editor, 'organization', { id, baseVersion: 1, values })).toMatchObject({
      failure: { kind: 'conflict', conflict: { collisions: [], status: 'published', merged: { acronym: 'PUH' } } },
    });
  });

  test('a conflict shows no state that was restricted to those who may not read it', async () => {
    const { id } = await create('organization', { name: 'Once restricted', visibility: 'restricted' });
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Open now' } }));
    const values = { name: 'Guessed', acronym: 'G' };
    expect(await editOne(contributor, 'organization', { id, baseVersion: 1, values })).toMatchObject({
      failure: { kind: 'conflict', conflict: { base: null, collisions: ['name', 'acronym'] } },
    });
  });

  test('eight people who save different fields at the same moment all get through', async () => {
    const begun = { title: 'Eight at once' };
    const { id } = await create('meeting', begun);
    const changes = ['venue', 'city', 'documentSymbol', 'summary', 'startOn', 'timeZone', 'countryCode', 'kind'];
    const given = { startOn: '2020', timeZone: 'Europe/Vienna', countryCode: 'AT', kind: 'summit' } as const;
    const save = (name: string) =>
      editOne(editor, 'meeting', { id, baseVersion: 1, values: { ...begun, [name]: 'Given', ...pick(given, name) } });
    const versions = (await Promise.all(changes.map(save))).map((outcome) => value(outcome).version);
    expect(versions.toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    const { values } = value(await openRecord(editor, 'meeting', id));
    expect(values).toMatchObject({
      venue: 'Given',
      city: 'Given',
      documentSymbol: 'Given',
      summary: 'Given',
      ...given,
    });
  });

  test('of two saves at once from the same version exactly one is taken', async () => {
    const { id } = await create('organization', { name: 'Contested' });
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => editOne(editor, 'organization', { id, baseVersion: 1, values: { name } })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await owner.query('SELECT max(version) AS v FROM "Revision" WHERE "recordId" = $1', [id])).rows).toEqual([
      { v: 2 },
    ]);
  });

  test('an item of another record cannot be taken over by its id', async () => {
    const one = await create('organization', { name: 'Owner', aliases: [{ name: 'OWN', kind: 'acronym' }] });
    const { values } = value(await openRecord(editor, 'organization', one.id));
    const [alias] = values.aliases as { id: string }[];
    await create('organization', { name: 'Thief', aliases: [{ id: alias?.id, name: 'STOLEN' }] });
    expect((await owner.query('SELECT name FROM "Alias" WHERE id = $1', [alias?.id])).rows).toEqual([{ name: 'OWN' }]);
  });

  test('a renamed slug keeps redirecting and nobody else may take it', async () => {
    const { id } = await create('model', { name: 'First name' });
    value(await editOne(editor, 'model', { id, baseVersion: 1, values: { name: 'First name', slug: 'second-name' } }));
    const { rows } = await owner.query('SELECT slug, "recordId" FROM "SlugRedirect"');
    expect(rows).toEqual([{ slug: 'first-name', recordId: id }]);
    expect(await createOne(editor, 'model', { name: 'Other', slug: 'first-name' })).toMatchObject({
      failure: { issues: [{ path: 'slug', code: 'taken' }] },
    });
    const back = await editOne(editor, 'model', {
      id,
      baseVersion: 2,
      values: { name: 'First name', slug: 'first-name' },
    });
    expect(back.ok).toBe(true);
  });

  test('a contributor drafts, and neither publishes nor changes what is published', async () => {
    const { id } = value(await createOne(contributor, 'organization', { name: 'Proposed body' }));
    expect(await publishOne(contributor, 'organization', { id, version: 1 })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    value(await publishOne(editor, 'organization', { id, version: 1 }));
    expect(await editOne(contributor, 'organization', { id, baseVersion: 2, values: { name: 'Mine' } })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
    expect(await createOne({ kind: 'anonymous' }, 'organization', { name: 'Nobody' })).toMatchObject({
      failure: { kind: 'forbidden' },
    });
  });

  test.each(['series', 'topic', 'model', 'person'] as const)(
    'a published %s can be changed and says so in public',
    async (noun) => {
      const values = { name: `Some ${noun}`, ...(noun === 'person' && { publicRole: 'Minister' }) };
      const { id, version } = await published(noun, values);
      value(await editOne(editor, noun, { id, baseVersion: version, values: { ...values, name: 'Another name' } }));
      const { rows } = await visitor.query(`SELECT fields FROM "Correction" WHERE "recordId" = $1`, [id]);
      expect(rows).toEqual([{ fields: ['name'] }]);
    },
  );

  test('what nobody outside could read is not corrected in public', async () => {
    const values = { name: 'Body of the team', visibility: 'team' };
    const { id, version } = await published('organization', values);
    value(await editOne(editor, 'organization', { id, baseVersion: version, values: { ...values, acronym: 'BT' } }));
    expect((await owner.query('SELECT 1 FROM "Correction" WHERE "recordId" = $1', [id])).rowCount).toBe(0);
  });

  test('a changed published record leaves a public correction note with its reason', async () => {
    const { id } = await published('organization', { name: 'Misspellt body' });
    value(
      await editOne(editor, 'organization', {
        id,
        baseVersion: 2,
        values: { name: 'Misspelt body' },
        reason: 'Spelling',
      }),
    );
    const { rows } = await visitor.query('SELECT version, fields, note FROM "Correction" WHERE "recordId" = $1', [id]);
    expect(rows).toEqual([{ version: 3, fields: ['name'], note: 'Spelling' }]);
  });
});

test('an act answers with the version that it wrote and its values, whatever others have saved since', async () => {
  const { id } = await create('organization', { name: 'Body', aliases: [{ name: 'B', kind: 'acronym' }] });
  const save = async (values: object) =>
    value(await editOne(editor, 'organization', { id, baseVersion: 1, values: { name: 'Body', ...values } }));
  const first = await save({ acronym: 'B', aliases: [{ name: 'B', kind: 'acronym' }] });
  const second = await save({ description: 'Text' });
  expect(value(await stateAfter(editor, 'organization', first))).toMatchObject({
    version: 2,
    values: { acronym: 'B', description: null, aliases: [{ name: 'B', kind: 'acronym' }] },
  });
  expect(value(await stateAfter(editor, 'organization', second))).toMatchObject({
    version: 3,
    meanwhile: { fields: ['acronym'] },
    values: { acronym: 'B', description: 'Text', aliases: [] },
  });
});

test('the same moment written in another way is no change', async () => {
  const values = { title: 'At ten', embargoUntil: '2020-02-11T10:00:00+01:00' };
  const { id } = await create('meeting', values);
  const { rows } = await owner.query('SELECT fields FROM "Revision" WHERE "recordId" = $1', [id]);
  expect(rows).toMatchObject([{ fields: { embargoUntil: '2020-02-11T09:00:00.000Z' } }]);
  const again = { id, baseVersion: 1, values: { ...values, embargoUntil: '2020-02-11T09:00:00Z' } };
  expect(value(await editOne(editor, 'meeting', again)).version).toBe(1);
});
