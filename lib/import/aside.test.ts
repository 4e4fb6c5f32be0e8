import { expect, test } from 'vitest';
import { pdfBomb } from '@/server/testing/files';
import { readAside } from './aside';
import { SAMPLE_TEXT } from './sample';

const bytes = (text: string) => new TextEncoder().encode(text);
const LARGE = bytes('<b>a</b> '.repeat(60_000));
const enough = { milliseconds: 120_000, megabytes: 512 };
const refusal = async (...given: Parameters<typeof readAside>) => {
  const outcome = await readAside(...given);
  return outcome.ok
    ? null
    : outcome.failure.kind === 'invalid'
      ? outcome.failure.issues[0]?.code
      : outcome.failure.kind;
};

test('a text is read in a thread under vitest, and the next one in the same thread', async () => {
  const first = await readAside(bytes(SAMPLE_TEXT));
  expect(first.ok && first.value.takeaways.map(({ fields }) => fields.headline)).toContain('Open books');
  expect(await refusal(bytes('%PDF-1.7'))).toBe('input_damaged');
}, 240_000);

test('one that takes more time or memory than there is for a text is refused, and the next is read', async () => {
  expect(await refusal(LARGE, undefined, { ...enough, milliseconds: 1 })).toBe('input_too_costly');
  expect(await refusal(LARGE, undefined, { ...enough, megabytes: 8 })).toBe('input_too_costly');
  expect(await refusal(bytes(SAMPLE_TEXT))).toBeNull();
}, 240_000);

test('a file that unpacks into more memory than there is for it is refused, though it is small and its text would be', async () => {
  const file = pdfBomb(600 * 1024 * 1024);
  expect(file.length).toBeLessThan(10_000);
  expect(await refusal(file, undefined, { ...enough, megabytes: 128 })).toBe('input_too_costly');
}, 240_000);

test('whoever leaves ends the reading of their text, also before it began', async () => {
  const left = new AbortController();
  const reading = refusal(LARGE, left.signal, enough);
  left.abort();
  expect(await reading).toBe('input_left');
  expect(await refusal(LARGE, AbortSignal.abort(), enough)).toBe('input_left');
}, 240_000);

test('two are read at a time, six wait, and one more is told to come back', async () => {
  const left = new AbortController();
  const readings = Array.from({ length: 8 }, () => refusal(LARGE, left.signal, enough));
  expect(await refusal(LARGE)).toBe('input_busy');
  left.abort();
  expect(await Promise.all(readings)).toEqual(Array(8).fill('input_left'));
}, 240_000);
