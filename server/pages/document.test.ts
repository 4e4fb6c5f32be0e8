import { expect, test } from 'vitest';
import { documentOf } from './document';

const page = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" nonce="abc=" href="/_next/static/chunks/1.js"/><link rel="stylesheet" nonce="abc=" href="/a.css"/><script src="/_next/static/chunks/2.js" async="" nonce="abc="></script></head><body><div hidden=""><!--$--><!--/$--></div><p title="a&quot; nonce=&quot;b">One<!-- --> &lt;script&gt;two&lt;/script&gt;</p><script type="application/ld+json">{"name":"\\u003cscript>x"}</script><script nonce="abc=">self.__next_f.push([1,"<p>One \\u003c/script>"])</script></body></html>`;

test('a page leaves as a document: its words, its data and one module, and nothing else that runs', () => {
  expect(documentOf(page, '/alive-1.js')).toBe(
    `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css"/><script type="module" fetchpriority="low" src="/alive-1.js"></script></head><body><p title="a&quot; nonce=&quot;b">One &lt;script&gt;two&lt;/script&gt;</p><script type="application/ld+json">{"name":"\\u003cscript>x"}</script></body></html>`,
  );
});

test('words that look like what is taken out stay', () => {
  const words = '<p>A nonce, a &lt;!-- mark --&gt;, a module preload.</p>';
  expect(documentOf(words, '/alive-1.js')).toBe(words);
});
