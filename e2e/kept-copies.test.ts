import { expectAccessible, expectFits, ready } from './fixtures';
import { expect, test } from './records';

test('a contributor keeps the text of a source, and sees which quotations are in it', async ({
  page,
  records,
  signedIn,
}) => {
  const source = await records.draft('source', { title: 'Communiqué to keep' });
  const meeting = await records.draft('meeting', { title: 'Meeting of a kept communiqué' });
  await records.draft('takeaway', {
    meetingId: meeting.id,
    headline: 'Two quotations',
    text: 'It was agreed.',
    citations: [
      { sourceId: source.id, quote: 'agreed to share what they had learnt' },
      { sourceId: source.id, quote: 'agreed to keep it to themselves' },
    ],
  });
  await signedIn('contributor');
  await page.goto(`/workspace/sources/${source.id}`);
  await ready(page);
  const copy = page.getByRole('region', { name: 'Kept copy' });
  await expect(copy).toContainText('No copy is kept yet.');
  await copy.getByRole('button', { name: 'Keep this text' }).click();
  await expect(copy).toContainText('There is no text in this.');
  await copy.getByLabel('Text of the source').fill('The ministers agreed to share what they\nhad learnt.');
  await copy.getByRole('button', { name: 'Keep this text' }).click();
  await expect(copy).toContainText('SHA-256 of the text');
  await expect(copy.getByRole('listitem')).toHaveText([/^Not found/, /^Found/]);
  await copy.getByText('Keep a newer copy').click();
  await copy.locator('input[type=file]').setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0089PNG\r\n', 'latin1'),
  });
  await expect(copy.getByRole('alert')).toContainText('picture.png: This is no text');
  await expectAccessible(page);
  await expectFits(page);
});
