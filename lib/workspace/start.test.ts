import { beforeAll, describe, expect, test } from 'vitest';
import { owner, pastTriggers } from '@/server/testing/database';
import type { Outcome } from '../errors';
import type { NounName } from '../field';
import type { Viewer } from '../viewer';
import { withdrawOne } from '../workflows/lifecycle/withdraw';
import { createOne, editOne } from '../workflows/records';
import { openRecord } from './record';
import { searchEverything, searchReferences, titlesOf } from './search';
import { readStartPage } from './start';

const editor: Viewer = { kind: 'program', role: 'editor' };
const contributor: Viewer = { kind: 'program', role: 'contributor' };

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
const create = async (noun: NounName, values: object) => value(await createOne(editor, noun, values));
const found = async (noun: NounName, query: string, viewer: Viewer = editor, within?: string) =>
  (await searchReferences(viewer, noun, query, within)).map(
    ({ title, matched, near }) => `${near ? '≈ ' : ''}${title}${matched ? ` (${matched})` : ''}`,
  );

describe('search for references', () => {
  let hidden: string;
  beforeAll(async () => {
    await create('organization', {
      name: 'United Nations Office of Counter-Terrorism',
      acronym: 'UNOCT',
      aliases: [{ name: 'Bureau de lutte contre le terrorisme', kind: 'translation', language: 'fr' }],
    });
    await create('organization', { name: 'Counter-Terrorism Committee', acronym: 'CTC' });
    await create('organization', { name: 'Ligue Mondiale des Oulémas', aliases: [{ name: 'رابطة العلماء' }] });
    await create('organization', { name: '100% Safe_ Foundation' });
    const { id } = await create('organization', { name: 'Secret Counter Cell', acronym: 'SCC' });
    await owner.query(`UPDATE "Organization" SET visibility = 'restricted' WHERE id = $1`, [id]);
    hidden = id;
  });

  test.each([
    ['unoct', ['United Nations Office of Counter-Terrorism (UNOCT)']],
    ['counter terr', ['Counter-Terrorism Committee', 'United Nations Office of Counter-Terrorism']],
    ['terrorism COUNTER united', ['United Nations Office of Counter-Terrorism']],
    ['lutte', ['United Nations Office of Counter-Terrorism (Bureau de lutte contre le terrorisme)']],
    ['oulemas', ['Ligue Mondiale des Oulémas']],
    ['العلماء', ['Ligue Mondiale des Oulémas (رابطة العلماء)']],
    ['100%', ['100% Safe_ Foundation']],
    ['errorism', ['≈ Counter-Terrorism Committee', '≈ United Nations Office of Counter-Terrorism']],
    ['counter-terorism comittee', ['≈ Counter-Terrorism Committee', '≈ United Nations Office of Counter-Terrorism']],
    ['\'; DROP TABLE "Meeting"; --', []],
  ])('%s', async (query, titles) => {
    expect(await found('organization', query)).toEqual(titles);
  });

  test('nobody finds or names what they may not see', async () => {
    expect(await found('organization', 'secret')).toEqual(['Secret Counter Cell']);
    expect(await found('organization', 'secret', contributor)).toEqual([]);
    expect(await found('organization', '', contributor)).not.toContain('Secret Counter Cell');
    expect(await found('organization', 'unoct', { kind: 'anonymous' })).toEqual([]);
    const pointer = { noun: 'organization', id: hidden } as const;
    expect(await titlesOf(editor, [pointer])).toEqual({ [hidden]: 'Secret Counter Cell' });
    expect(await titlesOf(contributor, [pointer])).toEqual({});
  });

  test('sessions are those of the meeting at hand', async () => {
    const one = await create('meeting', { title: 'One' });
    const other = await create('meeting', { title: 'Other' });
    await create('session', { meetingId: one.id, title: 'Opening of one' });
    await create('session', { meetingId: other.id, title: 'Opening of other' });
    expect(await found('session', 'opening', editor, one.id)).toEqual(['Opening of one']);
    expect(await found('session', '', editor, other.id)).toEqual(['Opening of other']);
  });

  test('the palette looks through every noun, and hides the same', async () => {
    await create('topic', { name: 'Counter-narratives' });
    const titles = async (viewer: Viewer) =>
      (await searchEverything(viewer, 'counter')).map(({ noun, title }) => `${noun}: ${title}`);
    expect(await titles(editor)).toEqual([
      'topic: Counter-narratives',
      'organization: Counter-Terrorism Committee',
      'organization: Secret Counter Cell',
      'organization: United Nations Office of Counter-Terrorism',
    ]);
    expect(await titles(contributor)).not.toContain('organization: Secret Counter Cell');
    expect(await titles({ kind: 'anonymous' })).toEqual([]);
  });

  test('every noun can be searched', async () => {
    const { NOUN_NAMES } = await import('../field');
    for (const noun of NOUN_NAMES) expect(Array.isArray(await searchReferences(editor, noun, 'a b'))).toBe(true);
  });
});

