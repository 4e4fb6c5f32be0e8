import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { NEWS_FORMATS } from '@/components/corrections/news';
import { CITATION_FORMATS } from '@/components/record/reference';
import { RESULT_FORMATS } from '@/components/search/result-file';
import { FOLDERS } from '@/lib/noun-names';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import { paths } from '@/lib/paths';
import { COUNTRY_LISTS } from '@/lib/public/country';
import { OF_RECORDS } from '@/lib/public/facets';
import { NEWS_OF } from '@/lib/public/news-within';
import { pointingTo } from '@/lib/public/pointing';
import { today } from '@/lib/time';
import { NAMED } from '@/lib/workspace/duplicates/references';
import { pathsOfSitemap } from '@/server/testing/sitemap';
import { worstValues } from '@/server/testing/worst';
import { database } from './accounts';
import {
  canariesIn,
  canary,
  fillWithCanaries,
  HIDDEN,
  keptCanary,
  proposedPath,
  type Target,
  UNDER_RULE,
} from './canaries';
import { expect, test } from './records';
import { LISTS, routes } from './routes';
import { send, serverActions } from './server-actions';

/** Routes that are not walked, each for its reason. */
const NOT_WALKED: Record<string, string> = {
  '/[locale]/[...rest]': 'answers every unknown path alike',
  '/api/auth/[...nextauth]': 'knows members and no record',
  '/api/presence/[noun]/[id]': 'a stream without an end; lib/workflows/presence.test.ts asks it',
};
/** Questions after every text of records of these states: all of it is searched by the word. */
const questionsAfter = (states: readonly string[]) => [
  ...states.map((state) => `?q=zq${state}`),
  ...states.flatMap((state) =>
    BY_REFERENCE.flatMap((noun) =>
      Object.entries(storeOf(noun).noun.fields)
        .filter(([, { kind }]) => ['line', 'lines', 'markdown'].includes(kind))
        .map(([name]) => `?q=${canary(state, noun, name)}`),
    ),
  ),
  '?q=ZqOpenTakeawayText&order=newest',
];
/** What is typed into a box that searches, and the lists that one sees after it. */
const ASKED: Record<string, readonly string[]> = {
  '/[locale]/search': questionsAfter(HIDDEN),
  // Drafts are no secret at the desk.
  '/[locale]/workspace/search': questionsAfter(['restricted']),
  '/[locale]/calendar': ['?year=2020', '?year=undated', '?month=2020-02'],
  '/[locale]/feeds/meetings.ics': ['?sessions=yes'],
  '/[locale]/meetings/[slug]/meeting.ics': ['?sessions=yes'],
  '/[locale]/series/[slug]/meetings.ics': ['?sessions=yes'],
  '/[locale]/topics/[slug]/meetings.ics': ['?sessions=yes'],
  '/[locale]/organizations/[slug]/meetings.ics': ['?sessions=yes'],
  '/[locale]/countries/[code]/meetings.ics': ['?sessions=yes'],
  '/[locale]/workspace/duplicates': NAMED.map((noun) => `?noun=${noun}`),
  '/[locale]/workspace/[noun]': ['?q=zq', '?status=withdrawn', '?status=draft'],
};

/** What programs read of a record, of its lists and of those in which it stands. */
function twinsOf({ noun, id, handle }: Target): string[] {
  const folder = FOLDERS[noun];
  const page = paths.page(noun, handle);
  const lists = [...(LISTS[folder] ?? []), ...pointingTo(noun).map((one) => FOLDERS[one.noun])];
  return [
    ...['json', 'txt'].map((ending) => `${page}.${ending}`),
    `${paths.permalink(id)}.json`,
    ...[folder, 'corrections', 'calendar', 'countries'].flatMap((list) =>
      ['json', 'txt', 'csv'].map((ending) => `/${list}.${ending}`),
    ),
    // A text and a table are made of the same items.
    ...lists.map((list) => `${page}/${list}.json`),
    ...COUNTRY_LISTS.map((list) => `/countries/MA/${list}.json`),
    '/countries/MA.json',
  ];
}

