import { describe, expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { confirmed, create, editor, published, value } from '@/server/testing/records';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { editOne } from '../workflows/records';
import { publicTexts } from './texts';

/** What a question finds: the titles, best match first. */
const find = async (query: string, narrowed: object = {}) =>
  ((await publicTexts({ query, ...narrowed }))?.results ?? []).map(({ title }) =>
    title.map(({ text }) => text).join(''),
  );
const meeting = (title: string, more: object = {}) => published('meeting', { title, ...more });
const said = async (meetingId: string, headline: string, text: string, more: object = {}) =>
  published('takeaway', { meetingId, headline, text, ...more });

describe('a word is found', () => {
  test('however it is written', async () => {
    const { id } = await meeting('Spellings');
    const texts: [string, string, string[]][] = [
      [
        'One',
        'A blurbling of counter-flibbism.',
        ['counterflibbism', 'counter flibbism', 'Counter-Flibbism', 'blurblings'],
      ],
      ['Two', 'The zorganisation of the quentre was normalised.', ['normalized', 'normalising']],
      ['Three', 'Said Łukasz Straßenøy of Türkiye.', ['lukasz', 'strassenoy', 'TURKEY straßenøy']],
      ['Four', 'Une réinsertion zélée dans les établissements.', ['reinsertions zélées', 'établissement zélé']],
      ['Five', 'La reinserción zumbona de los detenidos.', ['zumbonas', 'reinserciones zumbona']],
      ['Six', 'О возвращении зюзиков в общество.', ['зюзики', 'возвращение зюзиков']],
      ['Seven', 'برنامج المصالحات الزقزوق في السجون', ['زقزوق', 'مصالحات']],
      ['Eight', '关于预防恐怖主义的会议在维也纳举行', ['恐怖主义', '维也纳', '预防恐怖']],
      ['Nine', 'Resolution S/RES/77123 (2014) and 22,777 of them.', ['S/RES/77123', '77123', '22777', '22 777']],
      ['Ten', 'The zank of the United Kingdom and the USA.', ['zank UK', 'zank "United States"']],
      ['Eleven', 'The frumious’s bandersnatch isn’t zugzwanged.', ["frumious's", 'zugzwanged bandersnatch']],
    ];
    for (const [headline, text] of texts) await said(id, headline, text);
    for (const [headline, , queries] of texts)
      for (const query of queries) expect([query, await find(query)]).toEqual([query, [headline]]);
  });

  test('with the words that were asked for marked in its passage', async () => {
    const { id } = await meeting('Marks');
    await said(
      id,
      'A headline',
      `${'Words before. '.repeat(20)}Counter-gnorrism was **organised** well. ${'More. '.repeat(80)}`,
    );
    const found = await publicTexts({ query: 'counter gnorrism organize' });
    const passage = found?.results[0]?.passage ?? [];
    expect(passage.filter((one) => one.found).map(({ text }) => text)).toEqual(['Counter-gnorrism', 'organised']);
    const shown = passage.map(({ text }) => text).join('');
    expect(shown).toMatch(/^… .*before\. Counter-gnorrism was organised well\. .* …$/);
    expect(shown.length).toBeLessThan(330);
  });
});

test('a question takes phrases, words that must not be there, alternatives and years', async () => {
  const old = await meeting('Old glimmering', { startOn: '2011' });
  const late = await meeting('Late glimmering', { startOn: '2021-05' });
  await said(old.id, 'A red fox', 'The glimfox is red and quick.');
  await said(late.id, 'A quick fox', 'The quick glimfox is brown.');
  expect(await find('"quick glimfox"')).toEqual(['A quick fox']);
  expect((await find('quick glimfox')).sort()).toEqual(['A quick fox', 'A red fox']);
  expect(await find('glimfox -brown')).toEqual(['A red fox']);
  expect(await find('glimfox -"is red"')).toEqual(['A quick fox']);
  expect((await find('nothingofthekind or glimfox')).sort()).toEqual(['A quick fox', 'A red fox']);
  expect(await find('what was said about the glimfox since 2020?')).toEqual(['A quick fox']);
  expect(await find('glimfox before 2020')).toEqual(['A red fox']);
  expect(await find('glimfox', { order: 'newest' })).toEqual(['A quick fox', 'A red fox']);
  expect(await find('glimfox', { year: '2011' })).toEqual(['A red fox']);
  expect(await find('glimfox', { noun: 'meeting' })).toEqual([]);
  const { facets } = (await publicTexts({ query: 'glimfox' })) ?? {};
  expect(facets?.noun).toEqual([{ of: 'takeaway', count: 2 }]);
  expect(facets?.year).toEqual([
    { of: '2021', count: 1 },
    { of: '2011', count: 1 },
  ]);
});

test('what was said by a body, or at a meeting, is found by their names beside its own words, unless a rule protects them', async () => {
  const body = await published('organization', { name: 'Wibblecouncil' });
  const open = await meeting('Vorpal talks');
  const ruled = await meeting('Frabjous talks', { attributionRule: 'chatham_house' });
  const attributions = [{ organizationId: body.id, wording: null, capacity: null }];
  await said(open.id, 'They promised snickersnack', 'A text.', { attributions });
  await said(ruled.id, 'Kept snickersnack', 'A text.', { attributions });
  expect(await find('wibblecouncil snickersnack')).toEqual(['They promised snickersnack']);
  expect(await find('vorpal snickersnack')).toEqual(['They promised snickersnack']);
  expect(await find('"chatham house" frabjous')).toContain('Frabjous talks');
  const asked = await publicTexts({ query: 'promises wibblecouncil' }, new Map([['promises', 'takeaway']]));
  expect(asked?.results.map(({ title }) => title[0]?.text)).toEqual(['They promised snickersnack']);
  // Nothing has all of it: what has most is shown, and said to be that.
  const partly = await publicTexts({ query: 'snickersnack unheardof' });
  expect(partly).toMatchObject({ parts: 2, has: 1, count: 2 });
});

test('what must not be there is in no text of what is found, nor of what is found by whom it is attributed to', async () => {
  const body = await published('organization', { name: 'Mimsyborough', aliases: [{ name: 'MBZQ' }] });
  const { id } = await meeting('Outgrabe');
  const attributions = [{ organizationId: body.id, wording: null, capacity: null }];
  await said(id, 'Gimbling in the wabe', 'In a prison.', { attributions });
  await said(id, 'Gyring', 'Out of it.', { attributions });
  const called = new Map([['takeaways', 'takeaway']] as const);
  const titles = async (query: string) =>
    (await publicTexts({ query }, called))?.results.map(({ title }) => title.map(({ text }) => text).join(''));
  expect(await titles('takeaways mimsyborough -prison')).toEqual(['Gyring']);
  expect(await titles('MBZQ -mimsyborough')).toEqual([]);
  expect(await titles('takeaways -prison')).not.toContain('Gimbling in the wabe');
  expect((await titles('takeaways -prison'))?.length).toBeGreaterThan(0);
  // Where another kind is chosen, the word is a word.
  expect((await publicTexts({ query: 'takeaways', noun: 'source' }, called))?.count).toBe(0);
});

test('the meetings of what is found are pictured in place of it, one by one or counted, and no others', async () => {
  const [here, there] = [
    await meeting('Here', { startOn: '2011', city: 'Vienna', countryCode: 'AT', latitude: '48.2', longitude: '16.4' }),
    await meeting('Whiffling there', { startOn: '2012', countryCode: 'MA' }),
  ];
  await said(here.id, 'H', 'Burbling and whiffling.');
  await said(here.id, 'H', 'Whiffling again.');
  await create('takeaway', { meetingId: there.id, headline: 'H', text: 'Burbling' });
  const pictured = async (query: string, more: object = {}) => {
    const answer = await publicTexts({ query, view: 'pictures', ...more });
    expect(answer?.results).toEqual([]);
    return answer?.pictures?.meetings?.map(({ title }) => title);
  };
  expect(await pictured('whiffling')).toEqual(['Whiffling there', 'Here']);
  expect(await pictured('burbling')).toEqual(['Here']);
  expect(await pictured('whiffling', { year: '2012' })).toEqual(['Whiffling there']);
  expect(await pictured('whiffling', { noun: 'takeaway' })).toEqual(['Here']);
  expect(await pictured('whiffling', { noun: 'person' })).toEqual([]);
  expect((await publicTexts({ query: 'whiffling' }))?.pictures).toBeNull();
});

test('a source is found by what is quoted from it, where what quotes it is public and the source may be told', async () => {
  const { id: meetingId } = await meeting('Quotes');
  const { id: sourceId } = await published('source', { title: 'The report on everything' });
  const quoting = (quote: string) => ({ meetingId, headline: 'In short', text: 'T', citations: [{ sourceId, quote }] });
  await create('takeaway', quoting('It was manxomely unready.'));
  expect(await find('manxomely')).toEqual([]);
  const { id, version } = await published('takeaway', quoting('It was “mimsily” told.'));
  const found = await publicTexts({ query: 'mimsily' });
  expect(
    found?.results.map(({ path, passage, isQuote }) => [path, passage?.map(({ text }) => text).join(''), isQuote]),
  ).toEqual([[expect.stringContaining('/sources/'), 'It was “mimsily” told.', true]]);
  expect(await find('report -mimsily "on everything"')).toEqual([]);
  await owner.query('UPDATE "Citation" SET "withheld" = true WHERE "recordId" = $1', [id]);
  expect(await find('mimsily')).toEqual([]);
  await owner.query('UPDATE "Citation" SET "withheld" = false WHERE "recordId" = $1', [id]);
  expect(await find('mimsily')).toEqual(['The report on everything']);
  value(await withdrawOne(editor, 'takeaway', { id, version, reason: 'It was wrong.', named: false }));
  expect(await find('mimsily')).toEqual([]);
});

test('figures are found as they are, and shown by no number of their own', async () => {
  const { id } = await published('meeting', {
    title: 'Counted',
    participantCounts: [{ kind: 'participants', value: 44_123, hedge: 'more than' }],
  });
  await published('claim', { text: 'A claim with a figure.', figure: '77412.5' });
  expect(await find('77412.5')).toEqual(['A claim with a figure.']);
  expect(await find('5000')).toEqual([]);
  const found = await publicTexts({ query: '44,123 participants' });
  expect(found?.results).toMatchObject([{ id, passage: null }]);
});

test('a page beyond the end is the last one', async () => {
  const { id } = await meeting('Many pages');
  for (let at = 0; at < 23; at += 1) await said(id, `Galumphing ${at}`, 'A text.');
  const pages = await Promise.all(['1', '2', '24'].map((page) => publicTexts({ query: 'galumphing', page })));
  expect(pages.map((page) => [page?.page, page?.results.length, page?.isLast])).toEqual([
    [1, 20, false],
    [2, 3, true],
    [2, 3, true],
  ]);
});

test('nothing is found that the public may not read, and all of it once it may', async () => {
  const { id } = await meeting('Hidden things');
  const later = '2999-01-01T00:00:00.000Z';
  const add = (headline: string, more: object) => said(id, headline, 'About the jubjub.', more);
  await create('takeaway', { meetingId: id, headline: 'Draft', text: 'About the jubjub.' });
  const team = await add('Team', { visibility: 'team' });
  await add('Restricted', { visibility: 'restricted' });
  await add('Embargoed', { embargoUntil: later });
  const gone = await add('Withdrawn', {});
  value(await withdrawOne(editor, 'takeaway', { ...gone, reason: 'It was wrong.', named: false }));
  expect(await publicTexts({ query: 'jubjub' })).toMatchObject({ count: 0, facets: {}, results: [] });
  const values = { headline: 'Team', text: 'About the jubjub.', meetingId: id, visibility: 'public' };
  value(
    await confirmed((once) => editOne(editor, 'takeaway', { id: team.id, baseVersion: team.version, values }, once)),
  );
  expect(await find('jubjub')).toEqual(['Team']);
});

test.each([
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  'the of and to in',
  '"unbalanced',
  '""""',
  '- -- -"" or or OR',
  '\u0000\u0007\u200f\u202e',
  '%_\\',
  '\'; DROP TABLE "Meeting"; --',
  'a & !b | (c:* <-> d)',
  '🙂 🇲🇦',
  '\ud800',
  'ﷺ ﷽ 〇',
  'since 2016',
])('whatever is asked is answered (%#)', async (query) => {
  const begun = performance.now();
  await publicTexts({
    query,
    noun: 'constructor',
    year: '-1',
    order: "'",
    page: '999999999999',
    topic: "'",
    since: '2019-02-31',
    kind: 'constructor.x',
    country: 'ZZ',
  });
  await publicTexts({ query, noun: 'meeting', year: '0000', order: 'newest', page: '25' });
  expect(performance.now() - begun).toBeLessThan(10_000);
});
