import { chromium, type Page } from '@playwright/test';
import { account, signIn } from '@/e2e/accounts';
import { disconnect } from '@/lib/db';
import { createOne } from '@/lib/workflows/records';
import { systemBrowser } from '@/server/testing/browser';

/*
 * From keystroke to paint in the largest form, with real key events in a real browser, on a program that is running:
 *   PLENARY_DATA=… npx tsx bench/typing.ts http://localhost:3000
 * `work` is what the page itself does for a key: its handlers, and style, layout and paint of the next frame. `paint` is from the
 * moment of the key to after that paint, and so includes the wait for the screen's next frame (16.7 ms at 60 Hz).
 */

const KEYS = 200;
const editor = { kind: 'program', role: 'editor' } as const;

async function made(noun: Parameters<typeof createOne>[1], values: object): Promise<string> {
  const outcome = await createOne(editor, noun, values);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.id;
}

/** A meeting with 150 entries in its lists. */
async function largeMeeting(): Promise<string> {
  const source = await made('source', { title: 'Report of a long meeting', kind: 'report' });
  const body = await made('organization', { name: 'Body that sent many' });
  const range = (count: number) => Array.from({ length: count }, (_, index) => index);
  return made('meeting', {
    title: 'A long meeting',
    startOn: '2020-02-11',
    summary: 'It was a long meeting, and much was said. '.repeat(150),
    participations: range(80).map((index) => ({
      role: 'participant',
      organizationId: body,
      capacity: `Office ${index}`,
    })),
    citations: range(40).map((index) => ({
      sourceId: source,
      quote: `words of page ${index}`,
      locator: `p. ${index}`,
    })),
    aliases: range(20).map((index) => ({ name: `The meeting also called ${index}` })),
    participantCounts: range(10).map((index) => ({ kind: 'participants', value: 100 + index, sourceId: source })),
  });
}

interface Key {
  work: number;
  paint: number;
}

async function typed(page: Page, label: string): Promise<Key[]> {
  await page.getByRole('textbox', { name: label }).first().focus();
  await page.evaluate(() => {
    const keys: Key[] = [];
    Object.assign(window, { keys });
    document.addEventListener(
      'keydown',
      (event) => {
        const begun = performance.now();
        let handled = begun;
        setTimeout(() => {
          handled = performance.now();
        });
        requestAnimationFrame(() => {
          const drawing = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const done = performance.now();
            keys.push({ work: Math.min(handled, drawing) - begun + (done - drawing), paint: done - event.timeStamp });
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefgh '[key % 9] ?? 'a');
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (window as unknown as { keys: Key[] }).keys);
}

const at = (values: number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN).toFixed(1);

async function run(address: string): Promise<void> {
  const member = await account('editor');
  const id = await largeMeeting();
  const browser = await chromium.launch({
    executablePath: systemBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const label of ['Title', 'Summary', 'Venue']) {
    const page = await browser.newPage();
    await signIn(page, member, address);
    await page.goto(`${address}/workspace/meetings/${id}`, { waitUntil: 'networkidle' });
    const keys = (await typed(page, label)).slice(20);
    const [work, paint] = [keys.map((key) => key.work), keys.map((key) => key.paint)];
    console.log(
      `${label.padEnd(8)} ${keys.length} keys: work median ${at(work, 0.5)} ms, p95 ${at(work, 0.95)} ms; ` +
        `key to paint median ${at(paint, 0.5)} ms, p95 ${at(paint, 0.95)} ms`,
    );
    await page.close({ runBeforeUnload: false });
  }
  await browser.close();
  await disconnect();
}

const address = process.argv[2];
if (!address) {
  console.error('Which program? npx tsx bench/typing.ts http://localhost:3000');
  process.exit(2);
}
run(address).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
