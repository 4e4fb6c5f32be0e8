const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

/**
 * Every path that a site's site maps list, by way of their index.
 *
 * @param read the text at a path of the site
 */
export async function pathsOfSitemap(read: (path: string) => Promise<string>): Promise<string[]> {
  const files = locations(await read('/sitemap.xml'));
  return (await Promise.all(files.map(async (file) => locations(await read(file))))).flat();
}
