import { describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, editor, published, value } from '@/server/testing/records';
import { NOUN_NAMES } from '../field';
import { storeOf } from '../nouns';
import { editOne } from '../workflows/records';
import { publicSearch } from './search';

/** What a search finds, in its order: the name, and in brackets by what it was found where that is not the name. */
const find = async (query: string) =>
  (await publicSearch(query, 'en'))?.map(({ name, alias, placed, near, held }) =>
    [name, alias && `(${alias})`, placed && `[${[held?.venue, held?.city].filter(Boolean)}]`, near && '?']
      .filter(Boolean)
      .join(' '),
  );

describe('the public search finds a meeting', () => {
  test('by its city, venue and country, behind what is called so, latest first, and says by which', async () => {
    const held = { city: 'Quivienna', venue: 'Hofburgh Palace', countryCode: 'NU' };
    await published('meeting', { title: 'Gathering of experts', ...held, startOn: '2019-05' });
    await published('meeting', { title: 'Gathering in Quivienna', ...held, startOn: '2011' });
    await published('meeting', { title: 'Talks of ministers', ...held, venue: null, startOn: '2024-02-01' });
    await published('topic', { name: 'The spirit of Quivienna' });
    expect(await find('quivienna')).toEqual([
      'Gathering in Quivienna',
      'The spirit of Quivienna',
      'Talks of ministers [Quivienna]',
      'Gathering of experts [Quivienna]',
    ]);
    expect(await find('hofburgh')).toEqual([
      'Gathering of experts [Hofburgh Palace,Quivienna]',
      'Gathering in Quivienna [Hofburgh Palace,Quivienna]',
    ]);
    expect(await find('ministers QUIVIÉNNA')).toEqual(['Talks of ministers [Quivienna]']);
    expect(await find('niue')).toEqual([
      'Niue',
      'Talks of ministers [Quivienna]',
      'Gathering of experts [Quivienna]',
      'Gathering in Quivienna [Quivienna]',
    ]);
    expect(await find('quivienna 2019')).toEqual(['Gathering of experts [Quivienna]']);
    expect(await find('2024 ministers')).toEqual(['Talks of ministers [Quivienna]']);
    expect(await find('niue gathering')).toEqual([
      'Gathering of experts [Quivienna]',
      'Gathering in Quivienna [Quivienna]',
    ]);
    expect(await find('2024 niue')).toEqual(['Talks of ministers [Quivienna]']);
    expect(await find('niue zyzzyva')).toEqual([]);
    expect(await find('hofbrugh palace')).toContain('Gathering of experts [Hofburgh Palace,Quivienna] ?');
  });

  test('by no place while it is hidden, and by the new one once it has moved', async () => {
    const held = { city: 'Tulgova', venue: 'Hall of Umbari', countryCode: 'TV' };
    await create('meeting', { title: 'A draft', ...held });
    await published('meeting', { title: 'For the team', ...held, visibility: 'restricted' });
    const { id } = await published('meeting', { title: 'Open talks', ...held });
    const found = async () => [
      await find('tulgova'),
      await find('hall umbari'),
      await find('tuvalu'),
      await find('tuvalu talks'),
    ];
    const open = ['Open talks [Tulgova]'];
    const shown = [open, ['Open talks [Hall of Umbari,Tulgova]'], ['Tuvalu', ...open], open];
    expect(await found()).toEqual(shown);
    const nothing = [[], [], [], []];
    await owner.query(`UPDATE "Meeting" SET "embargoUntil" = now() + interval '1 hour' WHERE id = $1`, [id]);
    expect(await found()).toEqual(nothing);
    await owner.query(`UPDATE "Meeting" SET "embargoUntil" = NULL, visibility = 'team' WHERE id = $1`, [id]);
    expect(await found()).toEqual(nothing);
    await owner.query(`UPDATE "Meeting" SET visibility = 'public' WHERE id = $1`, [id]);
    expect(await found()).toEqual(shown);
    value(await editOne(editor, 'meeting', { id, baseVersion: 2, values: { title: 'Renamed talks' } }));
    expect(await find('tulgova')).toEqual([]);
    await owner.query(`UPDATE "Meeting" SET city = 'Marovar' WHERE id = $1`, [id]);
    expect([await find('tulgova'), await find('marovar')]).toEqual([[], ['Renamed talks [Marovar]']]);
    await owner.query(`UPDATE "Meeting" SET title = 'Talks of another name' WHERE id = $1`, [id]);
    expect(await find('marovar')).toEqual(['Talks of another name [Marovar]']);
    await owner.query('DELETE FROM "Meeting" WHERE id = $1', [id]);
    expect(await find('marovar')).toEqual([]);
  });
});

test('a state is found by the name of the United Nations and by what else it is called', async () => {
  await published('meeting', { title: 'Gathering in Hanoi', countryCode: 'VN' });
  await published('meeting', { title: 'Gathering in Abidjan', countryCode: 'CI' });
  for (const query of ['Viet Nam', 'vietnam']) expect(await find(query)).toEqual(['Viet Nam', 'Gathering in Hanoi []']);
  for (const query of ["Côte d'Ivoire", 'cote d’ivoire', 'Ivory Coast'])
    expect(await find(query)).toEqual(["Côte d'Ivoire", 'Gathering in Abidjan []']);
  expect(await find('vietnam gathering')).toEqual(['Gathering in Hanoi []']);
});

test('names that the public may look up stand where it may read them, all others with the team', async () => {
  const { rows } = await owner.query<{ noun: string }>(
    'SELECT noun FROM unnest($1::text[]) noun WHERE NOT search.is_piece(noun) ORDER BY noun',
    [NOUN_NAMES],
  );
  const named = NOUN_NAMES.filter((noun) => 'slug' in storeOf(noun).noun.fields);
  expect(rows.map(({ noun }) => noun)).toEqual([...named, 'source'].sort());
});

test('to close and to open a meeting writes no name of its pieces anew', async () => {
  const { id } = await published('meeting', { title: 'A meeting that is closed and opened' });
  const piece = await published('takeaway', { meetingId: id, headline: 'A headline', text: 'A text' });
  const name = async () =>
    (await owner.query('SELECT ctid, side, visibility FROM search."Name" WHERE "origin" = $1', [piece.id])).rows;
  const before = await name();
  expect(before).toMatchObject([{ side: 'team', visibility: 'team' }]);
  for (const visibility of ['team', 'public'])
    await owner.query(`UPDATE "Meeting" SET visibility = $2::"Visibility" WHERE id = $1`, [id, visibility]);
  expect(await name()).toEqual(before);
  await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [id]);
  expect(await name()).toMatchObject([{ side: 'team', visibility: 'restricted' }]);
});
