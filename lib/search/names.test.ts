import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { migrate } from '@/server/migrate';
import { owner, ownerUrl, visitor } from '@/server/testing/database';
import { create, editor, published, value } from '@/server/testing/records';
import { db, publicDb } from '../db';
import { nameKey } from '../names';
import { editOne } from '../workflows/records';
import { latin } from './latin';
import { findNames, isNamedAlone } from './names';

const keysOf = async (names: readonly string[]): Promise<string[]> =>
  (
    await owner.query(
      'SELECT search.name_key(name) AS key FROM unnest($1::text[]) WITH ORDINALITY AS n (name, place) ORDER BY place',
      [names],
    )
  ).rows.map(({ key }) => key);

describe('the key of a name is the same in the program and in the database', () => {
  /** Blocks that members write in; PostgreSQL's ICU may be too old to know the youngest letters of others. */
  const BLOCKS = [
    [0x20, 0x52f],
    [0x531, 0x556],
    [0x591, 0x5ea],
    [0x600, 0x6ff],
    [0x900, 0x97f],
    [0xe01, 0xe5b],
    [0x10d0, 0x10f0],
    [0x1200, 0x135a],
    [0x1e00, 0x2fff],
    [0x3001, 0x30ff],
    [0x4e00, 0x9fea],
    [0xac00, 0xd7a3],
    [0xff00, 0xffef],
    [0x1d400, 0x1d7ff],
    [0x20000, 0x2a6d6],
  ] as const;
  const young = /[\u1e9e\u2c2f\u2c5f\u2e50-\u2e7f\u2ffc-\u2fff\u20c0\u20c1\u218a-\u218f\u31bb-\u31bf]/u;

  test('character by character', async () => {
    const characters = BLOCKS.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    ).filter((character) => !/\p{Cn}/u.test(character) && !young.test(character));
    const names = characters.map((character) => `a${character}B ${character}`);
    const keys = await keysOf(names);
    expect(names.filter((name, at) => keys[at] !== nameKey(name))).toEqual([]);
  });

  test('in any mixture', async () => {
    const written = fc.constantFrom(...BLOCKS).chain(([first, last]) => fc.integer({ min: first, max: last }));
    const known = written
      .map((code) => String.fromCodePoint(code))
      .filter((one) => !/\p{Cn}/u.test(one) && !young.test(one));
    const name = fc.array(fc.oneof(known, fc.constantFrom(' ', 'Σ', 'İ', 'é', '-', '٣')), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          name.map((parts) => parts.join('')),
          { minLength: 1, maxLength: 100 },
        ),
        async (names) => {
          expect(await keysOf(names)).toEqual(names.map(nameKey));
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('letters of other alphabets are written in the same Latin ones, character by character', async () => {
  const letters = Array.from({ length: 0xff80 }, (_, at) => String.fromCharCode(at + 0x80)).filter(
    (letter) => /[\p{L}\p{N}]/u.test(letter) && nameKey(letter) === letter,
  );
  const { rows } = await owner.query<{ latin: string }>(
    'SELECT search.latin(letter) AS latin FROM unnest($1::text[]) WITH ORDINALITY l (letter, place) ORDER BY place',
    [letters],
  );
  expect(letters.filter((letter, at) => rows[at]?.latin !== latin(letter))).toEqual([]);
});

test('one word is found however it is spelled, and in whatever letters', async () => {
  const names = [
    'Zorb Counter-Terrorism Centre',
    'Organization of Zorbs',
    'Zorbs of Türkiye',
    'Zorbs of the UK and the USA',
    'Zorbs of the Russian Federation',
    '北京国际反恐会议',
    'Владимир Зорб',
    'مصالحة',
    'Θεσσαλονίκη',
    'S/RES/2178 (2014)',
  ];
  for (const name of names) await create('topic', { name });
  const found = async (query: string) =>
    (await findNames(db(), 'everything', { nouns: ['topic'], query, most: 5 })).map(
      ({ name, near }) => `${near ? '≈ ' : ''}${name}`,
    );
  const sought: [query: string, name: string][] = [
    ...['zorb counterterrorism center', 'counter terrorism zorb', 'zorb counter-terr'].map(
      (query): [string, string] => [query, 'Zorb Counter-Terrorism Centre'],
    ),
    ['organisation zorbs', 'Organization of Zorbs'],
    ['zorbs turkey', 'Zorbs of Türkiye'],
    ['zorbs united kingdom', 'Zorbs of the UK and the USA'],
    ['United States of America zorbs', 'Zorbs of the UK and the USA'],
    ['zorbs russia', 'Zorbs of the Russian Federation'],
    ['国际反恐', '北京国际反恐会议'],
    ['beijing', '北京国际反恐会议'],
    ['Vladimir', 'Владимир Зорб'],
    ['zorb vlad', 'Владимир Зорб'],
    ['thessaloniki', 'Θεσσαλονίκη'],
    ['Moussalaha', '≈ مصالحة'],
    ['musalaha', '≈ مصالحة'],
    ['2178', 'S/RES/2178 (2014)'],
    ['s/res/2178', 'S/RES/2178 (2014)'],
  ];
  for (const [query, name] of sought) expect([query, await found(query)]).toEqual([query, [name]]);
  await create('topic', { name: 'Wladimir Snark' });
  await create('topic', { name: 'Beijing Jabberwock' });
  expect(await found('Снарк')).toEqual(['Wladimir Snark']);
  expect(await found('北京')).toEqual(['北京国际反恐会议', 'Beijing Jabberwock']);
});

describe('servers that know other letters than Node', () => {
  /** Letters of Node that this server makes another key of, and code points that are nobody's letters yet. */
  async function strangeLetters(): Promise<string[]> {
    const letters = Array.from({ length: 0x33480 - 0x80 }, (_, at) => at + 0x80)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => /\p{L}/u.test(letter));
    const keys = await keysOf(letters);
    const differing = letters.filter((letter, at) => keys[at] !== nameKey(letter));
    return ['\u{2fe0}', '\u{1e6ff}', ...differing.filter((_, at) => at % Math.ceil(differing.length / 20) === 0)];
  }

  test('find every name by its own spelling', async () => {
    for (const letter of await strangeLetters()) {
      const name = `${letter}${letter} ${letter}b`;
      const { id } = await create('topic', { name });
      const found = await findNames(db(), 'everything', { nouns: ['topic'], query: name, most: 5 });
      expect([letter, found]).toEqual([letter, expect.arrayContaining([expect.objectContaining({ id, near: false })])]);
    }
  });

  test('make all keys anew once they know more', async () => {
    const { id } = await create('topic', { name: 'Keys of another server' });
    const state = async () => {
      const { rows } = await owner.query(
        `SELECT n."key", pg_relation_filenode('"Topic_by_name"'::regclass) AS index FROM search."Name" n WHERE n."recordId" = $1`,
        [id],
      );
      return rows[0];
    };
    const words = async () =>
      (await owner.query(`SELECT words::text FROM search."Text" WHERE "recordId" = $1`, [id])).rows[0]?.words;
    const [said, other] = [await words(), 'as it was'];
    await owner.query(`UPDATE search."Name" SET "key" = ' as it was' WHERE "recordId" = $1`, [id]);
    await owner.query(`UPDATE search."Text" SET words = to_tsvector('simple', $2) WHERE "recordId" = $1`, [id, other]);
    const stale = await state();
    await migrate(ownerUrl);
    expect(await state()).toEqual(stale);
    await owner.query(`COMMENT ON FUNCTION search.name_key(text) IS 'PostgreSQL 14 ICU 1'`);
    await migrate(ownerUrl);
    const renewed = await state();
    expect(renewed.key).toBe(' keys of another server');
    expect(renewed.index).not.toBe(stale.index);
    expect(await words()).toBe(said);
  });
});

test('a name is found by who has no ł or ø to type, and sorts where readers look for it', async () => {
  await published('person', { name: 'Łukasz Ægidius Sørensøn', publicRole: 'Envoy' });
  const found = async (query: string) =>
    (await findNames(publicDb(), 'open', { nouns: ['person'], query, most: 10 })).map(({ name, near }) => [name, near]);
  for (const query of ['lukasz', 'Aegidius', 'SORENSON', 'Łukasz'])
    expect(await found(query)).toEqual([['Łukasz Ægidius Sørensøn', false]]);
  const { rows } = await owner.query(
    `SELECT name FROM unnest('{Zoe,Łukasz,Maria,Lotta}'::text[]) name ORDER BY search.sort_key(name) COLLATE "C"`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Lotta', 'Łukasz', 'Maria', 'Zoe']);
});

describe('names follow their records', () => {
  const sides = async (id: string) =>
    (
      await owner.query(
        `SELECT "side", "noun", "name", "other" FROM search."Name" WHERE "recordId" = $1 ORDER BY "other", "name"`,
        [id],
      )
    ).rows.map(({ side, noun, name, other }) => `${side} ${noun}${other ? ' also' : ''}: ${name}`);
  const open = async (query: string) =>
    (await findNames(publicDb(), 'open', { nouns: ['organization'], query, most: 10 })).map(({ name }) => name);

  test('through drafting, publishing, renaming, embargo and closing', async () => {
    const values = { name: 'Maison de la Paix', acronym: 'MDP', aliases: [{ name: 'دار السلام' }] };
    const draft = await create('organization', values);
    expect(await sides(draft.id)).toEqual([
      'team organization: Maison de la Paix',
      'team organization also: MDP',
      'team organization also: دار السلام',
    ]);
    expect(await open('maison')).toEqual([]);
    const { id } = await published('organization', { ...values, name: 'Maison du Lac', acronym: null });
    expect(await open('lac mais')).toEqual(['Maison du Lac']);
    expect(await open('السلام')).toEqual(['دار السلام']);
    value(await editOne(editor, 'organization', { id, baseVersion: 2, values: { name: 'House of the Lake' } }));
    expect(await sides(id)).toEqual(['open organization: House of the Lake']);
    await owner.query(`UPDATE "Organization" SET "embargoUntil" = now() + interval '1 hour' WHERE id = $1`, [id]);
    expect([await sides(id), await open('lake')]).toEqual([['embargoed organization: House of the Lake'], []]);
    await owner.query(`UPDATE search."Name" SET "embargoUntil" = now() - interval '1 second' WHERE "recordId" = $1`, [
      id,
    ]);
    expect(await open('lake')).toEqual(['House of the Lake']);
    await owner.query(`UPDATE "Organization" SET visibility = 'restricted' WHERE id = $1`, [id]);
    expect([await sides(id), await open('lake')]).toEqual([['team organization: House of the Lake'], []]);
    await owner.query('DELETE FROM "Organization" WHERE id = $1', [id]);
    expect(await sides(id)).toEqual([]);
  });

  test('a presentation goes by its model, also when that is renamed', async () => {
    const meeting = await create('meeting', { title: 'Meeting of the name' });
    const model = await create('model', { name: 'Old model' });
    const { id } = await create('presentation', { meetingId: meeting.id, modelId: model.id });
    value(await editOne(editor, 'model', { id: model.id, baseVersion: 1, values: { name: 'Renamed model' } }));
    expect(await sides(id)).toEqual(['team presentation: Renamed model']);
  });

  test('the public role reads no name that is not open, by whatever way', async () => {
    for (const table of ['Name', 'TeamName'])
      await expect(visitor.query(`SELECT 1 FROM search."${table}"`)).rejects.toMatchObject({ code: '42501' });
    const { rows } = await visitor.query(
      `SELECT 1 FROM search."OpenName" n WHERE NOT EXISTS (SELECT FROM "Organization" r WHERE r.id = n."recordId") AND n.noun = 'organization'`,
    );
    expect(rows).toEqual([]);
    await expect(visitor.query(`DELETE FROM search."OpenName"`)).rejects.toMatchObject({
      code: expect.stringMatching(/42501|25006/),
    });
    const tables = `SELECT relname FROM pg_class WHERE relnamespace = 'search'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity`;
    expect((await owner.query(tables)).rows).toEqual([]);
  });
});

test('of words that a sample meets often enough it is told that many records have them; of a rare word, and of what somebody may not read, it is not', async () => {
  const write = (count: number, word: string, visibility: string) =>
    owner.query(
      `INSERT INTO search."Name" ("side", "noun", "recordId", "origin", "name", "key", "other", "visibility")
       SELECT 'team', 'takeaway', i, i, $1, ' ' || $1, false, $2::"Visibility" FROM (SELECT gen_random_uuid() AS i FROM generate_series(1, $3)) made`,
      [word, visibility, count],
    );
  try {
    // So many that no sample takes them for fewer than 20,000, wherever in the table they lie.
    await write(48_000, 'parole', 'team');
    await write(48_000, 'pardon', 'restricted');
    await write(500, 'bail', 'team');
    // PostgreSQL does the same by and by: each part of the table, and never the whole.
    for (const part of ['OpenName', 'EmbargoedName', 'TeamName']) await owner.query(`ANALYZE search."${part}"`);
    const isMany = async (query: string, where?: Prisma.Sql) =>
      (await isNamedAlone(db(), { noun: 'takeaway', query, where })).isMany;
    const open = Prisma.sql`n."visibility" <> 'restricted'`;
    expect([await isMany('parole'), await isMany('pardon'), await isMany('bail')]).toEqual([true, true, false]);
    expect([await isMany('parole', open), await isMany('pardon', open)]).toEqual([true, false]);
    expect(await isMany('parole of nobody')).toBe(false);
  } finally {
    await owner.query(`DELETE FROM search."Name" WHERE "name" IN ('parole', 'pardon', 'bail')`);
  }
});