/** Every address of a route at which one meets this record; a part of an address that nobody has thought of stays in its brackets. */
function addressesFor(pattern: string, target: Target, all: readonly Target[]): string[] {
  if (pattern === '/twins/[...path]') return twinsOf(target);
  const { noun, id, handle, proposal } = target;
  const folder = pattern.split('/')[2] ?? '';
  const other = all.find((one) => one.noun === noun && one.id !== id)?.id ?? id;
  if (/\/meetings\/\[id\]/.test(pattern) && noun !== 'meeting') return [];
  if (/^\/\[locale\]\/[a-z]+\/\[(slug|id)\]/.test(pattern) && folder !== FOLDERS[noun] && folder !== 'id') return [];
  if (pattern.endsWith('/proposals/[id]'))
    return proposal ? [pattern.replace('/[locale]', '').replace('[id]', proposal)] : [];
  const filled = pattern
    .replace('/[locale]', '')
    .replace('[slug]', handle)
    .replace('[kind]/[handle]', `${noun}/${handle}`)
    .replace('cite/[noun]', `cite/${noun}`)
    .replace('[noun]', FOLDERS[noun])
    .replace('[id]', id)
    .replace('[code]', 'MA')
    .replace('[size]', '0');
  if (pattern.endsWith('/duplicates/compare')) return [`${filled}?noun=${noun}&a=${id}&b=${other}`];
  if (pattern.endsWith('/models/compare')) return noun === 'model' ? [`${filled}?m=${handle}`] : [];
  if (pattern.endsWith('/search')) {
    const narrowed = [`noun=${noun}`, ...(OF_RECORDS.some((one) => one === noun) ? [`${noun}=${id}`] : [])];
    return ['', ...(ASKED[pattern] ?? []), ...narrowed.map((query) => `?${query}`)].map((query) => `${filled}${query}`);
  }
  if (filled.endsWith('feeds/[of]')) return NEWS_FORMATS.map((format) => paths.feedOfAll(format));
  if (filled.endsWith('feeds/[of]/[feed]'))
    return NEWS_OF.filter((of) => of === noun || of === 'country').flatMap((of) =>
      NEWS_FORMATS.map((format) => paths.feedOf(of, of === 'country' ? 'MA' : handle, format)),
    );
  if (filled.includes('[list]')) return (LISTS[folder] ?? []).map((list) => filled.replace('[list]', list));
  if (filled.endsWith('/results/[format]'))
    return RESULT_FORMATS.map((format) => `${filled.replace('[format]', format)}?noun=${noun}`);
  if (filled.includes('[format]')) return CITATION_FORMATS.map((format) => filled.replace('[format]', format));
  return [filled === '' ? '/' : filled, ...(ASKED[pattern] ?? []).map((query) => `${filled}${query}`)];
}

/** Every address at which the build shows anything of these records. */
function addressesOf(targets: readonly Target[], side: (file: string) => boolean): string[] {
  const walked = Object.entries(routes).filter(([file, pattern]) => side(file) && !pattern.startsWith('/_'));
  const found = walked
    .filter(([, pattern]) => !(pattern in NOT_WALKED) && !pattern.includes('[file]'))
    .flatMap(([, pattern]) => targets.flatMap((target) => addressesFor(pattern, target, targets)));
  expect(
    found.filter((address) => address.includes('[')),
    'a route that nobody has an example for',
  ).toEqual([]);
  return [...new Set(found)];
}

/** Reads all addresses, a few at a time, and hands each answer on. */
async function readAll(
  request: APIRequestContext,
  addresses: readonly string[],
  look: (address: string, text: string, status: number) => void,
): Promise<void> {
  const left = [...addresses];
  const reader = async () => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      // Who has read the whole record often enough is told to wait: this walk asks from an address of its own.
      const headers = { 'x-forwarded-for': '198.51.100.17' };
      const ask = () => request.get(address, address.startsWith('/download/') ? { headers } : {});
      let answer = await ask();
      // Other tests ask as the same guest, who has so many turns at once.
      for (let wait = 0; [429, 503].includes(answer.status()) && wait < 60; wait += 1) {
        await setTimeout(1_000);
        answer = await ask();
      }
      // A calendar goes on in the next line wherever one is full (RFC 5545, 3.1).
      look(address, (await answer.text()).replaceAll('\r\n ', ''), answer.status());
      await answer.dispose();
    }
  };
  await Promise.all([reader(), reader(), reader()]);
}
const isWorkspace = (file: string) => file.includes('/workspace/');

/** Some id for every noun, where it does not matter which. */
const ANY = new Map(BY_REFERENCE.map((noun) => [noun, randomUUID() as string]));

/** Every word that the records of a state say in their texts. */
const wordsOf = (state: string, of = (path: string) => path): string[] =>
  BY_REFERENCE.flatMap((noun) => {
    const values = worstValues(storeOf(noun).noun.fields, '', ANY, (path) => canary(state, noun, of(path)));
    return canariesIn(JSON.stringify(values), [state]);
  });

/** What parts say that name a hidden record: whoever may not know that one reads nothing of the part. */
const partsNaming = (state: string, but: readonly string[] = []): string[] =>
  BY_REFERENCE.flatMap((noun) =>
    Object.entries(storeOf(noun).noun.fields)
      .filter(([list, { item = {} }]) => !but.includes(list) && Object.values(item).some((field) => field.noun))
      .map(([list]) => canary('beside', noun, `${state}.${list}`).slice('Zq'.length)),
  );

