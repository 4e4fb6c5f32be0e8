import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import { type Fields, NOUN_NAMES, type NounName, type Values } from '@/lib/field';
import { BY_REFERENCE, storeOf } from '@/lib/nouns';
import type { Member, Viewer } from '@/lib/viewer';
import { moveRecord } from '@/lib/workflows/order';
import { proposeOne } from '@/lib/workflows/proposals/acts';
import { createOne, editOne } from '@/lib/workflows/records';
import { readDraft } from '@/lib/workspace/draft';
import { readPair } from '@/lib/workspace/duplicates/pair';
import { filtersOf } from '@/lib/workspace/filters';
import { listRecords } from '@/lib/workspace/lists';
import { proposingOn, readProposal } from '@/lib/workspace/proposal';
import { openRecord } from '@/lib/workspace/record';
import { readWhole } from '@/lib/workspace/whole';
import { contributor, create, editor, published, value } from '@/server/testing/records';
import { worstParts, worstValues } from '@/server/testing/worst';
import { listRevisions, readRevisions } from './queries/states';
import { fieldWriters } from './queries/writers';

// Records of every noun are made anew for each noun.
vi.setConfig({ testTimeout: 120_000 });

const SECRET = 'Kept back';
type Made = Map<NounName, string>;

/** Open records of every noun, and restricted ones that hang on them. */
async function archive() {
  const open: Made = new Map();
  const closed: Made = new Map();
  for (const noun of BY_REFERENCE) {
    const values = (text: string) => worstValues(storeOf(noun).noun.fields, text, open, () => text);
    open.set(noun, (await create(noun, values('Open'))).id);
    closed.set(noun, (await create(noun, { ...values(SECRET), visibility: 'restricted' })).id);
  }
  return { open, closed };
}

/** The same values with a part more in each list that can name a record: one that names a restricted one, first in the list. */
function withSecrets(fields: Fields, values: Values, closed: Made): Values {
  const secret = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
    if (!field.item || !Object.values(field.item).some(({ noun }) => noun)) return [];
    const hidden = worstParts(field, SECRET, closed, () => SECRET) ?? [];
    const parts = [...hidden, ...((values[name] ?? []) as Values[])];
    return field.schema.safeParse(parts).success ? [[name, parts]] : [];
  });
  return { ...values, ...Object.fromEntries(secret) };
}

/** The references of a noun's own that may name a restricted record while the record itself stays open. */
const asides = (fields: Fields, home: (name: string) => boolean) =>
  Object.entries(fields).flatMap(([name, { noun }]) => (noun && !home(name) ? [{ name, noun }] : []));

const readings = async (viewer: Viewer, noun: NounName, id: string, meeting: string | undefined) => [
  await openRecord(viewer, noun, id),
  await listRevisions(viewer, storeOf(noun), id),
  await readRevisions(viewer, storeOf(noun), id, [1, 2]),
  await fieldWriters(viewer, storeOf(noun), id),
  meeting ? await readWhole(viewer, meeting) : null,
  meeting ? await readDraft(viewer, meeting) : null,
];
const reader: Viewer = { kind: 'member', id: randomUUID(), name: 'R', email: 'r@example.org', role: 'reader' };

test.each(NOUN_NAMES)(
  'nobody below an editor reads of restricted records in a %s, or loses them by a save',
  async (noun) => {
    const { open, closed } = await archive();
    const { fields, title } = storeOf(noun).noun;
    const values = withSecrets(fields, worstValues(fields, 'Seen', open), closed);
    const { id } = await create(noun, values);
    // References that do not close the record with what they point to: a contributor still finds it.
    const aside: Values = {};
    for (const one of asides(fields, (name) => name === storeOf(noun).noun.parent)) {
      const trial = await create(noun, { ...values, [one.name]: closed.get(one.noun) });
      if ((await openRecord(contributor, noun, trial.id)).ok) aside[one.name] = closed.get(one.noun);
    }
    const held = value(await openRecord(editor, noun, id));
    value(
      await editOne(editor, noun, { id, baseVersion: 1, values: { ...held.values, ...aside, visibility: 'team' } }),
    );
    const before = value(await openRecord(editor, noun, id));
    const meeting = noun === 'meeting' ? id : typeof values.meetingId === 'string' ? values.meetingId : undefined;

    for (const viewer of [contributor, reader]) {
      const read = JSON.stringify(await readings(viewer, noun, id, meeting));
      for (const secret of closed.values()) expect(read, `${noun} tells of ${secret}`).not.toContain(secret);
      expect(read).not.toContain(SECRET);
    }

    // The list of versions names the fields that the comparison of two of them shows.
    for (const viewer of [editor, contributor]) {
      const [last] = value(await listRevisions(viewer, storeOf(noun), id)).revisions;
      const { changed } = value(await readRevisions(viewer, storeOf(noun), id, [1, 2]));
      expect(last?.changed?.sort()).toEqual(changed.sort());
    }

    const seen = value(await openRecord(contributor, noun, id));
    const free = fields[title]?.kind === 'reference' ? 'emphasis' : title;
    const said = { [free]: 'Said anew' };
    value(await editOne(contributor, noun, { id, baseVersion: 2, values: { ...seen.values, ...said } }));
    const after = value(await openRecord(editor, noun, id));
    expect(after.values).toEqual({ ...before.values, ...said });

    // Two who save at once: the later one is told what collides, and nothing more.
    const late = await editOne(contributor, noun, {
      id,
      baseVersion: 2,
      values: { ...seen.values, [free]: 'Otherwise' },
    });
    expect(late).toMatchObject({ failure: { kind: 'conflict' } });
    expect(JSON.stringify(late)).not.toContain(SECRET);
    for (const secret of closed.values()) expect(JSON.stringify(late)).not.toContain(secret);
  },
);

