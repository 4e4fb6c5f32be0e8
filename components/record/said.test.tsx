import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TakeawayItem } from '@/components/takeaways/item';
import type { PublicMeeting } from '@/lib/meetings/queries/page';
import messages from '@/messages/en.json';
import { numberSources } from './sources-of-page';

const passage = 'States shared their experience with religious counselling in prisons.';
const source = {
  id: '0190a000-0000-7000-8000-000000000001',
  title: 'Report',
  kind: 'report' as const,
  authors: [],
  publisher: 'A publisher',
  containerTitle: null,
  issuedOn: null,
  accessedOn: null,
  symbol: null,
  language: 'en',
  url: null,
  archiveUrl: null,
  doi: null,
};
const citations = [{ id: 'c', quote: passage, locator: 'p. 4', source }];

const shown = (headline: string, text: string) => {
  const takeaway = {
    id: 't',
    position: 0,
    headline,
    text,
    kind: 'not_classified',
    sessionId: null,
    language: null,
    about: [],
    topics: [],
    attributions: [],
    effectiveRule: 'on_the_record',
    corrections: [],
    citations,
  } satisfies PublicMeeting['takeaways'][number];
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <TakeawayItem takeaway={takeaway} numbers={numberSources(citations)} on={null} />
    </NextIntlClientProvider>,
  );
};

test.each([
  [passage, passage],
  [`“${passage}”`, `> ${passage}`],
  ['On counselling', `> ${passage}`],
  ['On counselling', passage],
])('what is a passage, word for word, stands once, as a quotation beside its source: %s, %s', (headline, text) => {
  const html = shown(headline, text);
  expect(html.split(passage)).toHaveLength(2);
  expect(html).toMatch(new RegExp(`<q[^>]*>${passage}</q>`));
  expect(html).toContain('A publisher');
  expect(html).toContain('p.\u00a04');
  expect(html).not.toMatch(/&gt;|“/);
});

test('a stretch of a passage is a quotation of its own words, beside the whole passage', () => {
  const stretch = passage.split(' ').slice(1, 8).join(' ');
  const html = shown('On counselling', stretch);
  expect(html).toMatch(new RegExp(`<q[^>]*>${stretch}</q>`));
  expect(html).toMatch(new RegExp(`<q[^>]*>${passage}</q>`));
});

test('in other words the passage stands beside them', () => {
  const html = shown('On counselling', 'What several countries learnt was laid out.');
  expect(html).toMatch(new RegExp(`<blockquote[^>]*><q[^>]*>${passage}</q>`));
});
