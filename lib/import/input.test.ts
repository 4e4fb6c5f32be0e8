import { describe, expect, it } from 'vitest';
import { formatOf, readInput } from './input';

const bytes = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const out = new Uint8Array(2 + text.length * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), little);
  return out;
}

describe('what an import accepts', () => {
  it('reads UTF-8 with and without a mark, and UTF-16 with one', () => {
    for (const input of [bytes('Zürich'), bytes('\uFEFFZürich'), utf16('Zürich', true), utf16('Zürich', false)]) {
      expect(readInput(input)).toMatchObject({ ok: true, text: 'Zürich', format: 'text' });
    }
  });

  it.each([
    ['input_empty', new Uint8Array()],
    ['input_empty', bytes(' \n\u200B\uFEFF')],
    ['input_binary', bytes('%PDF-1.7 text')],
    ['input_binary', new Uint8Array([0x50, 0x4b, 3, 4, 65, 66])],
    ['input_binary', new Uint8Array([72, 0, 105, 0])],
    ['input_encoding', new Uint8Array([0x5a, 0xfc, 0x72])],
    ['input_encoding', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['input_too_large', new Uint8Array(5 * 1024 * 1024 + 1)],
  ])('refuses with %s', (problem, input) => {
    expect(readInput(input)).toMatchObject({ ok: false, problem });
  });

  it('takes exactly 5 MiB', () => {
    expect(readInput(new Uint8Array(5 * 1024 * 1024).fill(97)).ok).toBe(true);
  });
});

describe('the format of a text', () => {
  it.each([
    ['html', '<p>One</p><p>Two</p>'],
    ['html', '<!DOCTYPE html><title>x</title>'],
    ['markdown', '---\ntitle: x\n---\ntext'],
    ['markdown', 'Some **bold** words'],
    ['markdown', '# Heading'],
    ['text', 'a < b and b > c'],
    ['text', 'Takeaways\n- one\n- two'],
  ])('is %s', (format, text) => expect(formatOf(text)).toBe(format));
});
