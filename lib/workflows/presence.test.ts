import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { owner } from '@/server/testing/database';
import { create, editor, value } from '@/server/testing/records';
import { db } from '../db';
import { closeStreams, openStream } from '../event-stream';
import { beginSession, type Session, sessionOf } from '../session';
import { changeRole } from '../users/commands/members';
import type { Member, Role } from '../viewer';
import { type LastSave, mayWatch, type OtherMember, setEditing, watchRecord } from './presence';
import { editOne } from './records';

afterEach(closeStreams);

async function signedIn(role: Role, name: string = role): Promise<Session> {
  const { id } = await db().user.create({ data: { email: `${randomUUID()}@example.org`, name, role } });
  const session = await sessionOf(await beginSession({ id, sessionVersion: 1 }, null));
  if (!session) throw new Error('no session');
  return session;
}

/** A page with the record open: what its browser has heard, read off the answer as it comes. */
function open(session: Session, id: string) {
  const { stream, response } = openStream(new Request('http://localhost/'));
  const heard: { event: string; data: unknown }[] = [];
  const page = { heard, ended: false, close: stream.close };
  const read = async () => {
    const lines = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await lines?.read(); part && !part.done; part = await lines?.read()) {
      const [, event, data] = /^event: (.*)\ndata: (.*)\n\n$/.exec(part.value) ?? [];
      if (event && data) heard.push({ event, data: JSON.parse(data) });
    }
    page.ended = true;
  };
  void read();
  watchRecord(session, 'topic', id, stream);
  const latest = <T>(event: string) => heard.findLast((one) => one.event === event)?.data as T | undefined;
  return {
    ...page,
    isEnded: () => page.ended,
    page: () => latest<{ id: string }>('page')?.id ?? '',
    others: () => latest<OtherMember[]>('here')?.map(({ name, editing }) => ({ name, editing })),
    saved: () => latest<LastSave>('saved'),
  };
}
/** Machines may be busy: what is to happen happens soon, not at once. */
const until = (check: () => unknown) => vi.waitFor(check, 15_000);
const topic = (values: object = {}) => create('topic', { name: `Topic ${randomUUID()}`, ...values });
const save = async (id: string, version: number, values: object) =>
  value(await editOne(editor, 'topic', { id, baseVersion: version, values: { name: `Topic ${id}`, ...values } }));

test('two people on one record see each other, what the other does, and that they have left', async () => {
  const { id } = await topic();
  const [samira, bo] = [await signedIn('editor', 'Samira'), await signedIn('contributor', 'Bo')];
  const one = open(samira, id);
  await until(() => expect(one.others()).toEqual([]));
  const two = open(bo, id);
  await until(() => expect(one.others()).toEqual([{ name: 'Bo', editing: false }]));
  await until(() => expect(two.others()).toEqual([{ name: 'Samira', editing: false }]));
  value(await setEditing(bo.member, { page: two.page(), editing: true }));
  await until(() => expect(one.others()).toEqual([{ name: 'Bo', editing: true }]));
  // Nobody speaks for the page of somebody else.
  expect(await setEditing(samira.member, { page: two.page(), editing: false })).toMatchObject({ ok: false });
  two.close();
  await until(() => expect(one.others()).toEqual([]));
  expect(await db().presence.count({ where: { recordId: id } })).toBe(1);
});

