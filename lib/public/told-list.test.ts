import { beforeAll, expect, test } from 'vitest';
import { published } from '@/server/testing/records';
import type { NounName } from '../field';
import { LISTS } from './list-pages';
import { askedOf, isBad, type NamedList, namedList, toldList } from './told-list';

/** Lists of one record that are read in different ways. */
const OF: [NounName, string[]][] = [
  ['meeting', ['takeaways', 'sessions', 'models', 'presentations', 'meetings']],
  ['model', ['pillars', 'about', 'discussed', 'presented']],
  ['organization', ['meetings', 'statements', 'about', 'people']],
  ['person', ['meetings', 'statements']],
  ['series', ['meetings']],
  ['topic', ['meetings', 'claims', 'topics']],
  ['source', ['passages', 'discussed']],
];
const VALUES: Partial<Record<NounName, object>> = {
  person: { name: 'Of a list', publicRole: 'Envoy' },
  meeting: { title: 'Of a list' },
  source: { title: 'Of a list' },
};

const all: NamedList[] = [];
let meetingId = '';
beforeAll(async () => {
  for (const name of Object.keys(LISTS)) all.push(...[namedList(name, null)].flatMap((one) => one ?? []));
  for (const [noun, names] of OF) {
    const { id } = await published(noun, VALUES[noun] ?? { name: 'Of a list' });
    if (noun === 'meeting') meetingId = id;
    const handle = noun === 'source' ? id : 'of-a-list';
    for (const name of names) {
      const named = namedList(name, { noun, id, handle });
      expect(named, `${noun} ${name}`).not.toBeNull();
      if (named) all.push(named);
    }
  }
  for (const name of ['meetings', 'took-part', 'models', 'organizations', 'people'])
    all.push(...[namedList(name, { noun: 'country', handle: 'MA' })].flatMap((one) => one ?? []));
}, 120_000);

const ID = '0199aaaa-0000-7000-8000-000000000000';

test.each([ID, `x~${ID}`, `99999999999~${ID}`, `-1~${ID}`, `~~${ID}`, `2019-13~${ID}`, `'; --~${ID}`, `${ID}~\uffff`])(
  'a place that nobody gave (%s) shows a page of every list',
  async (place) => {
    for (const named of all) {
      for (const name of named.list.places) {
        const asked = askedOf(named.list, new URLSearchParams({ [name]: place }));
        if (isBad(asked)) throw new Error(asked.problem);
        expect(Array.isArray((await toldList(named, asked, 'json')).items), named.name).toBe(true);
      }
    }
  },
);

test('what points to a record comes in its own order, page by page and back', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 27; at += 1)
    ids.push((await published('session', { title: `Session ${at}`, meetingId, position: at })).id);
  const sessions = namedList('sessions', { noun: 'meeting', id: meetingId, handle: 'of-a-list' });
  if (!sessions) throw new Error('no list');
  const read = async (address: string | null) => {
    const asked = askedOf(sessions.list, new URL(address ?? 'http://x').searchParams);
    if (isBad(asked)) throw new Error(asked.problem);
    return toldList(sessions, asked, 'json');
  };
  const first = await read(null);
  const second = await read(first.next);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect([first.items.length, first.previous, second.next]).toEqual([25, null, null]);
  expect((await read(second.previous)).items).toEqual(first.items);
  expect(first).toMatchObject({ of: { noun: 'meeting', title: 'Of a list' }, list: 'sessions' });
});
