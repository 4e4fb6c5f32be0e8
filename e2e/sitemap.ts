import type { APIRequestContext } from '@playwright/test';

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

/** Every path that the site maps list, by way of their index. */
export async function pathsOfSitemap(request: APIRequestContext): Promise<string[]> {
  const files = locations(await (await request.get('/sitemap.xml')).text());
  return (await Promise.all(files.map(async (file) => locations(await (await request.get(file)).text())))).flat();
}
