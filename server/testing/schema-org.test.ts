import { expect, test } from 'vitest';
import { breaches } from './schema-org';

test.each([
  { '@type': 'Event', name: 'A meeting', eventStatus: 'https://schema.org/EventScheduled', startDate: '2020-02' },
  { '@type': 'Event', location: { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'AT' } } },
  {
    '@type': 'Report',
    author: [
      { '@type': 'Organization', name: 'A body' },
      { '@type': 'Person', name: 'Somebody' },
    ],
  },
  { '@type': 'EventSeries', subEvent: [{ '@type': 'Event', name: 'inherited from Event' }] },
  { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home' }] },
  { '@type': 'CreativeWork', about: { '@id': 'https://plenary.example/id/1' } },
])('%j is schema.org’s', (node) => {
  expect(breaches(node)).toEqual([]);
});

test.each([
  [{ '@type': 'Summit' }, /no type/],
  [{ name: 'no type at all' }, /no type/],
  [{ '@type': 'Event', title: 'a property that schema.org does not know' }, /no such property/],
  [{ '@type': 'Organization', startDate: 'a property of Event' }, /no such property/],
  [{ '@type': 'BreadcrumbList', startDate: 'a property of Event' }, /no such property/],
  [{ '@type': 'Event', eventStatus: 'https://schema.org/EventForgotten' }, /is none of EventStatusType/],
  [{ '@type': 'Event', location: { '@type': 'Person', name: 'Somebody' } }, /no Person belongs here/],
  [{ '@type': 'Event', organizer: [{ '@type': 'Organization', mood: 'deep inside' }] }, /organizer.Organization.mood/],
])('%j is refused', (node, say) => {
  expect(breaches(node)).toEqual([expect.stringMatching(say)]);
});
