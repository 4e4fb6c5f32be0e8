import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { NounName, Values } from '@/lib/field';
import type { Member, Role } from '@/lib/viewer';
import { owner } from '@/server/testing/database';
import { editor, latest, published, value } from '@/server/testing/records';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { proposeOne, returnOne } from '../workflows/proposals/acts';
import { editOne } from '../workflows/records';
import { authorsOf, countOpen, listProposals, ownProposals, type QueueFilter } from './proposals';
import { openRecord } from './record';

async function member(role: Role, name = `A ${role}`): Promise<Member> {
  const id = randomUUID();
  await db().user.create({ data: { id, email: `${id}@example.org`, name, role } });
  return { kind: 'member', id, name, email: `${id}@example.org`, role };
}
const reviewer = await member('editor');

/** A proposal by `author` to change one field of a record as it stands. */
async function propose(author: Member, noun: NounName, id: string, change: Values) {
  const { state, values } = value(await openRecord(editor, noun, id));
  const input = { noun, id, baseVersion: state.version, values: { ...values, ...change }, reason: null };
  return value(await proposeOne(author, input));
}
const returned = { state: 'returned' as const, reviewerId: reviewer.id, reviewedAt: new Date(), reviewNote: 'No.' };
const body = (name: string) => published('organization', { name });
const ids = async (viewer: Member, filter: QueueFilter = {}) =>
  (await listProposals(viewer, filter)).proposals.map(({ id }) => id);
/** Makes a proposal as old as this. */
const aged = (id: string, days: number) =>
  owner.query(`UPDATE "ChangeRequest" SET "createdAt" = now() - $2 * interval '1 day' WHERE id = $1`, [id, days]);

/** The ids of all pages of a list, each page from where the one before ended. */
async function pagesOf(list: (after?: string) => Promise<{ proposals: { id: string }[]; next: string | null }>) {
  const pages: string[][] = [];
  for (let after: string | undefined; ; ) {
    const { proposals, next } = await list(after);
    pages.push(proposals.map(({ id }) => id));
    if (!next) return pages;
    after = next;
  }
}

describe('the queue', () => {
  test('is for whoever reviews: what is proposed, by whom, to what; nobody else is told of anything', async () => {
    const author = await member('contributor', 'An author');
    const { id: recordId } = await body('Body of a queue');
    const { id } = await propose(author, 'organization', recordId, { acronym: 'BQ', countryCode: 'AT' });
    const before = await countOpen(reviewer);
    for (const role of ['editor', 'administrator'] as const) {
      const viewer = await member(role);
      const { proposals } = await listProposals(viewer, {});
      const shown = proposals.find((one) => one.id === id);
      expect(shown).toMatchObject({
        noun: 'organization',
        recordId,
        title: 'Body of a queue',
        state: 'open',
        author: 'An author',
        taken: [],
      });
      expect(shown?.fields.sort()).toEqual(['acronym', 'countryCode']);
      expect(await authorsOf(viewer, 'open')).toContainEqual({ id: author.id, name: 'An author' });
      expect(await countOpen(viewer)).toBe(before);
    }
    for (const viewer of [author, await member('contributor'), await member('reader')]) {
      expect(await listProposals(viewer, {})).toEqual({ proposals: [], next: null });
      expect(await authorsOf(viewer, 'open')).toEqual([]);
      expect(await countOpen(viewer)).toBe(0);
    }
  });

  test('can be narrowed by state, noun, author and age, and by all of them at once', async () => {
    const [one, other] = [await member('contributor', 'One'), await member('contributor', 'Other')];
    const first = await propose(one, 'organization', (await body('First')).id, { acronym: 'F' });
    const second = await propose(other, 'organization', (await body('Second')).id, { acronym: 'S' });
    const topic = await published('topic', { name: 'A topic' });
    const third = await propose(one, 'topic', topic.id, { scopeNote: 'What it covers.' });
    const mine = new Set([first.id, second.id, third.id]);
    const found = async (filter: QueueFilter) => (await ids(reviewer, filter)).filter((id) => mine.has(id));
    await aged(first.id, 8);
    await aged(third.id, 6.9);

    expect(await found({})).toEqual([first.id, second.id, third.id]);
    expect(await found({ noun: 'topic' })).toEqual([third.id]);
    expect(await found({ authorId: one.id })).toEqual([first.id, third.id]);
    expect(await found({ days: 7 })).toEqual([first.id]);
    expect(await found({ days: 3 })).toEqual([first.id, third.id]);
    expect(await found({ authorId: one.id, noun: 'topic', days: 7 })).toEqual([]);
    expect(await found({ authorId: randomUUID() })).toEqual([]);

    value(await returnOne(reviewer, { id: first.id, version: 1, note: 'No.' }));
    value(await returnOne(reviewer, { id: second.id, version: 1, note: 'No.' }));
    expect(await found({})).toEqual([third.id]);
    // What is settled: the latest first.
    expect(await found({ state: 'returned' })).toEqual([second.id, first.id]);
    expect(await found({ state: 'published' })).toEqual([]);
    expect((await authorsOf(reviewer, 'returned')).map(({ name }) => name)).toEqual(['One', 'Other']);
  });

  test('comes fifty at a time, each proposal once, also when the first ones are settled between two pages', async () => {
    const { id: recordId } = await body('A body with a crowd');
    const people = Array.from({ length: 120 }, (_, n) => ({ id: randomUUID(), name: `Member ${n}` }));
    await db().user.createMany({
      data: people.map(({ id, name }) => ({ id, name, email: `${id}@example.org`, role: 'contributor' as const })),
    });
    const common = {
      noun: 'organization',
      recordId,
      baseVersion: 2,
      fields: { acronym: 'C' },
      base: { acronym: null },
    };
    const made = await db().changeRequest.createManyAndReturn({
      data: people.map(({ id }) => ({ ...common, authorId: id })),
      select: { id: true },
    });
    const crowd = made.map(({ id }) => id).sort();
    const others = await db().changeRequest.count({ where: { state: 'open', recordId: { not: recordId } } });
    const pages = await pagesOf((after) => listProposals(reviewer, { after }));
    expect(pages.flat()).toEqual([...pages.flat()].sort());
    expect(pages.flat().filter((id) => crowd.includes(id))).toEqual(crowd);
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20 + others]);
    expect(await countOpen(reviewer)).toBe(99);

    const [first, ...rest] = pages;
    await db().changeRequest.updateMany({ where: { id: { in: first?.slice(0, 10) } }, data: returned });
    const end = first?.at(-1);
    const following = await pagesOf((after = end) => listProposals(reviewer, { after }));
    expect(following.flat()).toEqual(rest.flat());
  });

  test('of one author exactly a page long has no second page', async () => {
    const author = await member('contributor');
    const { id: recordId } = await body('A body with a patient member');
    const common = {
      noun: 'organization',
      recordId,
      baseVersion: 2,
      fields: { acronym: 'C' },
      base: { acronym: null },
    };
    const data = Array.from({ length: 50 }, () => ({ ...common, authorId: author.id, ...returned }));
    await db().changeRequest.createMany({ data });
    const settled = (after?: string) => listProposals(reviewer, { state: 'returned', authorId: author.id, after });
    expect((await pagesOf(settled)).map(({ length }) => length)).toEqual([50]);
    await db().changeRequest.create({ data: { ...common, authorId: author.id, ...returned } });
    const pages = await pagesOf(settled);
    expect(pages.map(({ length }) => length)).toEqual([50, 1]);
    expect(pages.flat()).toEqual([...new Set(pages.flat())].sort().reverse());
    expect(await pagesOf((after) => ownProposals(author, { after }))).toEqual(pages);
  });
});

