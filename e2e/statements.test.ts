import { expect, test } from './records';

const source = { title: 'An article about the meeting', kind: 'press', publisher: 'A paper' };
test('figures that differ stand side by side, each with who gives it', async ({ page, records }) => {
  const programme = await records.published('programme', { name: 'A programme with two figures', slug: 'two-figures' });
  const claims = [];
  for (const { wording, ...given } of [
    { figure: '149', unit: 'people', wording: 'a leaflet' },
    { hedge: 'nearly', figure: '22000', unit: 'people', asOf: '2018-06-27', wording: 'a newspaper' },
    { figure: '198', unit: 'people', asOf: '2018', wording: 'the ministry' },
  ]) {
    const values = { programmeId: programme.id, measure: 'People who finished', text: 'So many finished.', ...given };
    claims.push(await records.published('claim', { ...values, attributions: [{ wording }] }));
  }
  await page.goto('/programmes/two-figures');
  const rows = page.getByRole('table', { name: 'People who finished' }).locator('tbody').getByRole('row');
  await expect(rows.locator('th a')).toHaveText(['198 people', 'nearly 22,000 people', '149 people']);
  for (const [at, wording] of ['the ministry', 'a newspaper', 'a leaflet'].entries())
    await expect(rows.nth(at)).toContainText(wording);
  await expect(page.getByRole('link', { name: '3 claims' })).toHaveAttribute('href', '#claims');
  await page.goto(`/claims/${claims[1]?.id}`);
  await expect(page.getByRole('definition').filter({ hasText: 'nearly 22,000 people' })).toBeVisible();
  await expect(rows.nth(1).getByRole('rowheader')).toContainText('nearly 22,000 people this claim');
  await expect(rows.locator('th a'), 'a claim does not lead to itself').toHaveText(['198 people', '149 people']);
  await page.getByRole('link', { name: 'A programme with two figures' }).first().click();
  await expect(page).toHaveURL('/programmes/two-figures');
});

test('a figure is written to its last digit', async ({ page, records }) => {
  const figure = { figure: '1234567890123456.7891', unit: 'euros' };
  const { id } = await records.published('claim', { text: 'So much was spent.', measure: 'Euros spent', ...figure });
  await page.goto(`/claims/${id}`);
  await expect(page.getByRole('definition').filter({ hasText: '1,234,567,890,123,456.7891 euros' })).toBeVisible();
});

