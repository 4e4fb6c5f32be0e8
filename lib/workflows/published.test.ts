import { expect, test } from 'vitest';
import { confirmed, value } from '@/server/testing/confirmed';
import { owner, visitor } from '@/server/testing/database';
import { create, edit, editor, latest, published } from '@/server/testing/records';
import { restoreOne, withdrawOne } from './lifecycle/withdraw';
import { publishByItself } from './publish';

interface Version {
  version: number;
  readable: boolean;
  until: Date | null;
}

/** What the public is told of a record's states, oldest first, with the fields of those that it may read. */
const told = async (id: string) => {
  const { rows } = await visitor.query<Version & { fields: Record<string, unknown> | null }>(
    `SELECT "version", "readable", "until", "shape"::jsonb -> 'fields' AS "fields" FROM "PublishedVersion" WHERE "recordId" = $1 ORDER BY "number"`,
    [id],
  );
  return rows;
};

test('what was public stays as it was, and what was a draft is in no state', async () => {
  const draft = await create('organization', { name: 'First words', description: 'Draft only' });
  await edit('organization', draft.id, { description: 'At publication' });
  expect(await told(draft.id)).toEqual([]);
  const at = await latest('organization', draft.id);
  value(await confirmed((once) => publishByItself(editor, 'organization', at, once)));
  await edit('organization', draft.id, { description: 'Corrected' });
  const states = await told(draft.id);
  expect(states.map(({ version, fields }) => [version, fields?.description])).toEqual([
    [3, 'At publication'],
    [4, 'Corrected'],
  ]);
  expect(states[0]?.until).not.toBeNull();
  expect(states[1]?.until).toBeNull();
  expect(JSON.stringify(states)).not.toContain('visibility');
});

test('a state of a record that is closed, or restricted, is not there for the public', async () => {
  const { id } = await published('organization', { name: 'Was open' });
  await edit('organization', id, { visibility: 'team' });
  await edit('organization', id, { name: 'Said among us' });
  expect(await told(id)).toEqual([]);
  await edit('organization', id, { visibility: 'public', name: 'Open again' });
  expect((await told(id)).map(({ fields }) => fields?.name)).toEqual(['Was open', 'Open again']);
});

test('what an embargo holds back becomes a state when it ends, and what it held back before is none', async () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const { id } = await published('organization', { name: 'Held back', embargoUntil: soon });
  await edit('organization', id, { name: 'Held back, second' });
  expect(await told(id)).toEqual([]);
  const { rows } = await owner.query(
    `SELECT s."version", EXISTS (SELECT FROM "StateEnd" e WHERE e."stateId" = s."id") AS "over" FROM "PublishedState" s WHERE s."recordId" = $1 ORDER BY s."number"`,
    [id],
  );
  expect(rows.map(({ over }) => over)).toEqual([true, false]);
  await edit('organization', id, { embargoUntil: null });
  expect((await told(id)).map(({ fields }) => fields?.name)).toEqual(['Held back, second']);
});

