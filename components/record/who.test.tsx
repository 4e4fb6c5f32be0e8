import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MOST_BESIDE } from '@/lib/parts/queries';
import messages from '@/messages/en.json';
import { Names, Who } from './who';

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

test('somebody without a capacity has the role that they held on the day, and none where that is not known', () => {
  const roles = [
    { role: 'Minister', fromOn: '2019', toOn: '2023-02-14' },
    { role: 'Ambassador', fromOn: '2023-03', toOn: null },
  ];
  const words = (on?: string, capacity?: string) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <Who who={{ person: { slug: 'amina-tazi', name: 'Amina Tazi', roles }, capacity }} on={on} />
      </NextIntlClientProvider>,
    ).replaceAll(/<[^>]+>/g, '');
  expect(words('2020-05')).toBe('Amina Tazi (Minister)');
  expect(words('2024')).toBe('Amina Tazi (Ambassador, since March\u00a02023)');
  expect(words('2020-05', 'Chair')).toBe('Amina Tazi (Chair)');
  for (const on of ['2023', '2010', undefined]) expect(words(on)).toBe('Amina Tazi');
});