test('a save is told with its version and author in the moment it is committed, and not before', async () => {
  const { id } = await topic();
  const page = open(await signedIn('reader'), id);
  await until(() => expect(page.saved()).toMatchObject({ version: 1, name: null }));
  const author = await signedIn('editor', 'Samira');
  const client = await owner.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "Revision" ("id", "noun", "recordId", "version", "status", "visibility", "action", "fields", "actId", "authorId")
     VALUES ($1, 'topic', $2, 2, 'draft', 'team', 'edit', '{}', $1, $3)`,
    [randomUUID(), id, author.member.id],
  );
  expect(page.saved()).toMatchObject({ version: 1 });
  await client.query('COMMIT');
  client.release();
  await until(() => expect(page.saved()).toMatchObject({ version: 2, name: 'Samira', memberId: author.member.id }));
});

test('a notice names what to look at anew and nothing of what it is', async () => {
  const client = await owner.connect();
  const payloads: string[] = [];
  client.on('notification', ({ payload = '' }) => payloads.push(payload));
  await client.query('LISTEN plenary');
  const { id, version } = await topic();
  await save(id, version, { scopeNote: 'Said in confidence' });
  const session = await signedIn('reader');
  const page = open(session, id);
  await until(() => expect(page.page()).not.toBe(''));
  await db().user.update({ where: { id: session.member.id }, data: { role: 'editor' } });
  await until(() => expect(payloads).toContain(`member:${session.member.id}`));
  await client.query('UNLISTEN plenary');
  client.release();
  expect(payloads).toContain(`record:${id}`);
  for (const payload of payloads) expect(payload).toMatch(/^(record|member):[0-9a-f-]{36}$/);
});

test('a restricted record is not there for contributors, also when it becomes so while they watch', async () => {
  const hidden = await topic({ visibility: 'restricted' });
  const contributor = await signedIn('contributor');
  expect(await mayWatch(contributor, 'topic', hidden.id)).toBe(false);
  expect(await mayWatch(await signedIn('editor'), 'topic', hidden.id)).toBe(true);
  expect(await mayWatch(contributor, 'topic', randomUUID())).toBe(false);
  expect(await mayWatch(contributor, 'meeting', hidden.id)).toBe(false);

  const { id, version } = await topic();
  const page = open(contributor, id);
  await until(() => expect(page.saved()).toMatchObject({ version: 1 }));
  await save(id, version, { visibility: 'restricted' });
  await until(() => expect(page.isEnded()).toBe(true));
  expect(page.saved()).toMatchObject({ version: 1 });
  expect(page.heard.at(-1)?.event).toBe('end');
});

test('the stream ends with the session, the role and the account that it was begun under', async () => {
  const { id } = await topic();
  const manager = (await signedIn('administrator')).member;
  const acts: ((member: Member, session: string) => Promise<unknown>)[] = [
    async (_, session) => db().loginSession.delete({ where: { id: session } }),
    async (member) => value(await changeRole(manager, { id: member.id, role: 'reader' })),
    async (member) => db().user.update({ where: { id: member.id }, data: { disabledAt: new Date() } }),
  ];
  for (const act of acts) {
    const session = await signedIn('editor');
    const page = open(session, id);
    await until(() => expect(page.others()).toBeDefined());
    await act(session.member, session.id);
    await until(() => expect(page.isEnded()).toBe(true));
    await until(async () => expect(await db().presence.count({ where: { recordId: id } })).toBe(0));
  }
});

test('a member holds eight streams; the oldest makes room', async () => {
  const { id } = await topic();
  const session = await signedIn('reader');
  const pages = Array.from({ length: 10 }, () => open(session, id));
  await until(() => expect(pages.map((page) => page.isEnded()).filter(Boolean)).toHaveLength(2));
  expect(pages.slice(0, 2).every((page) => page.isEnded())).toBe(true);
});

test('streams go on where the listening connection was lost, and catch up', async () => {
  const { id, version } = await topic();
  const page = open(await signedIn('reader'), id);
  await until(() => expect(page.saved()).toMatchObject({ version: 1 }));
  const listening = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity WHERE query = 'LISTEN plenary'
                        AND datname = current_database() AND state = 'idle'`;
  await until(async () => expect(await db().$queryRawUnsafe(listening)).toHaveLength(1));
  await save(id, version, {});
  await until(() => expect(page.saved()).toMatchObject({ version: 2 }));
});

test('a page that reads nothing is let go before much piles up, and closing all leaves none', async () => {
  const stuck = openStream(new Request('http://localhost/'));
  let ended = 0;
  stuck.stream.onClose(() => {
    ended += 1;
  });
  for (let n = 0; n < 200; n += 1) stuck.stream.send('here', n);
  expect(ended).toBe(1);
  const { id } = await topic();
  const page = open(await signedIn('reader'), id);
  await until(() => expect(page.others()).toEqual([]));
  closeStreams();
  await until(() => expect(page.isEnded()).toBe(true));
  await until(async () => expect(await db().presence.count({ where: { recordId: id } })).toBe(0));
});