test('a rule that is tightened withholds what was told before, and its lifting opens nothing of it', async () => {
  const meeting = await published('meeting', { title: 'On the record at first' });
  const speaker = await published('person', { name: 'Given Surname', publicRole: 'Minister' });
  const takeaway = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'Something was said',
    text: 'Something was said',
    attributions: [{ personId: speaker.id }],
  });
  expect((await told(takeaway.id)).map(({ fields }) => Boolean(fields?.attributions))).toEqual([true]);
  await edit('meeting', meeting.id, { attributionRule: 'chatham_house' });
  expect((await told(takeaway.id)).map(({ readable, fields }) => [readable, fields?.attributions])).toEqual([
    [false, undefined],
    [true, undefined],
  ]);
  await edit('meeting', meeting.id, { attributionRule: 'on_the_record' });
  expect((await told(takeaway.id)).map(({ readable, fields }) => [readable, Boolean(fields?.attributions)])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

test('a name that is not public is in no state until the person is', async () => {
  const meeting = await published('meeting', { title: 'Meeting' });
  const speaker = await create('person', { name: 'Not yet public', publicRole: 'Minister' });
  const takeaway = await published('takeaway', {
    meetingId: meeting.id,
    headline: 'Said',
    text: 'Said',
    attributions: [{ personId: speaker.id }],
  });
  expect((await told(takeaway.id)).map(({ fields }) => fields?.attributions)).toEqual([undefined]);
  const at = await latest('person', speaker.id);
  value(await confirmed((once) => publishByItself(editor, 'person', at, once)));
  expect((await told(takeaway.id)).map(({ fields }) => fields?.attributions)).toEqual([
    undefined,
    [{ personId: speaker.id }],
  ]);
  await edit('person', speaker.id, { visibility: 'restricted' });
  expect((await told(takeaway.id)).at(-1)?.fields?.attributions).toBeUndefined();
});

test('what was withdrawn is still read as it was, but a person', async () => {
  for (const [noun, kept] of [
    ['organization', true],
    ['person', false],
  ] as const) {
    const { id } = await published(noun, { name: 'Was there', ...(noun === 'person' && { publicRole: 'Minister' }) });
    value(await withdrawOne(editor, noun, { ...(await latest(noun, id)), reason: 'A fault' }));
    expect((await told(id)).map(({ readable }) => readable)).toEqual([kept]);
  }
});

test('what is withdrawn without its name, or withheld with it, is read no more, also after it is restored', async () => {
  for (const how of [{ withhold: true }, { named: false }]) {
    const { id } = await published('organization', { name: 'Must go' });
    const out = value(
      await withdrawOne(editor, 'organization', { ...(await latest('organization', id)), reason: 'A fault', ...how }),
    );
    expect((await told(id)).map(({ readable, fields }) => [readable, fields])).toEqual([[false, null]]);
    value(await confirmed((once) => restoreOne(editor, 'organization', out, once)));
    expect((await told(id)).map(({ readable }) => readable)).toEqual([false, true]);
  }
});

test('states are only ever added to', async () => {
  const { id } = await published('organization', { name: 'For ever' });
  const client = await owner.connect();
  await client.query(`SET plenary.removing = ''`);
  for (const act of ['UPDATE "PublishedState" SET "shape" = \'{}\'', 'DELETE FROM "PublishedState"'])
    await expect(client.query(`${act} WHERE "recordId" = $1`, [id])).rejects.toThrow('is only added to');
  await expect(client.query('DELETE FROM "Organization" WHERE "id" = $1', [id])).rejects.toThrow('is only added to');
  client.release(true);
  await expect(owner.query('TRUNCATE "StateEnd"')).rejects.toThrow('is only added to');
});

/** A random number from 0 on, below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** All that the public role reads, table by table and view by view, and the number of the epoch. */
async function readByPublic() {
  const { rows } = await visitor.query<{ name: string; columns: string }>(`
    SELECT c."oid"::regclass::text AS "name", string_agg(format('%I', a."attname"), ', ' ORDER BY a."attnum") AS "columns"
    FROM pg_class c JOIN pg_attribute a ON a."attrelid" = c."oid" AND a."attnum" > 0 AND NOT a."attisdropped"
    WHERE c."relnamespace" IN ('public'::regnamespace, 'search'::regnamespace) AND c."relkind" IN ('r', 'v')
      AND c."relname" NOT IN ('Epoch', 'Country', 'Latin') AND has_column_privilege(c."oid", a."attnum", 'SELECT')
    GROUP BY 1`);
  const each = rows.map(
    ({ name, columns }) =>
      `('${name}', (SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM (SELECT ${columns} FROM ${name}) t))`,
  );
  const read = await visitor.query<{ name: string; sum: string }>(
    `SELECT * FROM (VALUES ${each.join(', ')}) v("name", "sum")`,
  );
  const epoch = await visitor.query<{ number: string }>('SELECT "number" FROM "Epoch"');
  return { epoch: epoch.rows[0]?.number, read: read.rows };
}

const ACTS = Number(process.env.ACTS ?? 60);
const SEED = Number(process.env.SEED ?? 20_261_201);

test(`after ${ACTS} random acts (seed ${SEED}) every state is what it was when it was written, and what was public is read or withheld`, async () => {
  const random = randomFrom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const body = await published('organization', { name: 'Body' });
  const meeting = await published('meeting', { title: 'Meeting' });
  const source = await published('source', { title: 'Source' });
  const takeaways = [];
  for (const headline of ['One', 'Two', 'Three']) {
    const values = {
      meetingId: meeting.id,
      headline,
      text: headline,
      attributions: [{ organizationId: body.id }],
      citations: [{ sourceId: source.id }],
    };
    takeaways.push(await published('takeaway', values));
  }
  const records = [
    { noun: 'organization' as const, id: body.id, title: 'name' },
    { noun: 'meeting' as const, id: meeting.id, title: 'title' },
    { noun: 'source' as const, id: source.id, title: 'title' },
    ...takeaways.map(({ id }) => ({ noun: 'takeaway' as const, id, title: 'headline' })),
  ];
  const all = async () =>
    (
      await owner.query<{ id: string; shape: string; nonce: Buffer }>(
        'SELECT "id", "shape", "nonce" FROM "PublishedState" WHERE "recordId" = ANY($1)',
        [records.map(({ id }) => id)],
      )
    ).rows;
  const written = new Map<string, string>();
  const acts = {
    words: (one: (typeof records)[number], at: number) => edit(one.noun, one.id, { [one.title]: `Words ${at}` }),
    close: (one: (typeof records)[number]) =>
      edit(one.noun, one.id, { visibility: pick(['public', 'team', 'restricted']) }),
    rule: () => edit('meeting', meeting.id, { attributionRule: pick(['on_the_record', 'chatham_house', 'closed']) }),
    standing: async (one: (typeof records)[number]) => {
      const at = await latest(one.noun, one.id);
      const gone =
        (await owner.query('SELECT "status" FROM "Record" WHERE "id" = $1', [one.id])).rows[0].status === 'withdrawn';
      return gone
        ? confirmed((once) => restoreOne(editor, one.noun, at, once))
        : withdrawOne(editor, one.noun, { ...at, reason: 'A fault', withhold: random() < 0.2 });
    },
  };
  let open = await readByPublic();
  for (let at = 0; at < ACTS; at += 1) {
    await acts[pick(['words', 'words', 'words', 'close', 'rule', 'standing'] as const)](pick(records), at).catch(
      (error) => {
        // What the rules refuse changes nothing; the acts are as random as their subjects.
        if (!/"kind":"(invalid|conflict|forbidden)"/.test(String(error))) throw error;
      },
    );
    for (const { id, shape, nonce } of await all()) {
      const bytes = `${nonce.toString('hex')} ${shape}`;
      expect(written.get(id) ?? bytes).toBe(bytes);
      written.set(id, bytes);
    }
    // Whatever the public reads otherwise than before is another epoch: what is kept of before is not served any more.
    const { epoch, read } = await readByPublic();
    if (epoch === open.epoch) expect(read, `act ${at}`).toEqual(open.read);
    open = { epoch, read };
    // The present of what the public reads is its last state.
    for (const { id, title } of records) {
      const { rows } = await visitor.query('SELECT "version" FROM "Record" WHERE "id" = $1', [id]);
      const now = (await told(id)).filter(({ until }) => until === null);
      expect(now.map(({ version, readable }) => [version, readable])).toEqual(
        rows.map(({ version }) => [version, true]),
      );
      for (const { fields } of now) expect(fields).toHaveProperty(title);
    }
  }
  expect((await all()).length).toBe(written.size);
}, 600_000);
