import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { cookieName } from '@/lib/cookies';
import { db, disconnect } from '@/lib/db';
import type { Outcome } from '@/lib/errors';
import { beginSession, sealToken } from '@/lib/session';
import { createOne, publishOne } from '@/lib/workflows/records';
import { migrateFor } from '@/server/migrate';
import { accountFor } from '@/server/postgres/account';
import { freePort } from '@/server/postgres/port';
import { databaseStatements, runStatements } from '@/server/postgres/roles';
import { readdress } from '@/server/testing/address';
import { startReplica, startTestServer } from '@/server/testing/cluster';
import { temporaryFolder } from '@/server/testing/folder';
import { actionOf } from './editing/site';
import { type Answers, load } from './load/client';
import { startNginx } from './nginx';
import { type Program, startProgram } from './program';
import { quantile } from './times';

const [NAME, PAGES, READERS, PHASE] = ['plenary_machines', 40, 8, 8_000];

/** nginx in front of the two, which asks the other where one does not answer. */
function balancer(port: number, instances: readonly number[], folder: string) {
  const servers = instances.map((at) => `server 127.0.0.1:${at} max_fails=1 fail_timeout=1s;`).join(' ');
  return startNginx(
    folder,
    `upstream plenary { ${servers} keepalive 32; }
     server { listen 127.0.0.1:${port}; location / { proxy_pass http://plenary; proxy_http_version 1.1; proxy_set_header Connection "";
       proxy_set_header Host $host:$server_port; proxy_set_header X-Forwarded-For $remote_addr; proxy_next_upstream error timeout http_502 http_503; } }`,
  );
}

/** PgBouncer in transaction mode before the primary, for these logins. */
async function pooler(port: number, primary: string, logins: readonly URL[], folder: string) {
  const [file, users] = [path.join(folder, 'pgbouncer.ini'), path.join(folder, 'users.txt')];
  writeFileSync(users, logins.map(({ username, password }) => `"${username}" "${password}"`).join('\n'));
  writeFileSync(
    file,
    `[databases]\n${NAME} = host=127.0.0.1 port=${new URL(primary).port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nauth_type = scram-sha-256\nauth_file = ${users}\npool_mode = transaction\nunix_socket_dir =\n`,
  );
  const account = accountFor(folder);
  if (account) for (const name of [folder, file, users]) chownSync(name, account.uid, account.gid);
  const server = spawn('pgbouncer', ['-q', file], { stdio: ['ignore', 'ignore', 'inherit'], ...account });
  await sleep(500);
  return () => server.kill('SIGTERM');
}

/** The same login and database through the pooler. */
const through = (port: number, address: string): string => `${readdress(address, { port })}?pgbouncer=true`;

/** Saves a meeting over and over through the balancer, and sends what was not answered again with the same key, as the workspace does. */
function writer(port: number, cookie: string, meeting: { id: string; version: number }) {
  const send = actionOf<Record<string, unknown>, { version: number }>('lib/workflows/actions.ts', 'saveAction');
  const at = { port, path: `/workspace/meetings/${meeting.id}`, cookie };
  const acknowledged: string[] = [];
  let { version } = meeting;
  let [again, over] = [0, false];
  const work = (async () => {
    for (let round = 1; !over; round += 1) {
      const city = `Round ${round}`;
      const values = { title: 'Saved over and over', slug: 'saved', city };
      const input = { key: randomUUID(), noun: 'meeting', id: meeting.id, baseVersion: version, values };
      for (;;) {
        const outcome: Outcome<{ version: number }> | null = await send(at, input).catch(() => null);
        if (outcome?.ok) {
          version = outcome.value.version;
          acknowledged.push(city);
          break;
        }
        if (outcome && outcome.failure.kind !== 'unavailable') throw new Error(JSON.stringify(outcome.failure));
        again += 1;
        await sleep(200);
      }
    }
  })();
  return {
    acknowledged,
    sentAgain: () => again,
    async end() {
      over = true;
      await work;
    },
  };
}

function printPhase(name: string, { statuses, times, took }: Answers, saves: number): void {
  const failed = [...statuses].filter(([status]) => status !== 200).map(([status, count]) => `${count} × ${status}`);
  console.log(
    `${name.padEnd(44)}${((times.length * 1000) / took).toFixed(0).padStart(6)} pages/s, p99 ${quantile(times, 0.99).toFixed(0)} ms, failed: ${failed.join(', ') || 'none'}; ${saves} saves`,
  );
}

/**
 * `npm run -s bench -- machines`: two instances behind nginx, one of them through PgBouncer, one primary, one streaming replica. Under readers and somebody who saves, an instance is
 * killed, then the replica, then all connections of the primary. Prints what was answered meanwhile, and fails where an acknowledged save is lost.
 */