test('a record with a hidden reference of its own still moves within its list', async () => {
  const model = await create('model', { name: 'Moved about' });
  const hidden = await create('organization', { name: 'Kept back', visibility: 'restricted' });
  const citations = [{ sourceId: (await create('source', { title: 'Kept back', visibility: 'restricted' })).id }];
  const [first, second] = [
    await create('pillar', { modelId: model.id, name: 'First', citations }),
    await create('pillar', { modelId: model.id, name: 'Second', citations }),
  ];
  expect(value(await moveRecord(contributor, 'pillar', { id: second.id, after: null })).length).toBeGreaterThan(0);
  expect(value(await openRecord(editor, 'pillar', first.id)).values.citations).toHaveLength(1);
  const person = await create('person', { name: 'Of a hidden body', publicRole: 'R', organizationId: hidden.id });
  const { values } = value(await openRecord(contributor, 'person', person.id));
  value(
    await editOne(contributor, 'person', { id: person.id, baseVersion: 1, values: { ...values, name: 'Renamed' } }),
  );
  expect(value(await openRecord(editor, 'person', person.id)).values).toMatchObject({ organizationId: hidden.id });
});

const failure = (outcome: Outcome<unknown>) => JSON.stringify(outcome.ok ? outcome : outcome.failure);

test('a restricted record and one that never was are refused in the same words, wherever a contributor names them', async () => {
  const { open, closed } = await archive();
  for (const noun of NOUN_NAMES) {
    const { fields } = storeOf(noun).noun;
    const values = worstValues(fields, 'Mine', open);
    const own = await create(noun, values);
    for (const [name, field] of Object.entries(fields)) {
      const points = field.noun ?? Object.values(field.item ?? {}).find((inner) => inner.noun)?.noun;
      if (!points) continue;
      const naming = (target: string | undefined) => {
        const parts = worstParts(field, 'Mine', new Map([...open, [points, target ?? '']]), () => 'Mine');
        return { ...values, [name]: field.item ? parts : target };
      };
      const answers = [closed.get(points), randomUUID()].map(async (target) => [
        failure(await createOne(contributor, noun, naming(target))),
        failure(await editOne(contributor, noun, { id: own.id, baseVersion: 1, values: naming(target) })),
      ]);
      const [restricted, unknown] = await Promise.all(answers);
      expect(restricted, `${noun}.${name}`).toEqual(unknown);
      expect(restricted?.join()).toContain('"bad_reference"');
    }
    for (const filter of filtersOf(noun)) {
      if (filter.kind !== 'record') continue;
      const listed = async (id: string) =>
        (
          await listRecords(contributor, noun, {
            filtering: new Map([[filter.name, id]]),
            sort: 'changed',
            order: 'desc',
          })
        ).count;
      expect(await listed(closed.get(filter.noun) ?? '')).toBe(await listed(randomUUID()));
    }
  }
});

test('a list of filters by a restricted record is as empty as by an unknown one, though records point to it', async () => {
  const body = await create('organization', { name: 'Hidden body', visibility: 'restricted' });
  await create('person', { name: 'Known person', publicRole: 'R', organizationId: body.id });
  const count = async (viewer: Viewer) =>
    (
      await listRecords(viewer, 'person', {
        filtering: new Map([['organizationId', body.id]]),
        sort: 'name',
        order: 'asc',
      })
    ).count;
  expect([await count(editor), await count(contributor)]).toEqual([1, 0]);
});

