import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../markdown';
import { addressKey, readPasted, wordsIn } from './pasted';

const nothing = { url: null, more: [], title: null, symbol: null, locator: null, quote: null };
const model = 'https://example.org/Model_(politics)';

test.each([
  ['https://www.osce.org/secretariat/445498.', { url: 'https://www.osce.org/secretariat/445498' }],
  ['www.un.org/counterterrorism', { url: 'https://www.un.org/counterterrorism' }],
  ['S/RES/2396 (2017)', { symbol: 'S/RES/2396 (2017)' }],
  ['see A/RES/60/288, para. 4', { symbol: 'A/RES/60/288', locator: 'para. 4' }],
  ['CIO.GAL/105/15 p.12', { symbol: 'CIO.GAL/105/15', locator: 'p. 12' }],
  ['A/HRC/34/50/Add.1 p. 12', { symbol: 'A/HRC/34/50/Add.1', locator: 'p. 12' }],
  ['PC.DEL/123/20/Rev.1/Corr.2.', { symbol: 'PC.DEL/123/20/Rev.1/Corr.2' }],
  ['MC(24).DEC/1/17', { symbol: 'MC(24).DEC/1/17' }],
  ['“States agreed to share” p. 3', { quote: 'States agreed to share', locator: 'p. 3' }],
  [
    '"We met 12 states" (pages 4 - 5) https://example.org/a?b=1',
    { quote: 'We met 12 states', locator: 'pp. 4–5', url: 'https://example.org/a?b=1' },
  ],
  ['00:12:30 They thanked the host', { locator: '00:12:30', quote: 'They thanked the host' }],
  ['They met on p. 4 of the plan and at 12:30 left', { quote: 'They met on p. 4 of the plan and at 12:30 left' }],
  ['paragraph 12', { locator: 'para. 12' }],
  ['and/or either/or', { quote: 'and/or either/or' }],
  ['  ', {}],
  [model, { url: model }],
  ...[`see ${model}`, `See also: ${model}.`, `<${model}>`, `(${model})`, `${model}….`, `${model},`, `«${model}»`].map(
    (text): [string, object] => [text, { url: model }],
  ),
  ...[
    `（${model}）`,
    `参见${model}。`,
    `“${model}”`,
    `Available at: ${model} (accessed 12 May 2026).`,
    `**${model}**`,
  ].map((text): [string, object] => [text, { url: model }]),
  [`[The model](${model})`, { url: model, title: 'The model' }],
  [`[The model](<${model}>), p. 4`, { url: model, title: 'The model', locator: 'p. 4' }],
  [`${model}，https://example.org/b and ${model}`, { url: model, more: ['https://example.org/b'] }],
  ['https://example.org/a%20b%28c%29?q=[1]#x', { url: 'https://example.org/a%20b%28c%29?q=[1]#x' }],
  ['https://пример.рф/Путь_(а)', { url: 'https://пример.рф/Путь_(а)' }],
  ['http://[2001:db8::1]:8080/a', { url: 'http://[2001:db8::1]:8080/a' }],
  [`See how states agreed to share. ${model}`, { url: model, quote: 'See how states agreed to share.' }],
  ['mailto:a@www.example.org', { quote: 'mailto:a@www.example.org' }],
])('%j is taken apart', (text, expected) => {
  expect(readPasted(text)).toEqual({ ...nothing, ...expected });
});

test.each([
  ['http://www.OSCE.org/a/', 'https://osce.org/a'],
  ['https://osce.org/a?utm_source=x&b=1#part', 'https://osce.org/a?b=1'],
  ['https://osce.org/a?b=1&a=2', 'http://osce.org/a?a=2&b=1'],
  ['https://osce.org', 'http://www.osce.org/'],
])('%s is the same address as %s', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other));
});

test('other pages, capitals in a path and other hosts are other addresses', () => {
  const keys = [
    'https://osce.org/a',
    'https://osce.org/A',
    'https://osce.org/a?id=2',
    'https://odihr.osce.org/a',
    'https://osce.org:8080/a',
  ];
  expect(new Set(keys.map(addressKey)).size).toBe(keys.length);
  expect(addressKey('nonsense')).toBeNull();
});

test('a text links what is cited from it', () => {
  const texts = [
    model,
    `(${model})`,
    `${model}.`,
    `《${model}》`,
    `*${model}*`,
    'www.un.org/a_b_c,',
    `https://пример.рф/а）`,
  ];
  for (const text of texts) {
    const { url } = readPasted(text);
    expect(JSON.stringify(readMarkdown(text)), text).toContain(
      JSON.stringify({ kind: 'link', href: new URL(url ?? '').href }).slice(1, -1),
    );
  }
});

test('no text breaks it, and a quote in marks comes back whole', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readPasted(text)));
  const word = fc.stringMatching(/^[a-z]{2,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const { quote } = readPasted(`“${words.join(' ')}” p. 7`);
      expect(quote).toBe(words.join(' '));
      expect(wordsIn(quote ?? '')).toBe(words.length);
    }),
  );
});
