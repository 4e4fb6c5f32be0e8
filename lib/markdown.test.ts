import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineProse, Prose } from '@/components/ui/prose';
import { hostileTexts } from '@/server/testing/hostile';
import { isReadable, plainText } from './markdown';

const cases: Record<string, [markdown: string, plain: string]> = {
  'text without marks': ['92.5 % of 2 * 3 < 7 & more', '92.5 % of 2 * 3 < 7 & more'],
  emphasis: ['It is **only** a *claim*, ***no*** `proof`.', 'It is only a claim, no proof.'],
  'emphasis within a word': ['un*frigging*believable', 'unfriggingbelievable'],
  paragraphs: ['One\nline.\n\nAnother  \nline.', 'One line. Another line.'],
  headings: ['# Of it\n\nIt was said.', 'Of it It was said.'],
  links: ['[The report](https://example.org/a "b"), <https://example.org/b>', 'The report, https://example.org/b'],
  'links by a reference': ['[The report][1] of [nobody][2]\n\n[1]: https://example.org', 'The report of [nobody][2]'],
  pictures: [
    'Before ![a picture](https://example.org/a.png), ![](https://example.org/b.png)',
    'Before a picture, https://example.org/b.png',
  ],
  lists: ['It rests on:\n\n- training\n- *work*\n  - at home', 'It rests on: • training • work • at home'],
  'numbered lists': ['3. Listen\n4. Answer', '3. Listen 4. Answer'],
  'a year that reads as a number of a list': ['2016. A forum', '2016. A forum'],
  quotations: ['They wrote:\n\n> We did\n> *all*.\n\nNo more.', 'They wrote: “We did all.” No more.'],
  'quotations that have their marks': ['> “We did all.”', '“We did all.”'],
  'escaped signs': ['\\*not emphasis\\* \\# 1\\. &amp; &lt;b&gt; \\\\', '*not emphasis* # 1. & <b> \\'],
  'what looks like HTML': [
    'Statement by <name withheld> of <Country A>, a <b onclick="x()">bold</b> word, <5 and <!-- no --> more',
    'Statement by <name withheld> of <Country A>, a <b onclick="x()">bold</b> word, <5 and <!-- no --> more',
  ],
  'a block of HTML': [
    'Before.\n\n<script>\nalert(1)\n</script>\n\nAfter.',
    'Before. <script> alert(1) </script> After.',
  ],
  'what only looks like the address of a link': ['[Annex]: list\n[1]: none', '[Annex]: list [1]: none'],
  'the address of a link that nothing uses': ['[Annex]: https://example.org/x', '[Annex]: https://example.org/x'],
  'struck words': ['It was ~~five~~ six.', 'It was five six.'],
  tables: ['| State | Men |\n|---|---|\n| A | 1 |\n| B | **2** |', 'State | Men A | 1 B | 2'],
  'bare addresses': ['See https://example.org/Model_(politics).', 'See https://example.org/Model_(politics).'],
  footnotes: [
    'It fell.[^1] It rose.[^b] It fell.[^1] [^none]\n\n[^1]: In *2019*.\n[^b]: So [the report](https://example.org).\n\n    More of it.',
    'It fell.[1] It rose.[b] It fell.[1] [^none] [1] In 2019. [b] So the report. More of it.',
  ],
  'footnotes that nothing asks for, and two of one name': [
    '[^1]: One.\n[^1]: Two.\n\nAsked.[^1]',
    '[1] One. [1] Two. Asked.[1]',
  ],
  'numbers of a list as they were written': ['3. a\n5. b\n6. c', '3. a 5. b 6. c'],
  'a list that is numbered by itself': ['1. a\n1. b\n1. c', '1. a 2. b 3. c'],
  'lists set in by tabs, with line ends of Windows': [
    '- one\r\n\t- two\r\n\t\t1.\tthree\r\n- four',
    '• one • two 1. three • four',
  ],
  'quotations within lists': ['- They said:\n  > We did.\n- No more', '• They said: “We did.” • No more'],
  'lines of Word, set in by tabs': ['\t(a)\tone\n\t(b)\ttwo\n\n    three', '(a) one (b) two three'],
  'a table of Word': ['State\tMen\nA\t1\nB\t2', 'State Men A 1 B 2'],
  'a table with rows longer than its head': [
    '| a | b |\n|---|---|\n| 1 | 2 | three |',
    '| a | b | |---|---| | 1 | 2 | three |',
  ],
  'signs that are no marks': [
    '2*3*4, 2*x*y, snake_case_name, C:\\path, AT&amp;T, a<b>c, <a@b>, \\_, *, [Smith](ibid), [x](javascript:y)',
    '2*3*4, 2*x*y, snake_case_name, C:\\path, AT&T, a<b>c, a@b, _, *, [Smith](ibid), [x](javascript:y)',
  ],
  'addresses for links under one name': [
    'See [a].\n\n[a]: https://example.org/1\n[a]: https://example.org/2\n[b]: https://example.org/3\n[b]: https://example.org/4',
    'See a. [a]: https://example.org/2 [b]: https://example.org/3 [b]: https://example.org/4',
  ],
  'words behind a fence': ['```We did.\nAll.\n```', 'We did. All.'],
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

const rendered = (markdown: string) => renderToStaticMarkup(createElement(Prose, null, markdown));

/** What stands one level deeper than its word: by lines, by marks within a line, by an address. */
const levels: Record<string, (within: string) => string> = {
  quotation: (within) => within.replace(/^/gm, '> '),
  list: (within) => `- ${within.replace(/\n/g, '\n  ')}`,
  'numbered list': (within) => `1. ${within.replace(/\n/g, '\n   ')}`,
};
const nested = (kinds: readonly string[], word: string) =>
  kinds.reduce((within, kind) => levels[kind]?.(within) ?? within, word);

test('twenty levels are set and one more is shown as it is written, whatever they are made of', () => {
  const kind = fc.constantFrom(...Object.keys(levels));
  const inline = fc.constantFrom<[string, number]>(['word', 0], ['*word*', 1], ['[word](/a)', 1], ['***word***', 2]);
  fc.assert(
    fc.property(fc.array(kind, { minLength: 10, maxLength: 25 }), inline, (kinds, [word, more]) => {
      const markdown = `Before.\n\n${nested(kinds, word)}`;
      const isSet = kinds.length + more <= 20;
      expect(isReadable(markdown)).toBe(isSet);
      expect(rendered(markdown).includes('class="_plain_')).toBe(!isSet);
      expect(plainText(markdown).startsWith('Before.')).toBe(true);
      if (!isSet) expect(plainText(markdown)).toBe(markdown.replace(/\s+/g, ' '));
    }),
  );
});

test('no text, however deep, brings down what shows it, nor stands deeper on a page than its marks may', () => {
  for (const [name, text] of Object.entries(hostileTexts(2000))) {
    const html = rendered(text);
    let [depth, deepest] = [0, 0];
    for (const [tag] of html.replaceAll('<br/>', '').matchAll(/<\/?[a-z]/g)) {
      depth += tag.startsWith('</') ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
    // A list and its item are one level; around the deepest stand the box of the text and a paragraph.
    expect(deepest, name).toBeLessThanOrEqual(2 * 20 + 2);
    expect(renderToStaticMarkup(createElement(InlineProse, null, text)), name).not.toMatch(/<(p|ul|a)\b/);
    expect(plainText(text), name).not.toMatch(/[\n\t]/);
  }
});

test('a list of 1,663 levels is a text like any other: a page shows how it is written', () => {
  const text = `Before. ${'1. '.repeat(1663)}`;
  expect(isReadable('1. '.repeat(1663))).toBe(false);
  expect(rendered('1. '.repeat(1663))).toContain('1. 1. 1. 1.');
  expect(isReadable(text), 'behind a word it is a line of figures').toBe(true);
  expect(isReadable('a'.repeat(100_001))).toBe(false);
});

const html = (markdown: string) => renderToStaticMarkup(createElement(Prose, null, markdown));

test('a footnote and where it is asked for lead to one another, whatever else stands on the page', () => {
  const text = 'It fell.[^1] And again.[^1]\n\n[^1]: In 2019.\n\n[^2]: Nothing asks for it.';
  const page = renderToStaticMarkup(
    createElement('main', null, createElement(Prose, null, text), createElement(Prose, null, text)),
  );
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(6);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  expect(page).toMatch(/<sup><a href="#[^"]+" id="[^"]+" role="doc-noteref">1<\/a><\/sup>/);
  expect(page).toMatch(/role="doc-footnote"><a href="#[^"]+" role="doc-backlink">1<\/a><div><p>In 2019.<\/p><\/div>/);
  expect(page).toMatch(/role="doc-footnote"><span>2<\/span>/);
  expect(renderToStaticMarkup(createElement(InlineProse, null, '2016. A forum[^1]\n\n[^1]: Said so.'))).toBe(
    '<bdi>2016. A forum[1]  [1] Said so.  </bdi>',
  );
});

test('pasted lines stay lines, and what leads somewhere is a link', () => {
  expect(html('• one\n– two\n(a) three')).toContain('<p>• one<br/>– two<br/>(a) three</p>');
  expect(html('see https://example.org/a_(b), e.g.at and me@example.org')).toContain(
    'see <a href="https://example.org/a_(b)">https://example.org/a_(b)</a>, e.g.at and me@example.org',
  );
  expect(html('See [report][1].\n\n[1]: https://example.org/1\n\n[Annex]: list')).toContain(
    'See <a href="https://example.org/1">report</a>.</p><p>[Annex]: list</p>',
  );
  expect(html('3. three\n\nand\n\n4. four')).toMatch(/<ol><li value="3">.*<ol><li value="4">/);
  expect(html('    (a) one\n    (b) two')).toContain('<p>(a) one<br/>(b) two</p>');
  expect(html('| a | b |\n|---|---|\n| <i>1</i> | ~~2~~ |')).toContain(
    '<tr><th scope="col">a</th><th scope="col">b</th></tr><tr><td>&lt;i&gt;1&lt;/i&gt;</td><td><s>2</s></td></tr>',
  );
});
