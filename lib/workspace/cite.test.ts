import { beforeAll, expect, test } from 'vitest';
import { contributor, create, editor } from '@/server/testing/records';
import { findSources } from './cite';

let report = '';
let resolution = '';
let restricted = '';

beforeAll(async () => {
  report = (
    await create('source', {
      title: 'Report of the conference',
      url: 'https://www.osce.org/files/Report_1%25.pdf?lang=en&utm_source=mail',
      archiveUrl: 'https://web.archive.org/web/2020/https://www.osce.org/files/Report_1.pdf',
      doi: '10.1000/ABC.1',
    })
  ).id;
  resolution = (await create('source', { title: 'Resolution', symbol: 'S/RES/2396 (2017)' })).id;
  restricted = (
    await create('source', { title: 'Kept', url: 'https://example.org/kept', symbol: 'A/1', visibility: 'restricted' })
  ).id;
  await create('source', { title: 'Elsewhere', url: 'https://osce.org/files/Report_1%25.pdf/annex' });
});
const found = async (...asked: Parameters<typeof findSources>) => (await findSources(...asked)).map(({ id }) => id);

test('an address finds its source whatever scheme, "www", tracking or slash it was pasted with', async () => {
  expect(await found(editor, { url: 'http://osce.org/files/Report_1%25.pdf/?lang=en#page=2' })).toEqual([report]);
  expect(await found(editor, { url: 'https://doi.org/10.1000/abc.1' })).toEqual([report]);
  expect(
    await found(editor, { url: 'http://web.archive.org/web/2020/https://www.osce.org/files/Report_1.pdf' }),
  ).toEqual([report]);
  expect(await found(editor, { url: 'https://osce.org/files' })).toEqual([]);
});

test('a symbol finds its source by letters and digits, and only for those who may see it', async () => {
  expect(await found(contributor, { symbol: 's/res/2396(2017)' })).toEqual([resolution]);
  expect(await found(contributor, { symbol: 'S/RES/2396' })).toEqual([]);
  expect(await found(editor, { symbol: 'A/1' })).toEqual([restricted]);
  expect(await found(contributor, { symbol: 'A/1', url: 'https://example.org/kept' })).toEqual([]);
  expect(await found({ kind: 'anonymous' }, { symbol: 'S/RES/2396 (2017)' })).toEqual([]);
  expect(await found(editor, {})).toEqual([]);
});

test('letters of an address are the same encoded and as they are', async () => {
  const one = await create('source', { title: 'Written', url: 'https://пример.рф/Путь_(а)/é' });
  const other = await create('source', { title: 'Encoded', url: 'https://example.org/caf%C3%A9' });
  const found = async (url: string) => (await findSources(editor, { url })).map(({ id }) => id);
  expect(await found('https://www.пример.рф/Путь_(а)/é/')).toEqual([one.id]);
  expect(await found('https://пример.рф/%D0%9F%D1%83%D1%82%D1%8C_(%D0%B0)/%C3%A9')).toEqual([one.id]);
  expect(await found('https://example.org/café?utm_source=a')).toEqual([other.id]);
});
