import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { joinedKey } from './keys';

test('the program and the database join the letters of a name alike', async () => {
  const names = [
    'Organisation for Security and Co-operation in Europe',
    'Ministry of Defence, Counter-Terrorism Centre',
    'O.S.C.E.',
    'Radicalisation Programme of the Ministry of Labour',
    'المَركَز الوَطَنيّ',
    'Институт Мира',
    '北京和平研究所',
    '…',
    'Department of Labour, Neighbours and Theatre Licences, counselling and modelled offences',
    'Laboratory of Deradicalisation, recognised by honourable organisers',
    'Türkiye, USA, U.K., UAE, DPRK, the Russian Federation',
    'United States of America and United Kingdom of Great Britain and Northern Ireland',
    "Democratic People's Republic of Korea",
  ];
  const { rows } = await owner.query<{ key: string }>(
    `SELECT search.joined_key(' ' || search.name_key(name)) AS key FROM unnest($1::text[]) WITH ORDINALITY AS n (name, place) ORDER BY place`,
    [names],
  );
  expect(rows.map(({ key }) => key)).toEqual(names.map(joinedKey));
});
