import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './records';

test('a citation made before corrections opens as it was, and says what has changed since', async ({
  page,
  records,
}) => {
  const meeting = await records.published('meeting', {
    title: 'Meeting of the versions',
    slug: 'meeting-of-the-versions',
  });
  const said = { meetingId: meeting.id, headline: 'Twelve states took part', text: 'Twelve states took part.' };
  const takeaway = await records.published('takeaway', said);
  const cited = takeaway.version;
  await records.edited('takeaway', takeaway, { ...said, headline: 'Fourteen states took part' });

  await page.goto(`/id/${takeaway.id}?v=${cited}`);
  await expect(page).toHaveURL(new RegExp(`/takeaways/${takeaway.id}\\?v=${cited}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twelve states took part');
  await expect(page.getByRole('note')).toContainText(`It was corrected since: version ${cited + 1} is in force.`);
  await expect(page.locator('#since del')).toHaveText('Twelve');
  await expect(page.locator('#since ins')).toHaveText('Fourteen');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const text = await (await page.request.get(`/takeaways/${takeaway.id}.txt?v=${cited}`)).text();
  for (const part of [
    '# Twelve states took part',
    `version ${cited}, public from `,
    `Corrected since: version ${cited + 1} is in force.`,
    `/takeaways/${takeaway.id}?v=${cited}>`,
    '> Twelve states took part.',
    'Meeting of the versions',
  ])
    expect(text).toContain(part);

  await page.getByRole('link', { name: `Version ${cited + 1}` }).click();
  await expect(page.getByRole('note')).toContainText('the one in force');
  await expect(page.locator('#changed del')).toHaveText('Twelve');
  await page.getByRole('link', { name: 'As it stands now' }).click();
  await expect(page).toHaveURL(`/takeaways/${takeaway.id}`);

  // Asked for a day, the record's own page answers.
  await page.goto(`/takeaways/${takeaway.id}?on=${new Date().toISOString().slice(0, 10)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fourteen states took part');

  await page.goto('/corrections');
  const note = page.getByRole('listitem').filter({ hasText: 'Fourteen states took part' });
  await note.getByText('Before and after').click();
  await expect(note.locator('del')).toHaveText('Twelve');
  await expect(note.locator('ins')).toHaveText('Fourteen');
});

test('what was no version, and what no day had, is said with 404; what is withheld with 410', async ({
  request,
  records,
}) => {
  const body = await records.published('organization', { name: 'Body of one version', slug: 'body-of-one-version' });
  const at = (query: string) => request.get(`/organizations/body-of-one-version?${query}`);
  for (const query of [
    'v=99',
    'v=0',
    'v=x',
    'v=',
    "v=1'--",
    'on=2001-01-01',
    'on=2999-01-01',
    'on=2026-02-30',
    'v=1&v=2',
  ]) {
    const answer = await at(query);
    expect(answer.status(), query).toBe(404);
    expect(await answer.text()).toContain('All public versions');
  }
  expect((await at(`v=${body.version}`)).status()).toBe(200);
  expect((await request.get('/organizations/never-was?v=1')).status()).toBe(404);
  expect((await request.get(`/id/${crypto.randomUUID()}?v=1`)).status()).toBe(404);

  const open = { title: 'Open at first', slug: 'open-at-first' };
  const meeting = await records.published('meeting', open);
  await records.edited('meeting', meeting, { ...open, attributionRule: 'chatham_house' });
  const withheld = await request.get(`/meetings/open-at-first?v=${meeting.version}`);
  expect(withheld.status()).toBe(410);
  expect(await withheld.text()).toContain('is withheld');
});

test('a version is told to programs, with what the public log holds of it', async ({ request, records }) => {
  const values = { name: 'Body for programs', slug: 'body-for-programs', description: 'As it was' };
  const body = await records.published('organization', values);
  await records.edited('organization', body, { ...values, description: 'As it is' });
  const address = `/organizations/body-for-programs.json?v=${body.version}`;
  const answer = await request.get(address);
  expect([answer.status(), answer.headers()['access-control-allow-origin']]).toEqual([200, '*']);
  const told = await answer.json();
  expect(told).toMatchObject({
    id: body.id,
    version: body.version,
    present: body.version + 1,
    fields: { name: values.name, description: 'As it was' },
    state: { rule: 'on_the_record', nonce: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(JSON.parse(told.state.shape)).toMatchObject({ id: body.id, fields: { description: 'As it was' } });
  const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
  // What became of it since is not in the shape, and the shape is the same for ever.
  expect(again.status()).toBe(304);
  for (const [query, status] of [
    ['v=99', 404],
    ['v=x', 400],
    ['on=2999-01-01', 400],
    ['v=1&on=2026-01-01', 400],
    ['page=2', 400],
  ] as const)
    expect((await request.get(`/organizations/body-for-programs.json?${query}`)).status(), query).toBe(status);
});

test('what has no page of its own opens at its permanent address, and never as another record', async ({
  page,
  records,
}) => {
  const claim = await records.published('claim', { text: 'It works in prisons' });
  const study = { claimId: claim.id, title: 'A study of prisons', design: 'case_study' };
  const evidence = await records.published('evidence', study);
  await records.edited('evidence', evidence, { ...study, title: 'A study of two prisons' });
  await page.goto(`/id/${evidence.id}?v=${evidence.version}`);
  await expect(page).toHaveURL(new RegExp(`/id/${evidence.id}\\?v=${evidence.version}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A study of prisons');
});
