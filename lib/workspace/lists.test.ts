import { beforeAll, describe, expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { NOUN_NAMES, type NounName } from '../field';
import type { Viewer } from '../viewer';
import { doToMany } from '../workflows/bulk';
import { editOne } from '../workflows/records';
import { undoTogether } from '../workflows/undo';
import { filtersOf, readFilters } from './filters';
import { type ListQuery, listRecords, sortsOf } from './lists';
import { openRecord } from './record';

// More than a page of records is written one by one.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

type Place = Pick<ListQuery, 'after' | 'before'>;
const list = (
  noun: NounName,
  asked: Record<string, string> = {},
  rest: Partial<ListQuery> = {},
  viewer: Viewer = editor,
) =>
  listRecords(viewer, noun, {
    filtering: readFilters(filtersOf(noun), asked),
    sort: 'changed',
    order: 'desc',
    ...rest,
  });
const titles = async (...asked: Parameters<typeof list>) => (await list(...asked)).records.map(({ title }) => title);

describe('lists', () => {
  beforeAll(async () => {
    await owner.query(`
      INSERT INTO "Source" (id, title, status, kind, "issuedOn", "updatedAt")
      SELECT gen_random_uuid(), 'Report ' || chr(65 + n % 7), (CASE WHEN n % 2 = 0 THEN 'published' ELSE 'draft' END)::"RecordStatus",
        (CASE WHEN n % 3 = 0 THEN 'study' ELSE 'report' END)::"SourceKind",
        CASE WHEN n % 4 = 0 THEN NULL WHEN n % 4 = 1 THEN '2020' WHEN n % 4 = 2 THEN '2020-03' ELSE '2021-05-0' || (1 + n % 9) END,
        timestamptz '2026-01-01' + (n % 5) * interval '1 second'
      FROM generate_series(1, 130) AS n`);
  });

  test.each(sortsOf('source').flatMap((sort) => (['asc', 'desc'] as const).map((order) => [sort, order] as const)))(
    'by %s %s: pages of ties meet, forwards and backwards',
    async (sort, order) => {
      const forwards: string[] = [];
      const pages: string[][] = [];
      let place: Place = {};
      for (let next: string | null = ''; next !== null; ) {
        const page = await list('source', {}, { sort, order, ...place });
        pages.push(page.records.map(({ id }) => id));
        forwards.push(...page.records.map(({ id }) => id));
        expect(page.previous === null).toBe(place.after === undefined);
        next = page.next;
        place = { after: next ?? undefined };
      }
      expect([forwards.length, new Set(forwards).size, pages.map(({ length }) => length)]).toEqual([
        130,
        130,
        [50, 50, 30],
      ]);
      const last = await list(
        'source',
        {},
        { sort, order, after: (await list('source', {}, { sort, order })).next ?? '' },
      );
      const back = await list('source', {}, { sort, order, before: last.previous ?? '' });
      expect(back.records.map(({ id }) => id)).toEqual(pages[0]);
      expect([back.previous, back.next === null]).toEqual([null, false]);
      const reversed = await list('source', {}, { sort, order: order === 'asc' ? 'desc' : 'asc' });
      expect(reversed.records[0]?.id).toBe(forwards.at(-1));
    },
  );

  test('a place or a filter that is none shows the first page and the whole list', async () => {
    for (const after of ['', 'nonsense', '~', '2026~x', `x'; --~${'0'.repeat(8)}-0000-0000-0000-000000000000`])
      expect((await list('source', {}, { after })).records).toHaveLength(50);
    const mangled = { status: 'nonsense', kind: '', from: 'yesterday', author: '1', countryCode: 'MA', since: '2026' };
    expect((await list('source', mangled)).count).toBe(130);
  });

  test('filters narrow, and say which of them emptied the list', async () => {
    expect((await list('source', { status: 'draft' })).count).toBe(65);
    expect((await list('source', { q: 'report b', kind: 'study' })).count).toBe(6);
    // A word of all of them, of one in seven, and of a few; an alias finds its record once.
    expect((await list('source', { q: 'report' })).count).toBe(130);
    expect((await list('source', { q: 'report b' })).count).toBe(19);
    const { id } = await create('topic', {
      name: 'Report on reports',
      aliases: [{ name: 'Reports' }, { name: 'Reporting' }],
    });
    expect(await titles('topic', { q: 'report' })).toEqual(['Report on reports']);
    await owner.query('DELETE FROM "Topic" WHERE id = $1', [id]);
    // A year may mean any of its days; May 2021 lies outside.
    expect((await list('source', { from: '2020-02', to: '2020-04' })).count).toBe(66);
    expect((await list('source', { from: '2021' })).count).toBe(32);
    const nothing = await list('source', { q: 'nowhere', status: 'draft' });
    expect([nothing.count, nothing.emptiedBy]).toEqual([0, ['q']]);
  });

  test('what belongs to a record, a topic, an author, a rule is found by it; what is hidden stays hidden', async () => {
    const meeting = await create('meeting', {
      title: 'M',
      kind: 'summit',
      countryCode: 'MA',
      attributionRule: 'chatham_house',
    });
    const topic = await create('topic', { name: 'Prisons' });
    const source = await create('source', { title: 'Cited' });
    await create('takeaway', {
      meetingId: meeting.id,
      headline: 'Under it',
      text: 'T',
      topics: [{ topicId: topic.id }],
    });
    const citations = [{ sourceId: source.id }];
    const { id } = await create('takeaway', { meetingId: meeting.id, headline: 'Cites', text: 'T', citations });
    expect(await titles('takeaway', { topic: topic.id })).toEqual(['Under it']);
    expect(await titles('takeaway', { unsourced: 'yes' })).toEqual(['Under it']);
    expect((await titles('takeaway', { meetingId: meeting.id, rule: 'chatham_house' })).sort()).toEqual([
      'Cites',
      'Under it',
    ]);
    expect(await titles('meeting', { kind: 'summit', countryCode: 'MA' })).toEqual(['M']);
    expect(await titles('takeaway', { author: topic.id })).toEqual([]);
    await owner.query(`UPDATE "Takeaway" SET visibility = 'restricted' WHERE id = $1`, [id]);
    expect(await titles('takeaway', { access: 'restricted' })).toEqual(['Cites']);
    expect((await list('takeaway', { access: 'restricted' }, {}, contributor)).count).toBe(0);
    expect((await list('takeaway', { q: 'cites' }, {}, contributor)).count).toBe(0);
  });

  test('dates are asked for as people write them; a period in one field says both ends', () => {
    const dates = (asked: Record<string, string>) => Object.fromEntries(readFilters(filtersOf('meeting'), asked));
    expect(dates({ from: '13/05/2026', to: '05/2027' })).toEqual({ from: '2026-05-13', to: '2027-05' });
    expect(dates({ from: '12–13 May 2026', to: '' })).toEqual({ from: '2026-05-12', to: '2026-05-13' });
    expect(dates({ to: '12–13 May 2026' })).toEqual({ from: '2026-05-12', to: '2026-05-13' });
    expect(dates({ since: 'May 2026' })).toEqual({ since: '2026-05-01' });
    expect(dates({ from: '03/05/2026', to: '31 Feb 2026', since: 'soon' })).toEqual({});
  });

  test('every noun has a list, whatever it is filtered and sorted by', async () => {
    const [{ id }] = (await owner.query('SELECT gen_random_uuid() AS id')).rows;
    for (const noun of NOUN_NAMES) {
      const asked = Object.fromEntries(
        filtersOf(noun).map((filter) => {
          if (filter.kind === 'option') return [filter.name, filter.options[0] ?? ''];
          const values = {
            words: 'a b',
            author: id,
            record: id,
            country: 'MA',
            flag: 'yes',
            from: '2020',
            to: '2021-02',
            since: '2020-01-01',
          };
          return [filter.name, values[filter.kind]];
        }),
      );
      expect(readFilters(filtersOf(noun), asked).size).toBe(Object.keys(asked).length);
      for (const sort of sortsOf(noun)) expect((await list(noun, asked, { sort })).count, `${noun} by ${sort}`).toBe(0);
    }
  });
});

describe('acts on several records', () => {
  test('each record by itself, with an honest answer, and the same again changes nothing more', async () => {
    const meeting = await create('meeting', { title: 'Meeting without a source' });
    const bodies = [await create('organization', { name: 'One' }), await create('organization', { name: 'Two' })];
    const [one, two] = bodies;
    if (!one || !two) throw new Error('two bodies were made');
    value(await editOne(editor, 'organization', { id: two.id, baseVersion: 1, values: { name: 'Two anew' } }));
    const gone = { id: '019b76da-a800-7f64-a174-d7e34471d7a9', version: 1 };
    const noun = 'organization' as const;
    const chosen = [one, two, gone].map(({ id, version }) => ({ noun, id, version }));
    const publish = () => doToMany(editor, { do: 'publish' }, chosen);
    const expected = [null, 'stale', 'not_found'];
    expect((await publish()).map(({ why }) => why)).toEqual(expected);
    expect((await publish()).map(({ why }) => why)).toEqual(expected);
    expect(value(await openRecord(editor, 'organization', one.id)).state).toMatchObject({
      status: 'published',
      version: 2,
    });
    expect(await doToMany(contributor, { do: 'access', to: 'team' }, [{ noun, id: one.id, version: 2 }])).toMatchObject(
      [{ why: 'forbidden' }],
    );
    expect(await doToMany(editor, { do: 'publish' }, [{ noun: 'meeting', id: meeting.id, version: 1 }])).toMatchObject([
      { why: 'checklist' },
    ]);
    const out = (reason: string) => doToMany(editor, { do: 'take_out', reason }, [{ noun, id: one.id, version: 2 }]);
    expect(await out('')).toMatchObject([{ why: 'reason_needed' }]);
    expect(await out('Merged elsewhere')).toMatchObject([{ why: null }]);
    expect(await out('Merged elsewhere')).toMatchObject([{ why: null }]);
  });

  test('a topic is added once, beside those that are there', async () => {
    const [first, second] = [await create('topic', { name: 'First' }), await create('topic', { name: 'Second' })];
    const { id } = await published('source', { title: 'Topical', topics: [{ topicId: first.id }] });
    const add = (version: number) =>
      doToMany(editor, { do: 'topic', topicId: second.id }, [{ noun: 'source', id, version }]);
    expect([await add(2), await add(2)]).toMatchObject([[{ why: null }], [{ why: null }]]);
    const { values, state } = value(await openRecord(editor, 'source', id));
    expect([state.version, values.topics]).toMatchObject([3, [{ topicId: first.id }, { topicId: second.id }]]);
    const missing = { do: 'topic', topicId: id } as const;
    expect(await doToMany(editor, missing, [{ noun: 'source', id, version: 3 }])).toMatchObject([{ why: 'invalid' }]);
  });

  test('copied passages of several nouns are set as quotations at once, and that is undone at once where nobody saved since', async () => {
    const passage = 'the families of returnees asked for years to be heard';
    const source = await create('source', { title: 'A copied source' });
    const { id: meetingId } = await create('meeting', { title: 'Copied from' });
    const copied = { meetingId, text: `Then ${passage}.`, citations: [{ sourceId: source.id, quote: passage }] };
    const made = [
      { noun: 'takeaway' as const, ...(await create('takeaway', { ...copied, headline: 'Families' })) },
      { noun: 'claim' as const, ...(await create('claim', copied)) },
      { noun: 'claim' as const, ...(await create('claim', { ...copied, text: passage })) },
    ];
    const at = made.map(({ noun, id, version }) => ({ noun, id, version }));
    const done = await doToMany(contributor, { do: 'quote' }, at);
    expect(done.map(({ why, version }) => [why, version])).toEqual([
      [null, 2],
      [null, 2],
      [null, undefined],
    ]);
    const texts = () =>
      Promise.all(made.map(async ({ noun, id }) => value(await openRecord(contributor, noun, id)).values.text));
    expect(await texts()).toEqual([`Then “${passage}”.`, `Then “${passage}”.`, passage]);

    const written = at.flatMap((one, index) => (done[index]?.version ? [{ ...one, version: 2 }] : []));
    const claim = written[1] ?? { noun: 'claim' as const, id: '', version: 0 };
    const edit = { id: claim.id, baseVersion: 2, values: { ...copied, text: 'Somebody was faster.' } };
    value(await editOne(editor, 'claim', edit));
    const undone = value(await undoTogether(contributor, written));
    expect(undone.map(({ why }) => why)).toEqual([null, 'stale']);
    expect(await texts()).toEqual([copied.text, 'Somebody was faster.', passage]);
    expect(value(await undoTogether(contributor, written)).map(({ why }) => why)).toEqual(['stale', 'stale']);
  });

  test('who may read, topics and removals are undone; what was published is not', async () => {
    const topic = await create('topic', { name: 'Of many' });
    const [one, two] = [
      await create('source', { title: 'First of many' }),
      await create('source', { title: 'Second' }),
    ];
    const at = async () =>
      Promise.all(
        [one, two].map(async ({ id }) => {
          const { version } = value(await openRecord(editor, 'source', id)).state;
          return { noun: 'source' as const, id, version };
        }),
      );
    const states = async () =>
      Promise.all([one, two].map(async ({ id }) => value(await openRecord(editor, 'source', id))));
    const before = await states();
    for (const act of [
      { do: 'access', to: 'team' },
      { do: 'topic', topicId: topic.id },
      { do: 'take_out', reason: '' },
    ] as const) {
      const done = await doToMany(editor, act, await at());
      expect(done.map(({ why }) => why)).toEqual([null, null]);
      expect(value(await undoTogether(editor, await at())).map(({ why }) => why)).toEqual([null, null]);
      const after = await states();
      expect(after.map(({ values, state }) => [values, state.status])).toEqual(
        before.map(({ values }) => [values, 'draft']),
      );
    }
    await doToMany(editor, { do: 'publish' }, await at());
    expect(value(await undoTogether(editor, await at())).map(({ why }) => why)).toEqual(['published', 'published']);
    expect(await undoTogether(contributor, await at())).toMatchObject({ ok: true });
    const [seen] = await at();
    value(await editOne(editor, 'source', { id: one.id, baseVersion: seen?.version ?? 0, values: { title: 'Anew' } }));
    expect(await undoTogether(contributor, await at())).toMatchObject({ failure: { kind: 'forbidden' } });
  });
});
