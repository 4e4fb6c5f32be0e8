import type { Page } from '@playwright/test';
import messages from '../messages/en.json' with { type: 'json' };
import { expect, expectAccessible, test } from './records';

/** Whole sentences of the catalogue, as a page shows them; messages with arguments are judged by their other parts. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return /[{<]/.test(value) || value.split(' ').length < 4 ? [] : [value];
  return Object.values(value as object).flatMap(sentencesOf);
}
const sentences = sentencesOf(messages);

/** Every text on a page that a reader sees or hears. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest('script, style, noscript')) texts.push(textContent ?? '');
    }
    return texts;
  });

/** Pages that show hardly more than the interface: every text on them is a message. */
const plain = ['/about', '/search', '/nowhere', '/models/compare'];

test('no page speaks English in another language, overflows with longer words, or stays unmirrored', async ({
  page,
  request,
  records,
}) => {
  test.setTimeout(600_000);
  const source = await records.published('source', { title: 'A paper', kind: 'press' });
  const held = await records.published('meeting', { title: 'A meeting told in tongues', slug: 'in-tongues' });
  const said = await records.published('takeaway', { meetingId: held.id, headline: 'Said', text: 'Said.' });
  const claim = await records.published('claim', { meetingId: held.id, text: 'Claimed.' });
  const paths = [
    ...plain,
    '/',
    '/meetings',
    '/meetings/in-tongues',
    '/meetings/vienna-foreign-terrorist-fighters-2020',
    '/models',
    '/models/moroccan-model-of-deradicalisation',
    '/models/compare?m=aarhus-model&m=moroccan-model-of-deradicalisation',
    '/programmes/moussalaha',
    '/takeaways',
    `/takeaways/${said.id}`,
    `/claims/${claim.id}`,
    `/sources/${source.id}`,
    '/organizations/organization-for-security-and-co-operation-in-europe',
    '/people/vladimir-voronkov',
    '/topics/evaluation',
    '/series/dushanbe-process',
    '/countries/MA',
    '/calendar',
    '/corrections',
    '/sign-in',
  ];
  const faults: string[] = [];
  for (const language of ['en-XA', 'ar-XB']) {
    const mirrored = language === 'ar-XB';
    for (const path of paths) {
      const address = `/${language}${path === '/' ? '' : path}`;
      const answer = await page.goto(address);
      if (answer?.status() !== (path === '/nowhere' ? 404 : 200)) faults.push(`${address}: ${answer?.status()}`);
      const texts = new Set(await textsOf(page));
      for (const sentence of sentences) if (texts.has(sentence)) faults.push(`${address}: not translated: ${sentence}`);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 800 });
        const laid = await page.evaluate(() => ({
          over: document.documentElement.scrollWidth - window.innerWidth,
          direction: document.documentElement.dir,
          /** How far the name of the house stands from the left. */
          name: document.querySelector('header a')?.getBoundingClientRect().left ?? 0,
        }));
        if (laid.over > 0) faults.push(`${address} at ${width} px: ${laid.over} px too wide`);
        if (laid.direction !== (mirrored ? 'rtl' : 'ltr')) faults.push(`${address}: written ${laid.direction}`);
        if (mirrored !== laid.name > width / 2) faults.push(`${address} at ${width} px: the header is not mirrored`);
      }
    }
  }
  for (const path of plain) {
    await page.goto(`/en-XA${path}`);
    const texts = await textsOf(page);
    const unmarked = texts.filter((text) => /\p{L}{3}/u.test(text) && !/[áéíóúýčďñšťľĺŕĝĥö]/i.test(text));
    // Names of models and of the countries they come from are data.
    if (path !== '/models/compare' && unmarked.length > 0) faults.push(`/en-XA${path}: ${unmarked.join(' | ')}`);
  }
  expect(faults).toEqual([]);
  await page.goto('/ar-XB/meetings/vienna-foreign-terrorist-fighters-2020');
  await expectAccessible(page);
  expect((await request.get('/fr/meetings')).status(), 'a language that there is not').toBe(404);
});
