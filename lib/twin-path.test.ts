import { expect, test } from 'vitest';
import { readTwinPath, twinLinksOf, twinPath } from './twin-path';

test('a twin has the address of its page with an ending, before what is asked for', () => {
  expect(twinPath('/meetings/a-b', 'txt')).toBe('/meetings/a-b.txt');
  expect(twinPath('/meetings?older=x.y', 'json')).toBe('/meetings.json?older=x.y');
});

test.each([
  ['/meetings.json', { page: '/meetings', format: 'json' }],
  ['/fr/meetings/a/takeaways.csv', { page: '/fr/meetings/a/takeaways', format: 'csv' }],
  ['/nothing.txt', { page: '/nothing', format: 'txt' }],
  ['/robots.txt', null],
  ['/llms.txt', null],
  ['/schema/record.json', null],
  ['/feeds/all.json', null],
  ['/fr/feeds/topics/a.json', null],
  ['/download/plenary.jsonl', null],
  ['/api/x.json', null],
  ['/.well-known/security.txt', null],
  ['/a.b.json', null],
  ['/meetings', null],
  ['/x.foo', null],
])('%s', (path, twin) => {
  expect(readTwinPath(path)).toEqual(twin);
});

test('pages of records and lists lead to theirs, other pages to none', () => {
  expect(twinLinksOf('/ar-XB/claims/1')).toBe(
    '</claims/1.json>; rel="alternate"; type="application/json", </claims/1.txt>; rel="alternate"; type="text/plain"',
  );
  expect(twinLinksOf('/topics')).toContain('</topics.csv>; rel="alternate"; type="text/csv"');
  expect(twinLinksOf('/meetings/a/claims')).toContain('</meetings/a/claims.csv>');
  for (const path of [
    '/',
    '/about',
    '/models/compare',
    '/workspace/meetings',
    '/meetings/a/b/c',
    '/meetings/a.txt',
    '/id/1',
  ])
    expect(twinLinksOf(path), path).toBeNull();
});
