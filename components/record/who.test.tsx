import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MOST_BESIDE } from '@/lib/parts/queries';
import messages from '@/messages/en.json';
import { Names } from './who';

const said = (count: number) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <Names all={Array.from({ length: count }, (_, number) => ({ wording: `Name ${number + 1}` }))} />
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]+>/g, '');

test('names are told in words, and that there are others only where there are', () => {
  expect(said(1)).toBe('Name 1');
  expect(said(3)).toBe('Name 1, Name 2 and Name 3');
  expect(said(MOST_BESIDE)).toMatch(new RegExp(` and Name ${MOST_BESIDE}$`));
  expect(said(MOST_BESIDE + 1)).toMatch(new RegExp(`, Name ${MOST_BESIDE} and others$`));
});
