import { xmlText } from './xml';

/** One address of a site map, with when what is there last changed. */
export interface SitemapEntry {
  url: string;
  changed?: Date;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function listed(root: 'urlset' | 'sitemapindex', item: 'url' | 'sitemap', entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, changed }) => {
    const lastmod = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
    return `<${item}><loc>${xmlText(url)}</loc>${lastmod}</${item}>`;
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join(
    '\n',
  );
}

/** A site map as XML (sitemaps.org protocol 0.9), which takes at most 50,000 addresses. */
export const toSitemap = (entries: readonly SitemapEntry[]): string => listed('urlset', 'url', entries);

/** The index of site maps as XML (sitemaps.org protocol 0.9). */
export const toSitemapIndex = (maps: readonly SitemapEntry[]): string => listed('sitemapindex', 'sitemap', maps);