/** Of a count the public reads what it says, as of any statement, and not from which hidden source. */
const STATED = ['participantCounts'];

/** Collects a sentence for each answer that says a word of these beginnings, or an id of these records, that its address did not ask for. */
const leaksOf =
  (beginnings: readonly string[], leaks: string[], hidden: readonly Target[] = []) =>
  (address: string, text: string, status: number) => {
    const typed = canariesIn(decodeURIComponent(address), beginnings).map((word) => word.toLowerCase());
    const said = [
      ...canariesIn(text, beginnings).filter((word) => !typed.includes(word.toLowerCase())),
      ...hidden
        .filter(({ id }) => text.includes(id) && !address.includes(id))
        .map(({ noun, state }) => `${state} ${noun}`),
    ];
    if (said.length > 0 || status >= 500) leaks.push(`${status} ${address}: ${said.slice(0, 5).join(', ')}`);
  };

let targets: Target[];
test.beforeAll(async ({ records }) => {
  test.setTimeout(600_000);
  targets = await fillWithCanaries(records);
});

test('nothing that the public may not read is at any public address, and every text of what is open is', async ({
  request,
}) => {
  test.setTimeout(900_000);
  const leaks: string[] = [];
  const seen = new Set<string>();
  const own = addressesOf(targets, (file) => !isWorkspace(file));
  const listed = await pathsOfSitemap(async (path) => (await request.get(path)).text());
  // That a record was withdrawn, and which, is public.
  const secret = targets.filter(({ state }) => HIDDEN.some((one) => one === state && one !== 'withdrawn'));
  const hidden = leaksOf(
    [...HIDDEN, 'kept', 'open\\w+proposed', ...HIDDEN.flatMap((state) => partsNaming(state, STATED))],
    leaks,
    secret,
  );
  const named = leaksOf(['ruled\\w+(?:attributions|participations)'], leaks);
  await readAll(request, [...new Set([...own, ...listed])], (address, text, status) => {
    for (const word of canariesIn(text, ['open'])) seen.add(word.toLowerCase());
    hidden(address, text, status);
    named(address, text, status);
  });
  // Every version, and today. What was withdrawn was public once, so its versions are read still.
  const versions = targets.flatMap(({ id }) =>
    ['?v=1', '?v=2', '?v=3', `?on=${today()}`, '.json?v=2', '.txt?v=2'].map(
      (asked) => `${paths.permalink(id)}${asked}`,
    ),
  );
  const never = HIDDEN.filter((state) => state !== 'withdrawn');
  const past = leaksOf(
    [...never, 'open\\w+proposed', ...never.flatMap((state) => partsNaming(state, STATED))],
    leaks,
    secret,
  );
  let opened = 0;
  await readAll(request, versions, (address, text, status) => {
    if (status === 200) opened += 1;
    past(address, text, status);
    named(address, text, status);
  });
  expect(opened).toBeGreaterThan(targets.length / 4);
  // The people and the bodies of what is under the rule have pages of their own, but are not on its.
  const ruled = targets.filter(({ noun, state }) => state === 'ruled' && UNDER_RULE.includes(noun));
  const theirs = ruled.flatMap((target) =>
    addressesOf([target], (file) => !isWorkspace(file)).filter((address) =>
      [target.id, target.handle].some((key) => address.includes(key)),
    ),
  );
  expect(theirs.length).toBeGreaterThan(30);
  await readAll(request, theirs, leaksOf(['ruled(?:person|organization)'], leaks));
  expect(leaks).toEqual([]);
  expect(
    wordsOf('open')
      .filter((word) => !seen.has(word.toLowerCase()))
      .sort(),
  ).toEqual([]);
});

for (const role of ['reader', 'contributor'] as const) {
  test(`a ${role} meets nothing of what is restricted anywhere`, async ({ page, signedIn }) => {
    test.setTimeout(900_000);
    await signedIn(role);
    const leaks: string[] = [];
    const restricted = targets.filter(({ state }) => state === 'restricted');
    const near = targets.filter(({ state }) => state === 'open' || state === 'beside restricted');
    const addresses = [
      ...addressesOf([...restricted, ...near], isWorkspace),
      // Public pages know no member, so one of the two looks at them too, but for what the walk above has asked of them: questions after each
      // text, and the whole record, which tells of counts what the public reads of them.
      ...(role === 'reader'
        ? addressesOf(restricted, (file) => !isWorkspace(file) && !file.includes('/download/')).filter(
            (address) => !address.startsWith('/search?q='),
          )
        : []),
    ];
    await readAll(
      page.request,
      [...new Set(addresses)],
      leaksOf(['restricted', ...partsNaming('restricted')], leaks, restricted),
    );
    expect(leaks).toEqual([]);
  });
}

