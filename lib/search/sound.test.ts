import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { create } from '@/server/testing/records';
import { db } from '../db';
import { findNames } from './names';
import { soundOf, tellingWords } from './sound';

describe('how a name sounds is the same in the program and in the database', () => {
  const inDatabase = async (names: readonly string[]): Promise<string[]> =>
    (
      await owner.query(
        `SELECT search.sounds(search.telling(' ' || search.name_key(name))) AS sounds
           FROM unnest($1::text[]) WITH ORDINALITY AS n (name, place) ORDER BY place`,
        [names],
      )
    ).rows.map(({ sounds }) => sounds);
  const inProgram = (name: string) => tellingWords(name).map(soundOf).join(' ');

  test('in names as they are written', async () => {
    const names = [
      'Organisation for Security and Co-operation in Europe',
      'His Excellency Dr. Mohammed bin Youssef',
      'محمد يوسف',
      'Центр противодействия экстремизму',
      'Tchad – Schengen – Dhaka – Phase 2200',
      'The of the',
      'Co-operation and Counter-Terrorism of the Defence Centre',
      'O.S.C.E., J. R. Smith, U.N. 3 A 4 b c',
      '北京 2020',
      'Θεσσαλονίκη, თბილისი, Երևան, תל אביב, 서울, กรุงเทพ, Чечня, پاکستان, جامعة',
    ];
    expect(await inDatabase(names)).toEqual(names.map(inProgram));
  });

  test('in any mixture of letters that have a sound', async () => {
    const part = fc.constantFrom(
      ...'aeiouwyhcstpkgdjzvqxbbttssrrnnmm0011'.split(''),
      ...[
        'th',
        'sch',
        'tch',
        'ck',
        'ts',
        'ce',
        ' ',
        ' ',
        ' the ',
        ' of ',
        ' co-',
        ' counter ',
        'anti-',
        ' a.',
        ' b ',
        'defence',
        'programme',
        'بت',
        'شغ',
        'ор',
        'ч',
        'é',
        '中',
      ],
    );
    const name = fc.array(part, { maxLength: 24 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 100 }), async (names) => {
        expect(await inDatabase(names)).toEqual(names.map(inProgram));
      }),
      { numRuns: 30 },
    );
  });
});

test('misspelled and transliterated names are found as what they sound like, the likeliest first', async () => {
  await create('organization', { name: 'Institute of the Interior' });
  await create('organization', { name: 'International Institute' });
  await create('person', { name: 'Mohammed Youssef', publicRole: 'Speaker' });
  const found = async (noun: 'organization' | 'person', query: string) =>
    (await findNames(db(), 'everything', { nouns: [noun], query, most: 20 })).map(
      ({ near, name }) => `${near ? '≈ ' : ''}${name}`,
    );
  expect(await found('organization', 'intrior')).toEqual(['≈ Institute of the Interior', '≈ International Institute']);
  expect(await found('organization', 'internationsl institut')).toEqual(['≈ International Institute']);
  expect(await found('organization', 'zyzzyva quux')).toEqual([]);
  expect(await found('person', 'Muhamad Yusuf')).toEqual(['≈ Mohammed Youssef']);
  expect(await found('person', 'محمد يوسف')).toEqual(['≈ Mohammed Youssef']);
});
