import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MEETING_LISTS } from '@/lib/meetings/queries/whole-list';
import { ACTOR_LISTS, BODY_LISTS } from '@/lib/public/actor-lists';
import { COUNTRY_LISTS } from '@/lib/public/country';
import { DISCUSSED_LISTS } from '@/lib/public/discussed';
import { SUBJECT_LISTS } from '@/lib/public/said-about';
import { SERIES_LISTS } from '@/lib/public/series-meetings';
import { SOURCE_LISTS } from '@/lib/sources/queries/whole-list';
import { TOPIC_LISTS } from '@/lib/topics/queries/parts';
import { expect, type Records } from './records';

/** Every route that the build knows, as Next writes it down: the file of the route and its pattern. */
export const routes: Record<string, string> = JSON.parse(
  readFileSync(path.join('.next', 'app-path-routes-manifest.json'), 'utf8'),
);

/** The lists of each folder whose records have lists at addresses of their own. */
export const LISTS: Record<string, readonly string[]> = {
  meetings: MEETING_LISTS,
  models: [...SUBJECT_LISTS, ...DISCUSSED_LISTS],
  programmes: [...SUBJECT_LISTS, ...DISCUSSED_LISTS],
  organizations: BODY_LISTS,
  people: ACTOR_LISTS,
  series: SERIES_LISTS,
  sources: [...SOURCE_LISTS, ...DISCUSSED_LISTS],
  claims: DISCUSSED_LISTS,
  commitments: DISCUSSED_LISTS,
  topics: TOPIC_LISTS,
  countries: COUNTRY_LISTS,
};

/** What stands for each dynamic part of a pattern; a new kind of part must be given an example here. */
export function exampleOf(pattern: string, ids: Record<string, string>): string {
  const folder = pattern.split('/').find((part) => part in ids) ?? 'meetings';
  const filled = pattern
    .replace('/[locale]', '')
    .replace('twins/[...path]', `meetings/${ids.slug}.json`)
    .replace('[slug]', ids.slug ?? '')
    .replace('[id]', ids[folder] ?? '')
    .replace('results/[format]', 'results/json?noun=meeting')
    .replace('[...rest]', 'an/unknown/path')
    .replace('[...nextauth]', 'session')
    .replace('[of]/[feed]', 'countries/MA.atom')
    .replace('[of]', 'all.json')
    .replace('[code]', 'MA')
    .replace('[kind]/[handle]', `meeting/${ids.meetings}`)
    .replace('[format]', 'bibtex')
    .replace('[list]', Object.entries(LISTS).find(([of]) => pattern.includes(`/${of}/`))?.[1][0] ?? '[list]')
    .replace('[file]', 'lists.xml')
    .replace('[size]', '0')
    .replace('[noun]', pattern.startsWith('/[locale]/workspace') ? 'meetings' : 'meeting');
  expect(filled, 'a route with a part that this test has no example for').not.toContain('[');
  return filled === '' ? '/' : filled;
}

/** One published record of every noun that has a public page: those with an address in words share it. */
export async function recordsOfEveryPage(records: Records): Promise<Record<string, string>> {
  // Of this walk alone: an address is taken for good.
  const slug = `for-the-walk-${randomUUID()}`;
  const { id: meetings } = await records.published('meeting', { title: 'For the walk', slug, startOn: '2019-05-06' });
  await records.published('model', { name: 'For the walk', slug });
  await records.published('programme', { name: 'For the walk', slug });
  await records.published('organization', { name: 'For the walk', slug });
  await records.published('person', { name: 'For the Walk', publicRole: 'Envoy', slug });
  await records.published('series', { name: 'For the walk', slug });
  await records.published('topic', { name: 'For the walk', slug });
  const { id: sources } = await records.published('source', { title: 'For the walk' });
  const { id: claims } = await records.published('claim', { text: 'For the walk.' });
  const said = { meetingId: meetings, headline: 'For the walk', text: 'For the walk.' };
  const { id: takeaways } = await records.published('takeaway', said);
  const promise = { meetingId: meetings, deliverable: 'For the walk.' };
  const { id: commitments } = await records.published('commitment', promise);
  return { slug, meetings, sources, claims, takeaways, commitments };
}
