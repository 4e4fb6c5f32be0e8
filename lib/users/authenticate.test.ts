import { expect, test } from 'vitest';
import { owner } from '@/server/testing/database';
import { parse } from '../action';
import { db } from '../db';
import { deviceToken, knownDevice } from '../sign-in/device';
import { hashPassword } from '../sign-in/password';
import { authenticate } from './queries';
import { PasswordChange, SignIn } from './schema';

const password = 'lantern orbit mustard';
const passwordHash = await hashPassword(password);
const wrong = { ok: false, failure: { kind: 'invalid', issues: [{ path: '', code: 'wrong_credentials' }] } };
const wait = { ok: false, failure: { issues: [{ path: '', code: 'too_many_attempts' }] } };

async function member(email: string, data: object = {}): Promise<void> {
  await db().user.create({ data: { email, name: 'M', passwordHash, ...data } });
}
const attempt = (email: string, typed: string, address: string, device?: string) =>
  authenticate({ email, password: typed, address, device });

test('the right password opens the account; everything else gets one and the same answer', async () => {
  await member('a@example.org');
  await member('closed@example.org', { disabledAt: new Date() });
  await member('invited@example.org', { passwordHash: null });
  expect(await attempt('a@example.org', password, '10.0.0.1')).toMatchObject({
    ok: true,
    value: { email: 'a@example.org' },
  });
  expect(await attempt('a@example.org', 'wrong', '10.0.0.1')).toEqual(wrong);
  for (const email of ['closed@example.org', 'invited@example.org', 'nobody@example.org']) {
    expect(await attempt(email, password, '10.0.0.1')).toEqual(wrong);
  }
});

test('ten wrong passwords close an account to that address only, known account or not', async () => {
  await member('b@example.org');
  for (const email of ['b@example.org', 'unknown@example.org']) {
    for (let n = 0; n < 10; n += 1) expect(await attempt(email, `wrong ${n}`, '10.0.1.1')).toEqual(wrong);
    expect(await attempt(email, password, '10.0.1.1')).toMatchObject(wait);
  }
  expect(await attempt('b@example.org', password, '10.0.1.2')).toMatchObject({ ok: true });
});

test('a burst at the same moment gets no more tries than one after another', async () => {
  await member('c@example.org');
  const burst = await Promise.all(Array.from({ length: 30 }, (_, n) => attempt('c@example.org', `w ${n}`, '10.0.2.1')));
  expect(burst.filter((outcome) => JSON.stringify(outcome) === JSON.stringify(wrong))).toHaveLength(10);
});

test('a browser that signed in before still gets in where strangers have used up every try', async () => {
  await member('e@example.org');
  for (let n = 0; n < 10; n += 1) await attempt('e@example.org', 'wrong', '10.2.0.1');
  expect(await attempt('e@example.org', password, '10.2.0.1')).toMatchObject(wait);
  expect(await attempt('e@example.org', password, '10.2.0.1', deviceToken('e@example.org'))).toMatchObject({
    ok: true,
  });
});

test('a browser is known to one account only, and its mark cannot be made up', () => {
  const device = deviceToken('g@example.org');
  expect(knownDevice(device, 'g@example.org')).not.toBeNull();
  for (const bad of [
    undefined,
    '',
    '.',
    'x.y',
    `${device}x`,
    device.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
  ]) {
    expect(knownDevice(bad, 'g@example.org')).toBeNull();
  }
  expect(knownDevice(device, 'h@example.org')).toBeNull();
});

test('sign-ins, failures and refusals are in the audit, without what was typed', async () => {
  await member('h@example.org');
  await member('shut@example.org', { disabledAt: new Date() });
  const typed = 'my own password typed in the wrong place';
  await attempt('h@example.org', password, '10.5.0.1', deviceToken('h@example.org'));
  for (let n = 0; n < 12; n += 1) await attempt('h@example.org', 'wrong', '10.5.0.2');
  await attempt('shut@example.org', password, '10.5.0.3');
  await attempt(typed, 'x', '10.5.0.4');
  const rows = await db().auditEntry.findMany({
    where: { OR: [{ actor: { email: 'h@example.org' } }, { action: { startsWith: 'user.sign_in_' } }] },
    orderBy: { id: 'asc' },
  });
  const told = rows.map(({ action, detail }) => ({ action, ...(detail as object) }));
  expect(told).toContainEqual({ action: 'user.signed_in', by: 'password', knownBrowser: true });
  const { id } = await db().user.findUniqueOrThrow({ where: { email: 'h@example.org' } });
  expect(rows.filter((row) => row.recordId === id && row.action === 'user.sign_in_failed')).toMatchObject([
    { actorId: null, detail: { reason: 'password', times: 10 } },
  ]);
  expect(told).toContainEqual(expect.objectContaining({ action: 'user.sign_in_refused', reason: 'limit', times: 2 }));
  expect(told).toContainEqual(expect.objectContaining({ action: 'user.sign_in_failed', reason: 'closed', times: 1 }));
  expect(JSON.stringify(rows)).not.toMatch(/@example|my own password|10\.5\.0/);
});

test('the counters name neither people nor machines', async () => {
  await attempt('named@example.org', 'x', '10.4.0.1');
  const { rows } = await owner.query<{ key: string }>('SELECT key FROM "RateLimit"');
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^(device|address|pair|account):[A-Za-z0-9_-]{43}$/);
});

test.each([
  [SignIn, { email: '', password: '' }],
  [PasswordChange, { current: '', password: '' }],
])('a field that was left empty is said once', (schema, input) => {
  const outcome = parse(schema, input);
  if (outcome.ok || outcome.failure.kind !== 'invalid') throw new Error('This was taken.');
  expect(outcome.failure.issues.map(({ path, code }) => [path, code])).toEqual(
    Object.keys(input).map((path) => [path, 'required']),
  );
});

test.each([
  [{ email: 'a@example.org', password: 'x'.repeat(1025) }, 'password', 'too_long'],
  [{ email: `${'a'.repeat(250)}@example.org`, password: 'x' }, 'email', 'too_long'],
  [{ email: 'a\u0000@example.org', password: 'x' }, 'email', 'bad_email'],
  [{ email: "a'--@example.org\n", password: '' }, 'password', 'required'],
  [{ email: ['a@example.org'], password: 'x' }, 'email', 'required'],
  [{ email: 'a@example.org', password: '\ud800' }, 'password', 'unprintable'],
  [{ email: 'a@example.org', password: 'x', role: 'administrator' }, '', 'unrecognized_keys'],
])('hostile input %# is refused at its field', (input, path, code) => {
  const outcome = parse(SignIn, input);
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
  if (!outcome.ok && outcome.failure.kind === 'invalid') {
    expect(outcome.failure.issues.map((issue) => [issue.path, issue.code])).toContainEqual([path, code]);
  }
});
