import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Prose } from '@/components/ui/prose';
import { plainText } from './markdown';

const cases: Record<string, [markdown: string, plain: string]> = {
  'text without marks': ['92.5 % of 2 * 3 < 7 & more', '92.5 % of 2 * 3 < 7 & more'],
  emphasis: ['It is **only** a *claim*, ***no*** `proof`.', 'It is only a claim, no proof.'],
  'emphasis within a word': ['un*frigging*believable', 'unfriggingbelievable'],
  paragraphs: ['One\nline.\n\nAnother  \nline.', 'One line. Another line.'],
  headings: ['# Of it\n\nIt was said.', 'Of it It was said.'],
  links: ['[The report](https://example.org/a "b"), <https://example.org/b>', 'The report, https://example.org/b'],
  'links by a reference': ['[The report][1] of [nobody][2]\n\n[1]: https://example.org', 'The report of [nobody][2]'],
  pictures: ['Before ![a picture](https://example.org/a.png)after', 'Before after'],
  lists: ['It rests on:\n\n- training\n- *work*\n  - at home', 'It rests on: • training • work • at home'],
  'numbered lists': ['3. Listen\n4. Answer', '3. Listen 4. Answer'],
  'a year that reads as a number of a list': ['2016. A forum', '2016. A forum'],
  quotations: ['They wrote:\n\n> We did\n> *all*.\n\nNo more.', 'They wrote: “We did all.” No more.'],
  'quotations that have their marks': ['> “We did all.”', '“We did all.”'],
  'escaped signs': ['\\*not emphasis\\* \\# 1\\. &amp; &lt;b&gt; \\\\', '*not emphasis* # 1. & <b> \\'],
  'what looks like HTML': ['a <b onclick="x()">bold</b> word, <5 and <!-- no --> more', 'a bold word, <5 and more'],
  'a block of HTML': ['Before.\n\n<script>\nalert(1)\n</script>\n\nAfter.', 'Before. After.'],
  code: ['```\na  b\n```\n\n---\n\nc', 'a b c'],
  nothing: ['', ''],
};

for (const [what, [markdown, plain]] of Object.entries(cases)) {
  test(`plain text of ${what}`, () => expect(plainText(markdown)).toBe(plain));
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const shown = (markdown: string) =>
  renderToStaticMarkup(createElement(Prose, null, markdown))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, '');

test('plain text is one line and says what a page shows of the same text', () => {
  const word = fc.constantFrom(
    'a',
    'b c',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(x)',
    '<b>',
    '<',
    '&amp;',
    '\\',
    '!',
    '\n',
    '\n\n> ',
  );
  const text = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 30 });
  fc.assert(
    fc.property(text, (words) => {
      const markdown = words.join('').replace(/[\r\0]/g, '');
      const plain = plainText(markdown);
      expect(plain).not.toMatch(/\n|^ | $| {2}/);
      // Numbers of lists are the browser's to write.
      const numbered = /\d[.)]/.test(markdown);
      if (!numbered) expect(letters(plain)).toBe(letters(shown(markdown)));
    }),
  );
});

test('of text that is nested thousands of times the rest is told', () => {
  expect(plainText(`Before.\n\n${'>'.repeat(5000)} deep\n\nAfter.`)).toBe('Before. After.');
});