describe('the start page', () => {
  async function contributorNamed(name: string): Promise<Viewer> {
    const email = `${name.toLowerCase()}@example.org`;
    const { rows } = await owner.query(
      `INSERT INTO "User" (id, email, name, role, "updatedAt") VALUES (gen_random_uuid(), $1, $2, 'contributor', now()) RETURNING id`,
      [email, name],
    );
    return { kind: 'member', id: rows[0].id, name, email, role: 'contributor' };
  }

  test('what somebody else changed stays in sight after one saves on top of it', async () => {
    const [cem, dora] = [await contributorNamed('Cem'), await contributorNamed('Dora')];
    const { id } = value(await createOne(cem, 'topic', { name: 'Changed by two' }));
    const { values } = value(await openRecord(dora, 'topic', id));
    value(await editOne(dora, 'topic', { id, baseVersion: 1, values: { ...values, name: 'Changed by both' } }));
    const [first] = (await readStartPage(dora)).changes;
    expect(first).toMatchObject({ id, author: 'Cem' });
    expect((await readStartPage(cem)).changes[0]).toMatchObject({ id, author: 'Dora' });
  });

  test('says what was done to each record, for every kind of act, and no field of a state that is closed', async () => {
    const [eva, fay] = [await contributorNamed('Eva'), await contributorNamed('Fay')];
    const latest = async (viewer: Viewer) => {
      const [{ action, changed, status } = {}] = (await readStartPage(viewer)).changes;
      return { action, changed, status };
    };
    const values = { name: 'Told by its acts' };
    const made = value(await createOne(editor, 'organization', values));
    expect(await latest(eva)).toEqual({ action: 'create', changed: null, status: 'draft' });
    const edit = { id: made.id, baseVersion: made.version, values: { ...values, acronym: 'TBA' } };
    const edited = value(await editOne(editor, 'organization', edit));
    expect(await latest(eva)).toEqual({ action: 'edit', changed: ['acronym'], status: 'draft' });
    await pastTriggers('Revision', () =>
      owner.query(`UPDATE "Revision" SET visibility = 'restricted' WHERE "recordId" = $1 AND version = 2`, [made.id]),
    );
    expect(await latest(fay)).toMatchObject({ action: 'edit', changed: null });
    const gone = value(await withdrawOne(editor, 'organization', { ...edited, reason: 'A slip' }));
    expect(await latest(eva)).toMatchObject({ action: 'discard', status: 'withdrawn' });
    expect(gone.version).toBe(3);
  });

  test('shows own drafts by meeting, joint acts as one line, and nothing restricted to a contributor', async () => {
    const [ana, ben] = [await contributorNamed('Ana'), await contributorNamed('Ben')];
    const meeting = value(await createOne(ana, 'meeting', { title: 'Meeting of Ana' }));
    value(await createOne(ana, 'takeaway', { meetingId: meeting.id, headline: 'Learnt', text: 'T' }));
    const body = value(await createOne(ana, 'organization', { name: 'Body of Ana' }));
    const start = await readStartPage(ana);
    expect(start.meetings.map(({ title, pieces }) => [title, pieces])).toEqual([['Meeting of Ana', 2]]);
    expect(start.drafts.map(({ title }) => title)).toEqual(['Body of Ana']);
    expect(start.changes.map(({ author }) => author)).not.toContain('Ana');
    expect(
      (await readStartPage(ben)).changes.slice(0, 3).map(({ title, author, more }) => [title, author, more]),
    ).toEqual([
      ['Body of Ana', 'Ana', 0],
      ['Learnt', 'Ana', 0],
      ['Meeting of Ana', 'Ana', 0],
    ]);
    expect(start.unsourced[0]?.title).toBe('Learnt');
    await owner.query(`UPDATE "Organization" SET visibility = 'restricted' WHERE id = $1`, [body.id]);
    await owner.query(`UPDATE "Meeting" SET visibility = 'restricted' WHERE id = $1`, [meeting.id]);
    const after = { ...(await readStartPage(ana)), changes: (await readStartPage(ben)).changes };
    expect([after.meetings, after.drafts]).toEqual([[], []]);
    expect(after.changes.map(({ title }) => title)).not.toContain('Learnt');
    expect(after.unsourced.map(({ title }) => title)).not.toContain('Learnt');
  });

  test('asks no source of what was taken out, and names the latest statements of all kinds first', async () => {
    const meeting = await create('meeting', { title: 'Meeting with gaps' });
    for (const [at, noun] of (['claim', 'takeaway', 'claim'] as const).entries()) {
      const text = `Gap ${at}`;
      await create(noun, { meetingId: meeting.id, text, ...(noun === 'takeaway' && { headline: text }) });
    }
    const gone = await create('claim', { meetingId: meeting.id, text: 'Taken out again' });
    const { unsourcedCount } = await readStartPage(editor);
    value(await withdrawOne(editor, 'claim', { id: gone.id, version: gone.version, reason: 'A slip' }));
    const start = await readStartPage(editor);
    expect(start.unsourced.slice(0, 3).map(({ title }) => title)).toEqual(['Gap 2', 'Gap 1', 'Gap 0']);
    expect(start.unsourcedCount).toBe(unsourcedCount - 1);
  });
});
