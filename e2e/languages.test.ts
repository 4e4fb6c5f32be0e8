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
    '/organizations',
    '/sources',
    '/search?q=victims',
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
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      for (const link of links)
        if (!new RegExp(`^/(${language}|api|id)(/|$)`).test(link))
          faults.push(`${address}: leads out of the language: ${link}`);
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
    // Names of models and of the countries they come from are data, and so is who keeps the record.
    const sentencesLeft = unmarked.filter((text) => !['Example Ministry', 'errors@example.org'].includes(text));
    if (path !== '/models/compare' && sentencesLeft.length > 0)
      faults.push(`/en-XA${path}: ${sentencesLeft.join(' | ')}`);
  }
  expect(faults).toEqual([]);
  await page.goto('/ar-XB/meetings/vienna-foreign-terrorist-fighters-2020');
  await expectAccessible(page);
  expect((await request.get('/fr/meetings')).status(), 'a language that there is not').toBe(404);
});

/** A name that begins and ends so that it falls apart where it does not keep its own direction. */
const scripts = {
  en: (what: string) => `Zqx ${what} (of 2020)!`,
  ar: (what: string) => `زقخ ${what.replace(/\w/g, 'ش')} (2020)!`,
};

/** What of the record on a page does not keep the direction of its own letters, or shares its run with words of the interface. */
const astray = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const text = (textContent ?? '').trim();
      if (!parentElement || parentElement.closest('script, style, svg') || !/Zqx|زقخ/.test(text)) continue;
      const own = /^[^\p{L}]*\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr';
      const direction = getComputedStyle(parentElement).direction;
      if (direction !== own || !/^[\d ]*(Zqx|زقخ)/.test(text)) {
        found.push(`${parentElement.tagName} written ${direction}: ${text}`);
      }
    }
    return found;
  });

test('names, titles and quotes keep the direction of their own script, whichever way the page is written', async ({
  page,
  records,
}) => {
  test.setTimeout(300_000);
  const paths: string[] = ['/', '/meetings', '/models', '/takeaways', '/calendar', '/countries/AQ'];
  const compared: string[] = [];
  for (const [language, say] of Object.entries(scripts)) {
    const source = await records.published('source', {
      title: say('paper'),
      kind: 'press',
      publisher: say('press'),
      authors: [say('author')],
      containerTitle: say('volume'),
      note: say('note'),
      language,
    });
    const citations = [{ sourceId: source.id, quote: say('words'), locator: say('paragraph') }];
    const aliases = [{ name: say('alias'), kind: 'other', language }];
    const body = await records.published('organization', {
      name: say('body'),
      slug: `body-${language}`,
      countryCode: 'AQ',
      description: say('description'),
      aliases,
      citations,
    });
    const organizationId = body.id;
    const person = await records.published('person', {
      name: say('person'),
      slug: `person-${language}`,
      publicRole: say('role'),
      organizationId,
      countryCode: 'AQ',
      citations,
    });
    const series = await records.published('series', { name: say('series'), slug: `series-${language}` });
    const model = await records.published('model', {
      name: say('model'),
      slug: `model-${language}`,
      countryCode: 'AQ',
      summary: say('summary'),
      targetGroup: say('people'),
      institutions: [{ organizationId, role: say('task'), sourceId: source.id }],
      aliases,
      citations,
    });
    compared.push(`m=model-${language}`);
    const ofModel = { modelId: model.id, citations };
    await records.published('pillar', { ...ofModel, name: say('pillar'), kind: 'legal', description: say('strand') });
    await records.published('condition', { ...ofModel, text: say('condition') });
    await records.published('evidence', {
      ...ofModel,
      title: say('study'),
      finding: say('finding'),
      limits: say('limit'),
    });
    const programme = await records.published('programme', {
      ...ofModel,
      name: say('programme'),
      slug: `programme-${language}`,
      leadOrganizationId: organizationId,
      description: say('scheme'),
    });
    const meeting = await records.published('meeting', {
      title: say('meeting'),
      slug: `meeting-${language}`,
      countryCode: 'AQ',
      startOn: '2020-02-11',
      venue: say('hall'),
      summary: say('talks'),
      seriesId: series.id,
      participations: [
        { role: 'organiser', organizationId, capacity: say('capacity') },
        { role: 'speaker', personId: person.id, capacity: say('capacity') },
      ],
      participantCounts: [{ kind: 'participants', value: 40, hedge: say('hedge'), sourceId: source.id }],
      aliases,
      citations,
    });
    const ofMeeting = { meetingId: meeting.id, citations };
    const said = { ...ofMeeting, attributions: [{ personId: person.id, capacity: say('capacity') }] };
    const session = await records.published('session', { ...ofMeeting, title: say('session'), room: say('room') });
    const takeaway = await records.published('takeaway', {
      ...ofMeeting,
      sessionId: session.id,
      headline: say('headline'),
      text: say('text'),
      attributions: [{ wording: say('wording') }],
    });
    const figures = {
      ...said,
      programmeId: programme.id,
      measure: say('measure'),
      unit: say('unit'),
      hedge: say('hedge'),
    };
    const claim = await records.published('claim', { ...figures, text: say('claim'), figure: '12' });
    await records.published('claim', { ...figures, text: say('rival'), figure: '13' });
    await records.published('commitment', { ...said, verb: say('verb'), deliverable: say('deliverable') });
    await records.published('presentation', { ...said, modelId: model.id, emphasis: say('emphasis') });
    const gone = await records.published('organization', { name: say('former'), slug: `former-${language}` });
    await records.withdrawn('organization', gone, say('reason'));
    paths.push(
      `/meetings/meeting-${language}`,
      `/models/model-${language}`,
      `/programmes/programme-${language}`,
      `/takeaways/${takeaway.id}`,
      `/claims/${claim.id}`,
      `/sources/${source.id}`,
      `/organizations/body-${language}`,
      `/organizations/former-${language}`,
      `/people/person-${language}`,
      `/series/series-${language}`,
      `/search?q=${encodeURIComponent(say('alias'))}`,
    );
  }
  paths.push(`/models/compare?${compared.join('&')}`);
  const faults: string[] = [];
  for (const prefix of ['', '/ar-XB']) {
    for (const path of paths) {
      await page.goto(`${prefix}${path === '/' && prefix ? '' : path}`);
      faults.push(...(await astray(page)).map((fault) => `${prefix}${path}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  await page.goto('/ar-XB/meetings/meeting-en');
  await expect(page.locator('q[lang="en"]').first()).toHaveText(scripts.en('words'));
  await page.goto('/meetings/meeting-ar');
  await expect(page.locator('#sources a[lang="ar"]').first()).toHaveText(scripts.ar('paper'));
  await expectAccessible(page);
});
