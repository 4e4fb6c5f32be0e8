import { expect, test } from 'vitest';
import { CANDIDATE_FIELDS } from '@/lib/workflows/import/fields';
import { valuesFrom } from './fill';

const lists = {
  countries: [
    { value: 'GN', label: 'Guinea', names: [] },
    { value: 'GW', label: 'Guinea-Bissau', names: [] },
    { value: 'CI', label: 'Côte d’Ivoire', names: ['Ivory Coast'] },
  ],
  choices: { attributionRule: [{ value: 'chatham_house', label: 'Chatham House Rule' }] },
};
const others = [
  { key: 'organization:1', noun: 'organization' as const, title: 'Lakeside Institute' },
  { key: 'model:1', noun: 'model' as const, title: 'Lakeside' },
];
const read = (noun: 'meeting' | 'session' | 'takeaway' | 'source', name: string, words: string) => {
  const field = CANDIDATE_FIELDS[noun].find((one) => one.name === name);
  if (!field) throw new Error(name);
  return valuesFrom(words, field, name === 'authors' ? ['A'] : [], lists, others);
};

test('words of the text are read as the field takes them, and refused where they are none of it', () => {
  expect(read('meeting', 'startOn', '17 May 2024')).toEqual({ startOn: '2024-05-17' });
  expect(read('meeting', 'startOn', '17–19 May 2024')).toEqual({ startOn: '2024-05-17', endOn: '2024-05-19' });
  expect(read('meeting', 'startOn', 'in spring')).toBeNull();
  expect(read('meeting', 'countryCode', 'guinea-bissau')).toEqual({ countryCode: 'GW' });
  expect(read('meeting', 'countryCode', 'Cote d’Ivoire')).toEqual({ countryCode: 'CI' });
  expect(read('meeting', 'countryCode', 'ivory coast')).toEqual({ countryCode: 'CI' });
  expect(read('meeting', 'countryCode', 'Valdoria')).toBeNull();
  expect(read('meeting', 'attributionRule', 'under the Chatham House Rule')).toEqual({
    attributionRule: 'chatham_house',
  });
  expect(read('meeting', 'title', ' A  title\nof two lines ')).toEqual({ title: 'A title of two lines' });
  expect(read('session', 'startTime', 'at 9.30 a.m.')).toEqual({ startTime: '09:30' });
  expect(read('source', 'authors', 'B')).toEqual({ authors: ['A', 'B'] });
  expect(read('takeaway', 'assertedBy', 'the Lakeside Institute')).toEqual({ assertedBy: 'organization:1' });
  expect(read('takeaway', 'assertedBy', 'somebody else')).toBeNull();
  expect(read('takeaway', 'about', 'Lakeside')).toEqual({ about: ['model:1'] });
});
