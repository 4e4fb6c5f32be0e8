import { expect, test } from 'vitest';
import { readWords } from './reading';

const words = async (text: string) => {
  const read = await readWords(new TextEncoder().encode(text));
  return read.ok ? read.text : read.problem;
};

test('the words of a file are whole and without marks, a paragraph a line', async () => {
  expect(
    await words(
      '<!doctype html><html><head><title>T</title></head><body><nav>Menu</nav><h1>A <b>head</b></h1><p>One &amp; two,\n three.</p><p>Four.</p></body></html>',
    ),
  ).toMatch(/^A head\nOne & two,\s+three\.\nFour\.$/);
  expect(await words('# A head\n\nSome **strong** words.')).toBe('A head\nSome strong words.');
  expect(await words('Plain,\r\nin lines.\n')).toBe('Plain,\nin lines.');
});

test('what holds no text is refused in a word', async () => {
  expect(await words('')).toBe('input_empty');
  expect(await words('<p> </p><p></p>')).toBe('input_empty');
  expect(await readWords(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10))).toMatchObject({ problem: 'input_binary' });
});
