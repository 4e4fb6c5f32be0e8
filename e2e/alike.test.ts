import { expect, expectAccessible, expectFits, phone, ready } from './fixtures';
import { test } from './records';

test('while a name is typed, records that have it already are said beside it, and opened or taken by keyboard', async ({
  page,
  signedIn,
  records,
}) => {
  test.setTimeout(90_000);
  const aliases = [{ name: 'Maison des chercheurs', kind: 'translation', language: 'fr' }];
  const { id } = await records.published('organization', {
    name: 'Lighthouse Institute of Researchers',
    acronym: 'LHIR',
    countryCode: 'AT',
    aliases,
  });
  await records.draft('organization', { name: 'Hidden Lighthouse Cell', visibility: 'restricted' });
  await signedIn('contributor');
  await page.goto('/workspace/organizations/new');
  await ready(page);

  const remark = page.getByText('Already in the record? One record may be the same.');
  await page.getByRole('textbox', { name: /^Name/ }).focus();
  await page.keyboard.type('Lighthuose Institute of Reserchers');
  await expect(remark).toBeVisible();
  await expect(page.getByText('Sounds the same · LHIR · Austria')).toBeVisible();
  await expectAccessible(page);
  await expectFits(page, [phone.width]);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Lighthouse Institute of Researchers/ })).toBeFocused();
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const opened = await opening;
  await expect(opened).toHaveURL(new RegExp(`/workspace/organizations/${id}$`));
  await opened.close();

  await page.getByRole('textbox', { name: /^Name/ }).fill('Hidden Lighthouse Cell');
  await expect(remark).toBeHidden();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved as version 1')).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/workspace/programmes/new');
  await ready(page);
  await page.getByRole('combobox', { name: 'Lead institution' }).focus();
  await page.keyboard.type('Chercheurs, Maison zzz');
  await expect(page.getByRole('option', { name: /Add “Chercheurs, Maison zzz” as new/ })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: /^Name/ });
  await expect(name).toHaveValue('Chercheurs, Maison zzz');
  await name.fill('Maison chercheurs');
  await expect(dialog.getByText('Already in the record? One record may be the same.')).toBeVisible();
  await expect(dialog.getByText(/also Maison des chercheurs/)).toBeVisible();
  await expectAccessible(page);
  await name.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: /^Use this one/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Lead institution' })).toHaveValue(
    'Lighthouse Institute of Researchers',
  );
});