test('who said what reads as withheld where the rule of the statement itself says so, else as not reported', async ({
  page,
  records,
}) => {
  const model = await records.published('model', { name: 'A model told in two rooms', slug: 'told-in-two-rooms' });
  const programme = await records.published('programme', { name: 'A scheme of two rooms', slug: 'two-rooms-scheme' });
  const meeting = await records.published('meeting', { title: 'Meeting of two rooms', slug: 'two-rooms' });
  const rooms = [];
  for (const attributionRule of ['chatham_house', 'on_the_record']) {
    const session = { meetingId: meeting.id, title: `Room of ${attributionRule}`, attributionRule };
    rooms.push(await records.published('session', session));
  }
  const discreet = { attributions: [{ wording: 'a delegate who stays unnamed' }] };
  const claims = [];
  for (const [at, room] of rooms.entries()) {
    const said = { meetingId: meeting.id, sessionId: room.id, ...(at === 0 ? discreet : {}) };
    await records.published('takeaway', { ...said, headline: `Lesson ${at}`, text: 'It was said.' });
    await records.published('commitment', { ...said, deliverable: `Promise ${at}` });
    await records.published('presentation', { ...said, modelId: model.id, emphasis: `Emphasis ${at}` });
    for (const about of [{ modelId: model.id }, { programmeId: programme.id }]) {
      await records.published('claim', { ...said, ...about, text: `It works, ${at}.` });
      const figure = { measure: 'People who came', figure: `1${at}`, asOf: '2020' };
      claims.push(await records.published('claim', { ...said, ...about, ...figure, text: `So many came, ${at}.` }));
    }
  }
  const withheld = /Not attributed, under the rule/;
  const reads = async (of: string, role: 'listitem' | 'row') => {
    for (const [at, says] of [withheld, /not reported/].entries()) {
      const statements = page.locator('#takeaways, #claims, #commitments, #models, #rivals').getByRole(role);
      const places = statements.filter({ hasText: of.replace('AT', String(at)) });
      expect(await places.count(), of).toBeGreaterThan(0);
      for (const place of await places.all()) {
        await expect(place).toContainText(says);
        if (at === 1) await expect(place).not.toContainText(withheld);
      }
    }
  };
  await page.goto('/meetings/two-rooms');
  for (const of of ['Lesson AT', 'Promise AT', 'Emphasis AT', 'It works, AT.']) await reads(of, 'listitem');
  for (const address of [
    '/meetings/two-rooms',
    '/models/told-in-two-rooms',
    '/programmes/two-rooms-scheme',
    `/claims/${claims[0]?.id}`,
  ]) {
    await page.goto(address);
    await reads('So many came, AT.', 'row');
    if (!address.startsWith('/claims')) await reads('It works, AT.', 'listitem');
    expect(await page.content()).not.toContain('stays unnamed');
  }
  const who = page.locator('dl > div').filter({ hasText: 'Asserted by' });
  await expect(who).toContainText(withheld);
  await page.goto(`/claims/${claims[2]?.id}`);
  await expect(who).toContainText('not reported');
});

test('who made an evaluation leads to its page, and is left out where that page is not public', async ({
  page,
  records,
}) => {
  const open = await records.published('organization', { name: 'Open evaluator', slug: 'open-evaluator' });
  const hidden = await records.draft('organization', { name: 'Hidden evaluator', slug: 'hidden-evaluator' });
  const programme = await records.published('programme', { name: 'Evaluated twice', slug: 'evaluated-twice' });
  const of = { programmeId: programme.id };
  await records.published('evidence', { ...of, title: 'One study', evaluatorId: open.id });
  await records.published('evidence', { ...of, title: 'Another study', evaluatorId: hidden.id });
  await page.goto('/programmes/evaluated-twice');
  await expect(page.getByRole('heading', { name: 'Another study' })).toBeVisible();
  expect(await page.content()).not.toMatch(/hidden.evaluator/i);
  await page.getByRole('link', { name: 'Open evaluator' }).click();
  await expect(page).toHaveURL('/organizations/open-evaluator');
});

