import { SaxesParser } from 'saxes';
import { expect, test } from './records';

/** The texts of these elements of a document, which must be well formed. */
function textsIn(xml: string, name: string): string[] {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let within = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    within = tag.name === name;
    if (within) texts.push('');
  });
  parser.on('text', (text) => {
    if (within) texts.push(`${texts.pop()}${text}`);
  });
  parser.on('closetag', () => {
    within = false;
  });
  parser.write(xml).close();
  return texts;
}

const TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' };

test('pages name their feeds, and a feed tells what became public and what was corrected', async ({
  page,
  request,
  records,
}) => {
  const series = await records.published('series', { name: 'Forum & <Followers>', slug: 'forum-to-follow' });
  const values = { title: 'Followed “meeting” ]]> & co', slug: 'followed-meeting', seriesId: series.id };
  const meeting = await records.published('meeting', values);
  const hidden = await records.draft('meeting', { title: 'Followed by nobody', seriesId: series.id });
  await records.edited('meeting', meeting, { ...values, startOn: '2020-05' });
  const own = '/feeds/series/forum-to-follow';
  for (const [address, feed] of [
    ['/', '/feeds/all'],
    ['/corrections', '/feeds/all'],
    ['/series/forum-to-follow', own],
    ['/countries/MA', '/feeds/countries/MA'],
  ] as const) {
    await page.goto(address);
    for (const [format, type] of Object.entries(TYPES)) {
      await expect(page.locator(`head link[rel="alternate"][type="${type}"]`), address).toHaveAttribute(
        'href',
        new RegExp(`${feed}\\.${format}$`),
      );
    }
    await expect(page.locator(`a[href="${feed}.atom"]`).first(), address).toBeVisible();
  }
  for (const [address, file] of [
    ['/', '/feeds/meetings.ics'],
    ['/calendar?month=2026-03', '/feeds/meetings.ics'],
    ['/series/forum-to-follow', '/series/forum-to-follow/meetings.ics'],
    ['/countries/MA', '/countries/MA/meetings.ics'],
  ] as const) {
    await page.goto(address);
    const calendar = page.locator('head link[rel="alternate"][type="text/calendar"]');
    await expect(calendar, address).toHaveAttribute('href', new RegExp(`${file.replaceAll('.', '\\.')}$`));
    expect((await request.get((await calendar.getAttribute('href')) ?? '')).headers()['content-type']).toContain(
      'text/calendar',
    );
  }

  const atom = await request.get(`${own}.atom`);
  expect([atom.status(), atom.headers()['content-type']]).toEqual([200, `${TYPES.atom}; charset=utf-8`]);
  expect(atom.headers()['access-control-allow-origin']).toBe('*');
  const xml = await atom.text();
  expect(textsIn(xml, 'title')).toEqual([
    'Plenary: Forum & <Followers>',
    `Corrected: ${values.title}`,
    values.title,
    'Forum & <Followers>',
  ]);
  expect(textsIn(xml, 'content')).toEqual(['Meeting\nchanged Begins\nNow version 3.', 'Meeting', 'Series']);
  expect(xml).not.toContain(hidden.id);

  const json = await request.get(`${own}.json`);
  const { items, feed_url, home_page_url } = await json.json();
  expect([new URL(feed_url).pathname, new URL(home_page_url).pathname]).toEqual([
    `${own}.json`,
    '/series/forum-to-follow',
  ]);
  expect(items.map(({ id }: { id: string }) => id.replace(/^https?:\/\/[^/]+/, ''))).toEqual([
    expect.stringMatching(new RegExp(`^/id/${meeting.id}#correction-[0-9a-f-]{36}$`)),
    `/id/${meeting.id}`,
    `/id/${series.id}`,
  ]);
  const all = await (await request.get('/feeds/all.json')).json();
  expect(all.items.map(({ title }: { title: string }) => title)).toContain(values.title);

  const known = { headers: { 'if-none-match': atom.headers().etag ?? '' } };
  expect((await request.get(`${own}.atom`, known)).status()).toBe(304);
  expect((await request.head(`${own}.json`)).status()).toBe(200);
  for (const address of [
    '/feeds/all.rss',
    '/feeds/all',
    '/feeds/series/nowhere.atom',
    '/feeds/people/a.atom',
    '/feeds/x/y.json',
  ])
    expect((await request.get(address)).status(), address).toBe(404);
  const moved = await request.get('/feeds/countries/ma.atom', { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, '/feeds/countries/MA.atom']);
});
