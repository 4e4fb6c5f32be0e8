import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Prose } from '@/components/ui/prose';
import { isWebAddress, linkAddress } from './address';

const LINKS: Record<string, string> = {
  'https://example.org/a?b=c#d': 'https://example.org/a?b=c#d',
  'HTTP://Example.ORG': 'http://example.org/',
  'https://example.org/a b': 'https://example.org/a%20b',
  'https://пример.example/ж': 'https://xn--e1afmkfd.example/%D0%B6',
  'https://example.org//twice': 'https://example.org//twice',
  'mailto:desk@example.org': 'mailto:desk@example.org',
  '/meetings/vienna-2020?v=3#session-1': '/meetings/vienna-2020?v=3#session-1',
  '/': '/',
};

for (const [written, opened] of Object.entries(LINKS)) {
  test(`${written} is a link`, () => expect(linkAddress(written)).toBe(opened));
}

const NO_LINKS = [
  ...['', 'a', 'page.html', '?v=1', '#part', './a', '../a', 'example.org'],
  ...[
    '//other.test/x',
    '///other.test',
    '/\\other.test',
    '\\\\other.test',
    '\\/other.test',
    '/\t/other.test',
    '\t//other.test',
  ],
  ...[
    '/%5C/../\n/other.test',
    '/..//other.test',
    '/.//other.test',
    '/a/..//other.test',
    ' //other.test',
    '/ /other.test',
  ],
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
  ],
  ...[
    'data:text/html,x',
    'DATA:text/html;base64,eA==',
    'vbscript:x',
    'blob:https://example.org/x',
    'file:///etc/passwd',
  ],
  ...[
    'https:other.test',
    'https:/other.test',
    'https:///other.test',
    'https:\\\\other.test',
    'https://',
    'http://a b/',
  ],
  ...[
    'https://example.org@other.test',
    'https://name:word@other.test/',
    'https://exa\tmple.org',
    'https://example.org\\@other.test',
  ],
  ...[
    'mailto:',
    'mailto://other.test',
    'mailto:a@b\n.test',
    'view-source:https://example.org',
    '/api/auth/signout',
    '/_next/x',
  ],
];

for (const address of NO_LINKS) {
  test(`${JSON.stringify(address)} is no link`, () => expect(linkAddress(address)).toBeNull());
}

/** The address as Markdown can write it: in pointed brackets, each character as an entity. */
const asEntities = (address: string) =>
  `<${[...address].map((character) => `&#${character.codePointAt(0)};`).join('')}>`;

const shown = (markdown: string) => renderToStaticMarkup(createElement(Prose, null, markdown));

test('in a text, what is no link leaves its words, however its address is written', () => {
  const addresses = NO_LINKS.filter((address) => address !== '').flatMap((address) => [
    ...(/[\s<>\\]|^\0/.test(address) ? [] : [address, `<${address}>`]),
    asEntities(address),
  ]);
  for (const address of addresses) {
    expect(shown(`See [these words](${address}).`), address).not.toMatch(/<a [^>]*>these words/);
    expect(shown(`See [these words](${address}).`), address).toContain('these words');
    expect(shown(`See [these words].\n\n[these words]: ${address}`), address).not.toMatch(/<a [^>]*>these words/);
  }
  expect(shown('<javascript:alert(1)> <data:text/html,x>')).not.toContain('<a');
  expect(shown('[a](https://example.org/x) <https://example.org>')).toContain('<a href="https://example.org/x">a</a>');
});

test('no link leads to another scheme, or to another host than the one it was written with', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    ':',
    '//',
    'http',
    'https:',
    'javascript:',
    '\t',
    '\n',
    '@',
    'a',
    '.',
    '?',
    '#',
    ' ',
    '%2f',
    'other.test',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
      const written = pieces.join('');
      const address = linkAddress(written);
      if (address === null) return;
      const { protocol, host, origin } = new URL(address, 'https://site.invalid');
      expect(['http:', 'https:', 'mailto:']).toContain(protocol);
      if (origin !== 'https://site.invalid' && protocol !== 'mailto:')
        expect(written.toLowerCase()).toMatch(/^https?:\/\//);
      expect(host === 'site.invalid').toBe(written.startsWith('/'));
    }),
  );
});

test('the address of a source is a whole one on the web', () => {
  expect(isWebAddress('https://example.org')).toBe(true);
  for (const address of ['/meetings', 'mailto:a@example.org', '//other.test', 'https:other.test', 'javascript:x']) {
    expect(isWebAddress(address), address).toBe(false);
  }
});
