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
