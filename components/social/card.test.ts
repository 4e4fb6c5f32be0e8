import { afterEach, expect, test, vi } from 'vitest';
import { drawCard } from './card';
import { drawable } from './letters';

afterEach(() => vi.unstubAllGlobals());

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
    const png = await drawCard({ ...words, title, line: title });
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
  const first = await drawCard({ ...words, title: 'One' });
  expect(await drawCard({ ...words, title: 'One' })).toBe(first);
  expect(Buffer.from(await drawCard({ ...words, title: 'Two' })).equals(Buffer.from(first))).toBe(false);
});
