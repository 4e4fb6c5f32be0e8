import { afterEach, expect, test, vi } from 'vitest';
import { countAttempt } from '@/lib/rate-limit';
import '@/server/testing/database';
import { type CardWords, drawCard } from './card';
import { drawable } from './letters';

afterEach(() => vi.unstubAllGlobals());

/** The picture that whoever asks from this address gets. */
async function pictureOf(words: CardWords, address: string): Promise<ArrayBuffer> {
  const drawn = await drawCard(words, address);
  if ('why' in drawn) throw new Error(drawn.why);
  return drawn.picture;
}
const words = { over: 'Conference', name: 'Plenary', host: 'plenary.example' };
const everyLetter = Array.from({ length: 0x2200 }, (_, code) => drawable(String.fromCodePoint(code))).join('');

function sizeOf(png: ArrayBuffer): { signature: string; width: number; height: number } {
  const view = new DataView(png);
  return {
    signature: Buffer.from(png, 0, 4).toString('latin1'),
    width: view.getUint32(16),
    height: view.getUint32(20),
  };
}

test('a card is drawn from faces of our own, whatever letters a title has: nothing is fetched', async () => {
  const asked: string[] = [];
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string) => {
    // The renderer reads a part of itself this way.
    if (address.startsWith('data:')) return fetch(address);
    asked.push(address);
    return Promise.reject(new Error('no network'));
  });
  for (const title of [everyLetter.slice(0, 300), everyLetter.slice(300), 'مؤتمر فيينا 🕊 北京', '\u0000\ud800']) {
    const png = await pictureOf({ ...words, title, line: title }, '10.0.0.1');
    expect(sizeOf(png)).toEqual({ signature: '\x89PNG', width: 1200, height: 630 });
  }
  expect(asked).toEqual([]);
});

test('letters that the faces do not have are left out, and hyphens that do not break become plain ones', () => {
  expect(drawable('Counter\u2011terrorism  in Çatalhöyük and Ḥulwān, “Ġgantija” – مؤتمر')).toBe(
    'Counter-terrorism in Çatalhöyük and Hulwān, “Ġgantija” –',
  );
  expect(drawable('北京')).toBe('');
});

test('the same words give the same picture, and other words another', async () => {
  const first = await pictureOf({ ...words, title: 'One' }, '10.0.0.2');
  expect(await pictureOf({ ...words, title: 'One' }, '10.0.0.3')).toBe(first);
  const other = await pictureOf({ ...words, title: 'Two' }, '10.0.0.2');
  expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false);
});

test('fresh pictures are counted for whoever asks for them, kept ones are not', async () => {
  const limit = { name: 'picture', points: 120, seconds: 600 };
  for (let count = 0; count < 119; count += 1) await countAttempt(limit, '10.0.0.4');
  await pictureOf({ ...words, title: 'The last one' }, '10.0.0.4');
  const refused = await drawCard({ ...words, title: 'One too many' }, '10.0.0.4');
  expect(refused).toEqual({ why: 'too_many', seconds: expect.any(Number) });
  expect('seconds' in refused && refused.seconds).toBeGreaterThan(500);
  for (let times = 0; times < 3; times += 1) await pictureOf({ ...words, title: 'The last one' }, '10.0.0.4');
  await pictureOf({ ...words, title: 'One too many' }, '10.0.0.5');
  // Now it is kept, and costs the first one nothing either.
  await pictureOf({ ...words, title: 'One too many' }, '10.0.0.4');
});

test('a crowd is told to come back, and finds its pictures then', async () => {
  const words50 = Array.from({ length: 50 }, (_, count) => ({ ...words, title: `At once ${count}` }));
  const answers = await Promise.all(words50.map((one) => drawCard(one, '10.0.0.6')));
  const refused = answers.filter((answer) => 'why' in answer);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused).toEqual(refused.map(() => ({ why: 'busy', seconds: 10 })));
  // One that is drawn and sixteen that wait.
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(17);
  for (const one of words50) await pictureOf(one, '10.0.0.6');
});
