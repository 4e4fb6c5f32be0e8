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
    ['input_binary', bytes(`a\0${'b'.repeat(9)}\0\0c`)],
    ['input_old_format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['input_old_format', bytes('{\\rtf1 text}')],
    ['input_encoding', new Uint8Array([0x5a, 0x81, 0x72, 0x72, 0x72])],
    ['input_encoding', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['input_too_large', new Uint8Array(5 * 1024 * 1024 + 1)],
  ])('refuses with %s', (problem, input) => {
    expect(readInput(input)).toMatchObject({ ok: false, problem });
  });

  it('takes exactly 5 MiB', () => {
    expect(readInput(new Uint8Array(5 * 1024 * 1024).fill(97)).ok).toBe(true);
  });
});

/** What a text is in an encoding that is read and never written here. */
function inEncoding(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(new Uint8Array([byte])), [byte]);
  for (let lead = 0xa1; encoding === 'gb18030' && lead < 0xff; lead++)
    for (let trail = 0xa1; trail < 0xff; trail++)
      table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((one) => table.get(one) ?? []));
}

describe('a file of before UTF-8', () => {
  it.each([
    ['windows-1251', 'Совещание экспертов в Москве и о чём на нём не говорили'],
    ['windows-1256', 'عقد الاجتماع في تونس مع ممثلي الدول من أجل التعاون بين الأطراف'],
    ['gb18030', '会议在北京举行，讨论了年度的工作和合作'],
  ])('is read in %s', (encoding, text) => {
    expect(readInput(inEncoding(text, encoding))).toMatchObject({ ok: true, text });
  });

  it('is read in windows-1252', () => {
    const file = Buffer.from('\x93R\xe9union d\x92experts\x94 \xe0 Gen\xe8ve \x96 \x80', 'latin1');
    expect(readInput(file)).toMatchObject({ text: '“Réunion d’experts” à Genève – €' });
  });

  it('is read in UTF-16 without a mark', () => {
    expect(readInput(utf16('The meeting was held.', true).subarray(2))).toMatchObject({
      text: 'The meeting was held.',
    });
    expect(readInput(utf16('Совет собрался в Вене.', false).subarray(2))).toMatchObject({
      text: 'Совет собрался в Вене.',
    });
  });

  it('is read as a page says that it is written', () => {
    const page = inEncoding('<html><meta charset="windows-1251"><p>Вена</p><p>Нью-Йорк</p>', 'windows-1251');
    expect(readInput(page)).toMatchObject({ format: 'html', text: expect.stringContaining('Нью-Йорк') });
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