export async function benchMachines(): Promise<void> {
  for (const program of ['nginx', 'pgbouncer'])
    if (spawnSync(program, ['--version']).error) throw new Error(`${program} is required: install it.`);
  const folder = temporaryFolder('plenary-bench-');
  const server = await startTestServer();
  await runStatements(server.url('superuser', 'postgres'), databaseStatements(NAME));
  const [ownerUrl, databaseUrl, visitor] = [
    server.url('owner', NAME),
    server.url('program', NAME),
    server.url('visitor', NAME),
  ];
  await migrateFor({ ownerUrl, databaseUrl });
  const replica = await startReplica(server.url('superuser', 'postgres'));
  const [front, pool, ...ports] = [await freePort(), await freePort(), await freePort(), await freePort()] as const;
  const settings = {
    DATABASE_URL: databaseUrl,
    OWNER_DATABASE_URL: ownerUrl,
    PUBLIC_DATABASE_URL: `${replica.url(visitor)} ${visitor}`,
    NEXTAUTH_SECRET: randomUUID(),
    NEXTAUTH_URL: `http://localhost:${front}`,
    TRUST_PROXY: 'true',
    LOG_KEY: '',
    PLENARY_DATA: folder,
  };
  Object.assign(process.env, settings, { PUBLIC_DATABASE_URL: visitor });
  const logins = [databaseUrl, visitor].map((address) => new URL(address));
  const poolFolder = temporaryFolder('plenary-bench-');
  const stopPool = await pooler(pool, databaseUrl, logins, poolFolder);
  const pooled = {
    DATABASE_URL: through(pool, databaseUrl),
    DIRECT_DATABASE_URL: databaseUrl,
    PUBLIC_DATABASE_URL: `${replica.url(visitor)} ${through(pool, visitor)}`,
  };
  const start = (port: number, more = {}) => startProgram(port, { ...settings, ...more }, '--empty');
  const programs: Program[] = [await start(ports[0]), await start(ports[1], pooled)];
  const stopFront = await balancer(front, ports, folder);
  const superuser = new pg.Client({ connectionString: server.url('superuser', NAME) });
  await superuser.connect();
  try {
    const editor = { kind: 'program', role: 'editor' } as const;
    const publish = async (values: object) => {
      const made = await createOne(editor, 'meeting', values);
      const open = made.ok ? await publishOne(editor, 'meeting', made.value) : made;
      if (!open.ok) throw new Error(JSON.stringify(open.failure));
      return open.value;
    };
    for (let at = 0; at < PAGES; at += 1) await publish({ title: `Meeting ${at}`, slug: `meeting-${at}` });
    const meeting = await publish({ title: 'Saved over and over', slug: 'saved' });
    const id = randomUUID();
    const member = await db().user.create({
      data: { id, email: 'editor@example.org', name: 'Editor', role: 'editor' },
    });
    const cookie = `${cookieName('session')}=${await sealToken(await beginSession(member, null))}`;
    const saving = writer(front, cookie, meeting);

    async function phase(name: string, act: () => Promise<unknown>): Promise<void> {
      const before = saving.acknowledged.length;
      const until = performance.now() + PHASE;
      // Some of what is asked for is kept, and some is made anew each time.
      const url = (n: number) =>
        new URL(
          `/meetings/meeting-${n % PAGES}${n % 4 === 0 ? `?asked=${randomUUID()}` : ''}`,
          `http://localhost:${front}`,
        );
      const reading = load({ url, connections: READERS, pause: 20, while: () => performance.now() < until });
      await sleep(1_000);
      await act();
      printPhase(name, await reading, saving.acknowledged.length - before);
    }
    await phase('both instances, primary and replica', async () => {});
    await phase('one instance killed', () => (programs[0] as Program).kill());
    programs[0] = await start(ports[0]);
    await phase('the replica stopped', () => replica.stop());
    await replica.start();
    await phase('the replica back', async () => {});
    await phase('all connections of the primary ended, thrice', async () => {
      for (let time = 0; time < 3; time += 1) {
        await superuser.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${NAME}' AND pid <> pg_backend_pid()`,
        );
        await sleep(1_500);
      }
    });
    await saving.end();
    const { rows } = await superuser.query<{ city: string }>(
      `SELECT "fields" ->> 'city' AS "city" FROM "Revision" WHERE "recordId" = $1`,
      [meeting.id],
    );
    const kept = new Set(rows.map(({ city }) => city));
    const lost = saving.acknowledged.filter((city) => !kept.has(city));
    console.log(
      `${saving.acknowledged.length} saves acknowledged (${saving.sentAgain()} times sent again), ${lost.length} lost, ${rows.length - 2 - saving.acknowledged.length} saved twice`,
    );
    if (lost.length > 0) throw new Error(`Lost: ${lost.join(', ')}`);
  } finally {
    stopFront();
    stopPool();
    await superuser.end();
    await disconnect();
    for (const program of programs) await program.stop();
    await replica.remove();
    await server.stop();
    for (const made of [folder, poolFolder]) rmSync(made, { recursive: true, force: true });
  }
}
