import type { APIRequestContext } from '@playwright/test';
import type { NounName } from '@/lib/field';
import { MEETING_LISTS } from '@/lib/meetings/queries/whole-list';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import { isPagedNoun } from '@/lib/public/brief';
import { INDEXED } from '@/lib/public/noun-index';
import { tableOf } from '@/lib/workspace/tables';
import { Prisma } from '@/prisma/generated/client';
import { hostileTexts } from '@/server/testing/hostile';
import { MARKED, worstValues } from '@/server/testing/worst';
import { database } from './accounts';
import { expect, expectFits, phone, type Records, test } from './records';

/** The worst of each kind: very many blocks, deep ones, marks that look for their end, letters that grow, words without an end. */
const WORST = ['- a\n', 'lines in a deep quotation', '[', 'ﷺ', 'e\u0301', 'a'];
const TOO_DEEP = '1. '.repeat(1663);

type RecordIds = ReadonlyMap<NounName, string>;

async function publishAll(records: Records, hostile: string): Promise<RecordIds> {
  const made = new Map<NounName, string>();
  for (const noun of BY_REFERENCE) {
    made.set(noun, (await records.published(noun, worstValues(storeOf(noun).noun.fields, hostile, made))).id);
  }
  return made;
}

/** Every page on which a reader meets the records: their own or their parent's, lists, pictures, references. */
async function publicPages(request: APIRequestContext, made: RecordIds): Promise<string[]> {
  const pages: string[] = [];
  for (const [noun, id] of made) {
    const own = new URL((await request.get(paths.permalink(id))).url()).pathname;
    pages.push(own);
    if (isPagedNoun(noun)) pages.push(paths.card(noun, own.split('/').at(-1) ?? ''), paths.cite(noun, id, 'bibtex'));
  }
  const model =
    pages
      .find((page) => page.startsWith('/models/'))
      ?.split('/')
      .at(-1) ?? '';
  const lists = [
    paths.home(),
    paths.meetings(),
    paths.models(),
    paths.takeaways(),
    '/corrections',
    '/calendar',
    ...INDEXED.map((noun) => paths.index(noun)),
  ];
  return [...new Set([...pages, ...lists, '/countries/MA', '/search?q=marked', paths.compareModels([model])])];
}

const workspacePages = (made: RecordIds): string[] => [
  ...[...made].flatMap(([noun, id]) => [paths.record(noun, id), paths.recordHistory(noun, id), paths.records(noun)]),
  paths.meetingWhole(made.get('meeting') ?? ''),
  paths.meetingDraft(made.get('meeting') ?? ''),
  paths.workspace(),
];

/** From TEST-NET-3 (RFC 5737): so many fresh pictures are drawn here that nobody else is to ask under the same address. */
const DRAWN_FOR = '203.0.113.63';

async function expectAll(request: APIRequestContext, pages: readonly string[], text: string): Promise<void> {
  const left = [...pages];
  const reader = async () => {
    for (let page = left.pop(); page !== undefined; page = left.pop()) {
      const headers: Record<string, string> = page.startsWith('/social/') ? { 'x-forwarded-for': DRAWN_FOR } : {};
      const answer = await request.get(page, { headers });
      expect(answer.status(), page).toBe(200);
      if (/^\/(meetings|takeaways|models|claims)\/(?!compare)/.test(page))
        expect(await answer.text(), page).toContain(text);
    }
  };
  await Promise.all([reader(), reader()]);
}

test('every page of every noun answers with the worst texts that its fields let through', async ({
  request,
  page,
  signedIn,
  records,
}) => {
  test.setTimeout(900_000);
  await signedIn('editor');
  for (const name of WORST) {
    const made = await publishAll(records, hostileTexts(10_000)[name] ?? '');
    expect(made.size).toBe(BY_REFERENCE.length);
    await test.step(name, async () => {
      await expectAll(request, await publicPages(request, made), MARKED);
      await expectAll(page.request, workspacePages(made), MARKED);
    });
  }
});

test('texts that are too deep and stand already are shown as they are written, and the lists go on', async ({
  request,
  page,
  signedIn,
  records,
}) => {
  test.setTimeout(300_000);
  await signedIn('editor');
  const made = await publishAll(records, 'An ordinary text.');
  const client = await database();
  for (const [noun, id] of made) {
    for (const [name, { kind }] of Object.entries(storeOf(noun).noun.fields)) {
      if (kind !== 'markdown') continue;
      const column = Prisma.raw(`"${name}"`);
      await client.$executeRaw`UPDATE ${tableOf(noun)} SET ${column} = ${TOO_DEEP} WHERE "id" = ${id}::uuid`;
    }
  }
  const pages = await publicPages(request, made);
  await expectAll(
    request,
    pages.filter((one) => !one.startsWith('/social/')),
    '1. 1. 1. 1.',
  );
  await expectAll(page.request, workspacePages(made), '1. 1. 1. 1.');
  await page.goto(`/takeaways/${made.get('takeaway')}`);
  await expectFits(page, [390, 768, 1440]);
});

test('a text that is nested too deeply is refused by its field, and stays in the form', async ({
  page,
  signedIn,
  records,
}) => {
  await signedIn('contributor');
  const meeting = await records.draft('meeting', { title: 'With a deep takeaway' });
  const { id } = await records.draft('takeaway', {
    meetingId: meeting.id,
    headline: 'A takeaway',
    text: 'It was said.',
  });
  await page.goto(paths.record('takeaway', id));
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.fill(TOO_DEEP);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Quotations, lists or emphasis stand more than 20 deep').first()).toBeVisible();
  await expect(text).toHaveValue(TOO_DEEP);
  await text.fill('> It was said.');
  await page.keyboard.press('Control+s');
  await expect(text).not.toHaveAttribute('aria-invalid', 'true');
});

/** An address, a name of a file or a figure without a place to break it. */
const UNBROKEN = 'x'.repeat(135);

test('no page is wider than a telephone where every text of a record is one word without an end', async ({
  page,
  request,
  signedIn,
  records,
}) => {
  test.setTimeout(900_000);
  await signedIn('editor');
  const made = await publishAll(records, UNBROKEN);
  const meeting = await request.get(paths.permalink(made.get('meeting') ?? ''));
  const slug = new URL(meeting.url()).pathname.split('/').at(-1) ?? '';
  const open = await publicPages(request, made);
  const [model = ''] = open.flatMap((path) => /^\/models\/([^/?]+)$/.exec(path)?.[1] ?? []);
  const pages = [
    ...open,
    paths.compareModels([model, 'aarhus-model']),
    ...MEETING_LISTS.map((list) => paths.list('meeting', slug, list)),
    ...workspacePages(made),
    paths.search(UNBROKEN),
  ];
  await page.setViewportSize(phone);
  for (const path of pages.filter((one) => !/^\/(social|cite)\//.test(one))) {
    await page.goto(path);
    await expectFits(page);
  }
});
