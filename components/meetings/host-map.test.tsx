import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { MappedMeeting } from '@/lib/meetings/queries/timeline';
import messages from '@/messages/en.json';
import { HomeView } from './home';

const meeting: MappedMeeting = {
  id: '0190a000-0000-7000-8000-000000000001',
  slug: 'held',
  title: 'Held',
  kind: 'conference',
  schedule: 'confirmed',
  startOn: '2020-02-11',
  endOn: null,
  plannedOn: null,
  plannedEndOn: null,
  timeZone: null,
  city: null,
  countryCode: null,
  attendanceMode: null,
  latitude: null,
  longitude: null,
};

const headings = (meetings: MappedMeeting[]) =>
  [
    ...renderToStaticMarkup(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <HomeView pictures={{ meetings: meetings }} coming={[]} latest={[]} sourced={null} />
      </NextIntlClientProvider>,
    ).matchAll(/<h3[^>]*>(.*?)<\/h3>/g),
  ].map(([, text]) => text);

test('the map is announced where there is one', () => {
  expect(headings([{ ...meeting, latitude: 48.2, longitude: 16.4 }])).toEqual(['Where they met']);
  expect(headings([meeting])).toEqual([]);
});
