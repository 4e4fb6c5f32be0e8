const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);

/** Every path that a running site's site maps list, by way of their index. */
export async function pathsOfSitemap(origin: string): Promise<string[]> {
  const read = async (path: string) => locations(await (await fetch(origin + path)).text());
  return (await Promise.all((await read('/sitemap.xml')).map(read))).flat();
}