describe('what one has proposed oneself', () => {
  test('is there for its author, whatever their role is by now, and for nobody else in that list', async () => {
    const [author, other] = [await member('contributor'), await member('editor')];
    const first = await propose(author, 'organization', (await body('Mine')).id, { acronym: 'M' });
    const second = await propose(author, 'organization', (await body('Mine too')).id, { acronym: 'MT' });
    value(await returnOne(reviewer, { id: first.id, version: 1, note: 'No.' }));
    const shown = [
      { id: second.id, title: 'Mine too', state: 'open' },
      { id: first.id, title: 'Mine', state: 'returned' },
    ];
    for (const role of ['contributor', 'reader', 'editor'] as const)
      expect((await ownProposals({ ...author, role })).proposals).toMatchObject(shown);
    expect(await ownProposals(other)).toEqual({ proposals: [], next: null });
    expect(await ownProposals(author, { limit: 1 })).toMatchObject({ proposals: [shown[0]], next: second.id });
    expect(await ownProposals(author, { limit: 1, after: second.id })).toMatchObject({
      proposals: [shown[1]],
      next: null,
    });
  });

  test('of a record that became restricted says no more than the day; reviewers go on as before', async () => {
    const author = await member('contributor');
    const { id: recordId } = await body('A body to be hidden');
    const { id } = await propose(author, 'organization', recordId, { acronym: 'BH' });
    const { state, values } = value(await openRecord(editor, 'organization', recordId));
    const edit = { id: recordId, baseVersion: state.version, values: { ...values, visibility: 'restricted' } };
    value(await editOne(editor, 'organization', edit));
    expect((await ownProposals(author)).proposals).toEqual([{ id, createdAt: expect.any(Date) }]);
    expect((await ownProposals({ ...author, role: 'editor' })).proposals).toMatchObject([
      { id, title: 'A body to be hidden' },
    ]);
    expect((await listProposals(reviewer, { authorId: author.id })).proposals).toMatchObject([
      { id, title: 'A body to be hidden', fields: ['acronym'] },
    ]);
  });

  test('of a record that was withdrawn stays in both lists, under its name', async () => {
    const author = await member('contributor');
    const { id: recordId } = await body('A body that goes');
    const { id } = await propose(author, 'organization', recordId, { acronym: 'BG' });
    value(await withdrawOne(editor, 'organization', { ...(await latest('organization', recordId)), reason: 'Wrong' }));
    const shown = [{ id, title: 'A body that goes', state: 'open' }];
    expect((await ownProposals(author)).proposals).toMatchObject(shown);
    expect((await listProposals(reviewer, { authorId: author.id })).proposals).toMatchObject(shown);
  });
});