for (const role of ['editor', 'administrator'] as const) {
  test(`an ${role} finds every text of what is restricted: the walk would meet it`, async ({ page, signedIn }) => {
    test.setTimeout(900_000);
    await signedIn(role);
    const restricted = targets.filter(({ state }) => state === 'restricted');
    const found = new Set<string>();
    await readAll(page.request, addressesOf(restricted, isWorkspace), (_, text) => {
      for (const word of canariesIn(text, ['restricted'])) found.add(word);
    });
    const words = [...wordsOf('restricted'), ...wordsOf('restricted', proposedPath), keptCanary('restricted')];
    expect(words.filter((word) => !found.has(word))).toEqual([]);
  });
}

/** What a hostile contributor sends to each action, of a record that they may not know. */
const SENT: Record<string, (target: Target) => object> = {
  openAction: ({ noun, id }) => ({ noun, id }),
  titlesAction: ({ noun, id }) => ({ pointers: [{ noun, id }] }),
  searchReferencesAction: ({ noun }) => ({ noun, query: 'zqrestricted' }),
  citiesAction: () => ({ name: 'Rabat', countryCode: '' }),
  ruleAtAction: ({ id }) => ({ at: [id] }),
  searchEverythingAction: () => ({ query: 'zqrestricted' }),
  findSourcesAction: () => ({ symbol: canary('restricted', 'source', 'symbol') }),
  alikeTypedAction: ({ noun }) => ({ noun, title: canary('restricted', noun, storeOf(noun).noun.title) }),
  createAction: ({ noun, id }) => ({ key: randomUUID(), noun, values: { meetingId: id, modelId: id, claimId: id } }),
  saveAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, baseVersion: 1, values: { visibility: 'public' } }),
  publishAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, version: 2 }),
  publishTogetherAction: ({ id }) => ({ key: randomUUID(), meetingId: id, pieces: [{ id, version: 2 }] }),
  bulkAction: ({ noun, id }) => ({ act: { do: 'access', to: 'public' }, records: [{ noun, id, version: 2 }] }),
  undoAction: ({ noun, id }) => ({ key: randomUUID(), records: [{ noun, id, version: 2 }] }),
  moveAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, after: null }),
  keepCopyAction: ({ id }) => ({ sourceId: id, text: 'Another text.' }),
  copyTextAction: ({ id, copy = id }) => ({ id: copy }),
  quoteStatesAction: ({ id }) => ({ citations: [{ sourceId: id, quote: 'zqrestricted' }] }),
  sayEditingAction: ({ id }) => ({ page: id, editing: true }),
  restoreVersionAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, baseVersion: 2, version: 1 }),
  proposeAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, baseVersion: 2, values: {}, reason: null }),
  returnAction: ({ id, proposal = id }) => ({ key: randomUUID(), id: proposal, version: 1, note: 'No.' }),
  publishProposalAction: ({ id, proposal = id }) => ({
    key: randomUUID(),
    id: proposal,
    version: 1,
    recordVersion: 2,
    fields: ['title'],
  }),
  mergeAction: ({ noun, id }) => ({
    key: randomUUID(),
    noun,
    winner: { id, version: 2 },
    loser: { id, version: 2 },
    take: [],
  }),
  unmergeAction: ({ id }) => ({ key: randomUUID(), id }),
  tellApartAction: ({ noun, id }) => ({ noun, ids: [id, id] }),
  withdrawAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, version: 2, reason: 'Mine.' }),
  noteAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, version: 2, title: 'T', reason: 'R', closed: false }),
  restoreAction: ({ noun, id }) => ({ key: randomUUID(), noun, id, version: 2 }),
};
/** Actions that ask for no record. */
const OF_NO_RECORD = /^(users|workflows\/import) /;

test('no action tells a contributor of what is restricted, or changes it', async ({ page, signedIn }) => {
  test.setTimeout(900_000);
  await signedIn('contributor');
  const restricted = targets.filter(({ state }) => state === 'restricted');
  const versions = async () =>
    (await database()).revision.count({ where: { recordId: { in: restricted.map(({ id }) => id) } } });
  const before = await versions();
  const wrong: string[] = [];
  const look = leaksOf(['restricted', ...partsNaming('restricted')], wrong, restricted);
  for (const action of serverActions().filter(({ name }) => !OF_NO_RECORD.test(name))) {
    const sent = SENT[action.name.split(' ').at(-1) ?? ''];
    if (!sent) wrong.push(`${action.name} has no example`);
    else
      for (const target of restricted) {
        const input = JSON.stringify(sent(target));
        const answer = await send(page.request, action, `[${input}]`);
        look(`${action.name} ${input}`, await answer.text(), answer.status());
      }
  }
  expect(wrong).toEqual([]);
  expect(await versions()).toBe(before);
});