test('the passages of a claim are headed as what they are', async ({ page, records }) => {
  const press = await records.published('source', source);
  const cited = { sourceId: press.id, locator: 'par. 2' };
  for (const [quote, title] of [
    [null, 'Where it is said'],
    ['what the paper wrote', 'What the source says'],
  ]) {
    const { id } = await records.published('claim', { text: 'It works.', citations: [{ ...cited, quote }] });
    await page.goto(`/claims/${id}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(title ?? '');
  }
});

test('takeaways of one meeting stand together beside its name, each with its text and no kind where it has none', async ({
  page,
  records,
}) => {
  const meeting = await records.published('meeting', { title: 'Meeting of many words', slug: 'many-words' });
  const said = (position: number, headline: string, kind: string) => {
    const text = `Of ${headline} was said much.`;
    return records.published('takeaway', { meetingId: meeting.id, position, headline, text, kind });
  };
  const first = await said(0, 'the first thing', 'not_classified');
  await said(1, 'the second thing', 'lesson');
  await page.goto('/takeaways');
  const group = page.getByRole('heading', { name: 'Meeting of many words' }).locator('xpath=../..');
  await expect(group.getByRole('listitem')).toHaveText([
    /^the first thing\s*Of the first thing was said much\.\s*Who said it is not reported\s*No source yet on the public record$/,
    /^the second thing\s*Of the second thing was said much\.\s*Lesson\s*Who said it is not reported/,
  ]);
  await page.goto(`/takeaways/${first.id}`);
  await expect(page.locator('article').getByRole('link', { name: 'Meeting of many words', exact: true })).toHaveCount(
    1,
  );
  await page.getByRole('link', { name: 'the second thing' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'the second thing' })).toBeVisible();
  await page.getByRole('link', { name: 'the first thing' }).click();
  await expect(page).toHaveURL(`/takeaways/${first.id}`);
});

test('a source says what cites it, says once that it is not quoted, and asks the press for no binding status', async ({
  page,
  records,
}) => {
  const url = 'https://www.paper.example/a/b';
  const press = await records.published('source', { title: 'An article of a paper', kind: 'press', url });
  const rule = await records.published('source', { title: 'A resolution of a body', kind: 'resolution' });
  const meeting = await records.published('meeting', { title: 'Meeting in the paper', slug: 'in-the-paper' });
  for (const headline of ['One thing', 'Another thing'])
    await records.published('takeaway', {
      meetingId: meeting.id,
      headline,
      text: headline,
      citations: [{ sourceId: press.id, locator: 'par. 3' }],
    });
  await page.goto(`/sources/${press.id}`);
  await expect(page.getByText('cited 2 times, no passage quoted')).toBeVisible();
  await expect(page.locator('#rests').getByRole('listitem').first()).toHaveText(
    /^Takeaway\s*(One|Another) thing\s*par\. 3$/,
  );
  await expect(page.getByText('paper.example', { exact: true })).toBeVisible();
  await expect(page.getByText('Binding status')).toHaveCount(0);
  await page.goto(`/sources/${rule.id}`);
  await expect(page.getByText('Binding status')).toBeVisible();
});

test('Markdown is set on every page and written plain in titles, references and linked data', async ({
  request,
  page,
  records,
}) => {
  const written = 'It is **only** one.\n\nAnd [another](https://paper.example/a).';
  const plain = 'It is only one. And another.';
  const press = await records.published('source', { ...source, note: written });
  const cited = { citations: [{ sourceId: press.id, locator: 'par. 2' }] };
  const topic = await records.published('topic', { name: 'Marked topic', slug: 'with-marks', scopeNote: written });
  const series = await records.published('series', { name: 'Marked', slug: 'with-marks', description: written });
  const body = await records.published('organization', { name: 'Marked', slug: 'with-marks', description: written });
  const meeting = await records.published('meeting', {
    title: 'Marked',
    slug: 'with-marks',
    seriesId: series.id,
    summary: written,
  });
  const model = await records.published('model', {
    name: 'Marked',
    slug: 'with-marks',
    summary: written,
    safeguards: written,
  });
  await records.published('model', { name: 'Unmarked', slug: 'without-marks' });
  const programme = await records.published('programme', { name: 'Marked', slug: 'with-marks', description: written });
  const at = { meetingId: meeting.id, ...cited };
  const said = { topics: [{ topicId: topic.id }], attributions: [{ organizationId: body.id }] };
  const of = { modelId: model.id, ...cited };
  await records.published('session', { ...at, title: 'Marked', summary: written });
  await records.published('presentation', { ...at, modelId: model.id, emphasis: written });
  const takeaway = await records.published('takeaway', { ...at, ...said, headline: 'Marked', text: written });
  const claim = await records.published('claim', { ...at, ...of, ...said, text: written });
  const promise = await records.published('commitment', { ...at, ...said, deliverable: written });
  await records.edited('commitment', promise, { ...at, ...said, deliverable: written, dueOn: '2030' });
  await records.published('pillar', { ...of, name: 'Marked', description: written });
  const condition = await records.published('condition', { ...of, text: written });
  await records.edited('condition', condition, { ...of, text: `${written} Really.` });
  const study = { title: 'Marked', finding: written, limits: written };
  await records.published('evidence', { ...study, ...of });
  await records.published('evidence', { ...study, programmeId: programme.id });
  await records.published('evidence', { ...study, claimId: claim.id });
  const raw: string[] = [];
  for (const path of [
    '/meetings/with-marks',
    '/models/with-marks',
    '/models/compare?m=with-marks&m=without-marks',
    '/programmes/with-marks',
    '/series/with-marks',
    '/organizations/with-marks',
    '/topics/with-marks',
    '/takeaways',
    `/takeaways/${takeaway.id}`,
    `/claims/${claim.id}`,
    `/sources/${press.id}`,
    '/corrections',
    `/cite/claim/${claim.id}/text`,
    `/cite/claim/${claim.id}/bibtex`,
    `/cite/claim/${claim.id}/ris`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const text = await answer.text();
    expect(text, path).toContain('only');
    raw.push(...(text.match(/.{0,60}(\*\*|\]\().{0,20}/g) ?? []).map((found) => `${path}: ${found}`));
  }
  expect(raw).toEqual([]);
  await page.goto(`/claims/${claim.id}`);
  await expect(page).toHaveTitle(`${plain} · Plenary`);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', plain);
  expect(await page.locator('article > script').textContent()).toContain(`"text":"${plain}"`);
  await expect(page.locator('#cite-title + p')).toContainText('It is only one. And another');
});

test('a claim says in which session of its meeting it was made', async ({ page, records }) => {
  const meeting = await records.published('meeting', { title: 'Meeting of sessions', slug: 'of-sessions' });
  const session = await records.published('session', { meetingId: meeting.id, title: 'In the afternoon' });
  const { id } = await records.published('claim', { meetingId: meeting.id, sessionId: session.id, text: 'It works.' });
  await page.goto(`/claims/${id}`);
  await page.getByRole('link', { name: 'In the afternoon' }).click();
  await expect(page).toHaveURL(`/meetings/of-sessions#session-${session.id}`);
});

test('a title is read as it was typed, never as Markdown', async ({ page, records }) => {
  const body = await records.published('organization', { name: 'A titled body', slug: 'titled-body' });
  const values = { title: '2016. A *forum*', slug: 'a-forum' };
  const meeting = await records.published('meeting', values);
  await records.published('takeaway', {
    meetingId: meeting.id,
    headline: '1. Ask_for_help',
    text: 'It was said.',
    attributions: [{ organizationId: body.id }],
  });
  await records.edited('meeting', meeting, { ...values, city: 'Vienna' });
  await page.goto('/corrections');
  await expect(page.getByRole('link', { name: '2016. A *forum*', exact: true })).toHaveCount(1);
  await page.goto('/organizations/titled-body');
  await expect(page.getByRole('link', { name: '1. Ask_for_help', exact: true })).toHaveCount(1);
});

test('the path of a model says what it cannot draw, and a source names the model that was presented', async ({
  page,
  records,
}) => {
  const report = await records.published('source', { title: 'A report of what was shown', kind: 'report' });
  const model = await records.published('model', { name: 'A model on its way', slug: 'model-on-its-way' });
  for (const [title, startOn] of [
    ['First shown', '2015-03'],
    ['Shown again', '2018-05-02'],
    ['Shown some day', null],
  ] as const) {
    const meeting = await records.published('meeting', { title, startOn });
    const citations = startOn === null ? [{ sourceId: report.id, locator: 'p. 2' }] : [];
    await records.published('presentation', { meetingId: meeting.id, modelId: model.id, citations });
  }
  await page.goto('/models/model-on-its-way');
  await expect(page.getByRole('figure')).toContainText('; 1 without a date is not on the line');
  await page.goto(`/sources/${report.id}`);
  const rests = page.locator('#rests').getByRole('listitem');
  await expect(rests).toHaveText(/^Presentation\s*A model on its way\s*Shown some day\s*p\. 2$/);
});
