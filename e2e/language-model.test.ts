import { startLanguageModel } from '@/server/testing/language-model';
import { expect, expectAccessible, expectFits, phone, test } from './fixtures';

const TEXT = `LISBON — At a conference on prevention held in Lisbon on 4 May 2023, ministers met practitioners.

Doors of the workshop stayed open to families, an adviser of the Lakeside House told the room.`;
const focused = '[aria-expanded="true"]:focus';
const QUOTE = 'Doors of the workshop stayed open to families';
const said = (kind: string, quote: string, said_by: string | null = null) => ({ kind, quote, said_by, role: null });

test('a model proposes pieces of a text on the record, marked as its own; away or not, the review goes on', async ({
  page,
  signedIn,
}) => {
  await signedIn('contributor');
  await page.goto('/workspace/import');
  await page.getByLabel('The text').fill(TEXT);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.locator(focused)).toBeVisible();
  const list = page.getByRole('region', { name: 'The proposal' });
  const ask = list.getByRole('button', { name: 'Ask the language model' });

  // Who may be named was not read: until somebody says it, nothing is sent.
  await expect(list.getByText('Say first of the meeting who may be named.')).toBeVisible();
  await expect(ask).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.locator(focused)).toContainText('Conference on prevention');
  await page.keyboard.press('e');
  await page.getByLabel('Who may be named').selectOption('closed');
  await expect(ask).toHaveCount(0);
  await page.getByLabel('Who may be named').selectOption('on_the_record');
  await expect(list.getByText(`A language model at 127.0.0.1:${process.env.E2E_MODEL_PORT}`)).toBeVisible();

  await ask.click();
  await expect(list.getByRole('alert')).toContainText('The model gave no answer in time.');

  const server = await startLanguageModel(Number(process.env.E2E_MODEL_PORT));
  try {
    server.answers(() => ({
      pieces: [
        said('takeaway', QUOTE, 'an adviser of the Lakeside House'),
        said('organization', 'Lakeside House'),
        said('takeaway', 'Doors of the workshop should stay open to families'),
      ],
    }));
    await ask.click();
    await expect(list.getByText('The model proposes 2 pieces more. 1 other is left out')).toBeVisible();
    await expect(list.getByRole('alert')).toHaveCount(0);
    expect(server.questions.map(({ body }) => body.messages.at(-1)?.content)).toEqual([TEXT.replace('\n\n', '\n')]);
    const takeaway = list.getByRole('button', { name: QUOTE });
    await expect(takeaway).toContainText('proposed by a model');
    await takeaway.click();
    await expect(list.getByText('an adviser of the Lakeside House')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectFits(page);

    // What is there already is not proposed again.
    await ask.click();
    await expect(list.getByText('The model proposes 2 pieces more.')).toBeVisible();
    await expect(takeaway).toHaveCount(1);
  } finally {
    await server.stop();
  }
});
