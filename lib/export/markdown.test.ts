import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { markdownLine, markdownLink, markdownQuote } from './markdown';

const within = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(within) : [])];
const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
const kinds = (text: string): string[] => within(fromMarkdown(text)).map(({ type }) => type);

/** What a text of a field may hold, and above all what means something in Markdown. */
const marks = fc.constantFrom(
  ...'\\`*_[](){}<>#+-.!|~&;:=/"\' \n\t',
  '<b>',
  '</b>',
  '<!--',
  '<?x',
  '<![CDATA[',
  '&lt;',
  '&#60;',
  '```',
  '~~~',
  '1.',
  '12)',
  '---',
  '===',
  '[x]: y',
  'https://example.org/<a>',
);
const texts = fc
  .array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''))
  .filter((text) => !text.includes('\0'));
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a line reads as what it says, in a heading, behind a label and at the start of an item', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = markdownLine(text);
      fc.pre(line !== '');
      for (const [whole, node] of [
        [`# ${line}`, 'heading'],
        [`Said: ${line}`, 'paragraph'],
        [`- ${line}`, 'paragraph'],
        [line, 'paragraph'],
      ] as const) {
        const found = within(fromMarkdown(whole)).filter(({ type }) => type === node);
        expect(found.map(wordsOf), whole).toEqual([
          whole.startsWith('Said') ? `Said: ${inOneLine(text)}` : inOneLine(text),
        ]);
        expect(
          kinds(whole).filter((kind) => !['root', 'heading', 'paragraph', 'text', 'list', 'listItem'].includes(kind)),
        ).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text is a quotation from its first line to its last, and nothing in it is HTML', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(text.trim() !== '');
      const tree = fromMarkdown(`before\n\n${markdownQuote(text)}\n\nafter`);
      expect(tree.children.map(({ type }) => type).filter((type) => type !== 'definition')).toEqual([
        'paragraph',
        'blockquote',
        'paragraph',
      ]);
      expect(within(tree).filter(({ type }) => type === 'html')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a link leads where it says, whatever its words are', () => {
  const address = 'https://example.org/a(b)?q="x y"<z>\\\'';
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(inOneLine(text) !== '');
      const links = within(fromMarkdown(markdownLink(text, address))).filter((node) => node.type === 'link');
      expect(links.map((node) => [wordsOf(node), 'url' in node && decodeURIComponent(node.url)])).toEqual([
        [inOneLine(text), address],
      ]);
    }),
  );
});
