import { beforeAll, expect, test } from 'vitest';
import { writeCrowd } from '@/server/testing/crowd';
import { owner } from '@/server/testing/database';
import { publicPassages } from '../sources/queries/whole-list';
import { publicTopicList } from '../topics/queries/whole-list';
import { publicActorList } from './actor-lists';

beforeAll(() => writeCrowd(owner, { takeaways: 60, presentations: 40, others: 30 }), 300_000);

const sourceId = async () => (await owner.query('SELECT "id" FROM "Source"')).rows[0].id;

/** The lists of a topic, a body, a person and a source: how to read one page, and the ids on it. */
const others: Record<string, (place: Place) => Promise<Walked | null>> = {
  'a topic’s takeaways': (place) => publicTopicList('crowded', 'takeaways', place).then(walked),
  'a topic’s models': (place) => publicTopicList('crowded', 'models', place).then(walked),
  'a body’s statements': (place) => publicActorList('organization', 'crowded', 'statements', place).then(walked),
  'a person’s meetings': (place) => publicActorList('person', 'crowded', 'meetings', place).then(walked),
  'a source’s passages': async (place) => publicPassages(await sourceId(), place).then(walked),
};
interface Place {
  after?: string;
  before?: string;
}
interface Walked extends Place {
  ids: string[];
}
type Rows = { id: string }[];
function walked(page: (Place & { rows?: Rows; participations?: Rows; attributions?: Rows }) | null): Walked | null {
  if (!page) return null;
  const { rows = [], participations = [], attributions = [], after, before } = page;
  return { ids: [...rows, ...participations, ...attributions].map(({ id }) => id), after, before };
}

const LENGTHS: Record<string, number> = {
  'a topic’s takeaways': 60,
  'a topic’s models': 31,
  // Of 60 takeaways, 30 claims, 30 commitments and 41 presentations.
  'a body’s statements': 161,
  // At the one meeting they stand thirty times, of which ten are shown.
  'a person’s meetings': 50,
  // And of the meeting, the model and the programme, 30 times each.
  'a source’s passages': 251,
};

test.each(Object.entries(others))('walking %s shows each once, and back up the same page', async (name, read) => {
  const ids: string[] = [];
  let [page, last] = [await read({}), undefined as Walked | undefined];
  expect(page?.before).toBeUndefined();
  for (let at = 0; page; at += 1) {
    if (at === 1) expect((await read({ before: page.before }))?.ids).toEqual(last?.ids);
    ids.push(...page.ids);
    last = page;
    page = page.after ? await read({ after: page.after }) : null;
  }
  expect(ids).toHaveLength(LENGTHS[name] ?? 0);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await read({ after: 'x~y' }))?.ids[0]).toBe(ids[0]);
});

test('nobody of that address has no list', async () => {
  expect(await publicActorList('person', 'nobody', 'meetings')).toBeNull();
  expect(await publicTopicList('no-topic', 'claims')).toBeNull();
  expect(await publicPassages('no-uuid')).toBeNull();
});
