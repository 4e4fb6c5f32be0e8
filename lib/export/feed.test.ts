import { expect, test, vi } from 'vitest';
import { feedResponse, noFeed } from './feed';

const feed = { body: 'Grüße\n', type: 'text/plain; charset=utf-8' };
const ask = (asked?: string) =>
  new Request('https://plenary.example/', { headers: asked === undefined ? {} : { 'if-none-match': asked } });

test('any site may read a feed, and no cache keeps it without asking', async () => {
  const modified = new Date('2026-11-30T12:00:00.500Z');
  const answer = feedResponse(ask(), { ...feed, filename: 'a "b"\r\nc.ics', modified, headers: { link: '</a>' } });
  expect([answer.status, await answer.text()]).toEqual([200, feed.body]);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Last-Modified, Link',
    'cache-control': 'public, no-cache',
    'content-disposition': 'inline; filename="a-b-c.ics"',
    'content-type': feed.type,
    etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
    'last-modified': 'Mon, 30 Nov 2026 12:00:00 GMT',
    link: '</a>',
  });
});

test('whoever has the text is told so, in whatever way they say which they have', async () => {
  const tag = feedResponse(ask(), feed).headers.get('etag') ?? '';
  for (const asked of [tag, tag.replace('W/', ''), `"other", ${tag}`, `W/"a,b",${tag}`, '*', ' * ']) {
    const answer = feedResponse(ask(asked), feed);
    expect([answer.status, answer.headers.get('etag'), await answer.text()], asked).toEqual([304, tag, '']);
  }
  for (const asked of ['', '"other"', tag.slice(0, -1), tag.replaceAll('"', ''), '"*"'])
    expect(feedResponse(ask(asked), feed).status, asked).toBe(200);
  expect(feedResponse(ask(tag), { ...feed, body: 'Grüsse\n' }).status).toBe(200);
});

test('a text that costs is not made for whoever has it', () => {
  const body = vi.fn(() => feed.body);
  const make = (madeFrom: unknown) => ({ ...feed, body, madeFrom });
  const tag = feedResponse(ask(), make(['a', 1])).headers.get('etag') ?? '';
  expect(feedResponse(ask(tag), make(['a', 1])).status).toBe(304);
  expect(body).toHaveBeenCalledTimes(1);
  expect(feedResponse(ask(tag), make(['a', 2])).status).toBe(200);
  expect(body).toHaveBeenCalledTimes(2);
});

test('where there is nothing, any site may read that', async () => {
  const answer = noFeed();
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
});
