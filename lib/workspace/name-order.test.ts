import { expect, test } from 'vitest';
import { editor, published } from '@/server/testing/records';
import { publicIndex } from '../public/noun-index';
import { listRecords } from './lists';

test('names stand where readers look for them, in the public list as at the desk, from page to page and back', async () => {
  const expected =
    'Adam Ævar Éva Eve Fadel Luka Łukasz Lydia Olga Øyvind Peter Ýr Yves Zoe Žofia Zuzana Жанна عائشة 中村'.split(' ');
  const between = Array.from({ length: 30 }, (_, at) => `Karim ${String(at).padStart(2, '0')}`);
  for (const name of [...expected.toReversed(), ...between]) await published('person', { name, publicRole: 'Envoy' });
  const others = (names: readonly string[]) => names.filter((name) => !between.includes(name));
  const namesIn = ({ rows }: { rows: readonly { name: string }[] }) => rows.map(({ name }) => name);
  const first = await publicIndex('person', {});
  const second = await publicIndex('person', { after: first.after });
  expect([namesIn(first).length, namesIn(second).length, second.after]).toEqual([25, 24, undefined]);
  expect(others([...namesIn(first), ...namesIn(second)])).toEqual(expected);
  expect(namesIn(await publicIndex('person', { before: second.before }))).toEqual(namesIn(first));
  const desk = await listRecords(editor, 'person', { filtering: new Map(), sort: 'name', order: 'asc' });
  expect(others(desk.records.map(({ title }) => title))).toEqual(expected);
});
