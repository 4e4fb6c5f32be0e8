import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Cited, SourceBrief } from '@/lib/parts/queries';
import messages from '@/messages/en.json';
import { type PagePart, RecordArticle } from './article';
import { InRecord } from './in-record';
import { Row } from './row';

const cited = (id: string): Cited => ({
  id: `citation-${id}`,
  quote: `Said in ${id}`,
  locator: null,
  source: {
    id,
    title: `Document ${id}`,
    kind: 'press',
    authors: [],
    publisher: 'A paper',
    containerTitle: null,
    issuedOn: null,
    accessedOn: null,
    language: 'en',
    url: null,
    archiveUrl: null,
    doi: null,
    symbol: null,
  } as SourceBrief,
});
const partOf = (id: string, sources: string[], title?: string): PagePart => ({
  id,
  title,
  held: [{ kind: 'claims', count: sources.length }],
  citations: sources.map(cited),
  corrected: [
    {
      noun: 'claim',
      id,
      title: `Claim of ${id}`,
      corrections: [{ id, at: new Date(), version: 2, note: 'Mended', fields: [] }],
    },
  ],
  content: ({ numbers }) => (
    <Row citations={sources.map(cited)} numbers={numbers}>
      Text of {id}
    </Row>
  ),
});

const drawn = (parts: (PagePart | false)[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <RecordArticle
        noun="model"
        record={{ id: 'x', version: 1, publishedAt: null, origin: 'entered', corrections: [] }}
        title="A model"
        site="https://plenary.example"
        thing={{ '@type': 'CreativeWork' }}
        head={{ kind: 'Model', title: 'A model' }}
        facts={({ held }) => <InRecord held={held} />}
        parts={parts}
      />
    </NextIntlClientProvider>,
  );

test('numbers of sources, contents and corrections of a page follow from its parts, in their order', () => {
  const html = drawn([partOf('first', ['b', 'a']), false, partOf('second', ['c', 'a'], 'A heading')]);
  const margins = [...html.matchAll(/href="#source-(\w)"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?(\d+)/g)];
  expect(margins.map(([, source, number]) => `${source}${number}`)).toEqual(['b1', 'a2', 'c3', 'a2']);
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  expect(links).toEqual(expect.arrayContaining(['second', 'sources']));
  expect(html.match(/Claim of \w+/g)).toEqual(expect.arrayContaining(['Claim of first', 'Claim of second']));
  expect(html.indexOf('Text of first')).toBeLessThan(html.indexOf('A heading'));
});