test('what a contributor proposes keeps what they could not see, and their page does not show it', async () => {
  const id = randomUUID();
  await db().user.create({ data: { id, email: `${id}@example.org`, name: 'C', role: 'contributor' } });
  const author: Member = { kind: 'member', id, name: 'C', email: `${id}@example.org`, role: 'contributor' };
  const hidden = await published('person', { name: 'Hidden speaker', publicRole: 'R', visibility: 'restricted' });
  const known = await published('person', { name: 'Known speaker', publicRole: 'R' });
  const meeting = await published('meeting', { title: 'A meeting with two' });
  const attributions = [{ personId: hidden.id, capacity: SECRET }, { personId: known.id }];
  const said = await published('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T', attributions });
  const seen = value(await openRecord(author, 'takeaway', said.id));
  expect(seen.values.attributions).toHaveLength(1);

  const attributed = [{ ...(seen.values.attributions as Values[])[0], capacity: 'Chair' }];
  const values = { ...seen.values, attributions: attributed };
  const change = { noun: 'takeaway' as const, id: said.id, baseVersion: said.version, reason: null, values };
  const proposal = value(await proposeOne(author, change));
  const saved = value(await openRecord(author, 'takeaway', said.id));
  const told = [
    proposal,
    await readProposal(author, proposal.id),
    await proposingOn(author, saved),
    await proposingOn(author, saved, proposal.id),
  ];
  expect(JSON.stringify(told)).not.toContain(SECRET);
  expect(JSON.stringify(told)).not.toContain(hidden.id);
  const review = value(await readProposal(editor, proposal.id));
  expect(review.wanted.attributions).toMatchObject([
    { personId: hidden.id, capacity: SECRET },
    { personId: known.id, capacity: 'Chair' },
  ]);
  const guessed = { ...values, attributions: [{ personId: hidden.id }] };
  const unknown = { ...values, attributions: [{ personId: randomUUID() }] };
  expect(failure(await proposeOne(author, { ...change, values: guessed }))).toEqual(
    failure(await proposeOne(author, { ...change, values: unknown })),
  );
});

test('how often a record is named counts only what the viewer may read', async () => {
  const [one, other] = [
    await create('person', { name: 'One of two', publicRole: 'R' }),
    await create('person', { name: 'Other of two', publicRole: 'R' }),
  ];
  const meeting = await create('meeting', { title: 'Restricted', visibility: 'restricted' });
  const attributions = [{ personId: one.id }];
  await create('takeaway', { meetingId: meeting.id, headline: 'H', text: 'T', attributions });
  const references = async (viewer: Viewer) =>
    (await readPair(viewer, 'person', [one.id, other.id]))?.sides[0].references;
  expect([await references(editor), await references(contributor)]).toEqual([1, 0]);
});

test('several who enter records of one name at the same moment each get an address', async () => {
  const made = await Promise.all(
    Array.from({ length: 4 }, () => createOne(editor, 'topic', { name: 'At one moment' })),
  );
  const slugs = await Promise.all(
    made.map(async (one) => value(await openRecord(editor, 'topic', value(one).id)).values.slug),
  );
  expect(slugs).toContain('at-one-moment');
  expect(new Set(slugs).size).toBe(4);
});

test('no address tells of a restricted record: neither that it is taken nor how often', async () => {
  const { id } = await create('meeting', { title: 'Quiet talks', visibility: 'restricted' });
  await create('meeting', { title: 'Open talks' });
  const slugOf = async (made: Outcome<{ id: string }>) =>
    value(await openRecord(editor, 'meeting', value(made).id)).values.slug;
  const titled = await slugOf(await createOne(contributor, 'meeting', { title: 'Quiet talks' }));
  const asked = await slugOf(await createOne(contributor, 'meeting', { title: 'Mine', slug: 'quiet-talks' }));
  for (const slug of [titled, asked]) expect(slug).toMatch(/^quiet-talks-[2-9b-z]{5}$/);
  const own = await create('meeting', { title: 'Renamed' });
  const renamed = { id: own.id, baseVersion: 1, values: { title: 'Renamed', slug: 'quiet-talks' } };
  expect(await slugOf(await editOne(contributor, 'meeting', renamed))).toMatch(/^quiet-talks-[2-9b-z]{5}$/);
  // An address that the record had until it was restricted leads nobody to it either.
  value(
    await editOne(editor, 'meeting', {
      id,
      baseVersion: 1,
      values: { title: 'Quiet talks', slug: 'still-talks', visibility: 'restricted' },
    }),
  );
  expect(await slugOf(await createOne(contributor, 'meeting', { title: 'Quiet talks' }))).toMatch(/-[2-9b-z]{5}$/);

  const taken = { failure: { issues: [{ path: 'slug', code: 'taken' }] } };
  expect(await createOne(contributor, 'meeting', { title: 'X', slug: 'open-talks' })).toMatchObject(taken);
  expect(await createOne(editor, 'meeting', { title: 'X', slug: 'still-talks' })).toMatchObject(taken);
  // To whoever may know of it, too, the address of a second one of the name does not count.
  expect(await slugOf(await createOne(editor, 'meeting', { title: 'Open talks' }))).toMatch(/^open-talks-[2-9b-z]{5}$/);
});

test('a version in which only what is hidden changed names no field to who may not know it', async () => {
  const hidden = async (title: string) => (await create('source', { title, visibility: 'restricted' })).id;
  const [one, other] = [await hidden('One kept back'), await hidden('Another kept back')];
  const { id } = await create('organization', { name: 'A body', citations: [{ sourceId: one }] });
  value(
    await editOne(editor, 'organization', {
      id,
      baseVersion: 1,
      values: { name: 'A body', citations: [{ sourceId: other }] },
    }),
  );
  const changedFor = async (viewer: Viewer) =>
    value(await listRevisions(viewer, storeOf('organization'), id)).revisions[0]?.changed;
  expect(await changedFor(editor)).toEqual(['citations']);
  expect(await changedFor(contributor)).toEqual([]);
});
