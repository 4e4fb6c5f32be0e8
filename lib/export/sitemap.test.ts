import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { toSitemap, toSitemapIndex } from './sitemap';

const changed = new Date('2026-11-29T23:00:00Z');

test('a site map lists addresses with their dates, and no address can leave its element', () => {
  const url = 'https://plenary.example/search?q=<a>&b="\'';
  const map = new DOMParser().parseFromString(
    toSitemap([{ url }, { url: 'https://plenary.example/', changed }]),
    'text/xml',
  );
  expect([...map.querySelectorAll('url > loc')].map(({ textContent }) => textContent)).toEqual([
    url,
    'https://plenary.example/',
  ]);
  expect(map.querySelector('lastmod')?.textContent).toBe('2026-11-29T23:00:00.000Z');
});

test('an index lists site maps', () => {
  expect(toSitemapIndex([{ url: 'https://plenary.example/sitemaps/lists.xml', changed }])).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      '<sitemap><loc>https://plenary.example/sitemaps/lists.xml</loc><lastmod>2026-11-29T23:00:00.000Z</lastmod></sitemap>',
      '</sitemapindex>',
      '',
    ].join('\n'),
  );
});
