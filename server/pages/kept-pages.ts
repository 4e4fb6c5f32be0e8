import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import { policyOfDocuments, policyOfFiles } from '../../lib/csp';
import { env } from '../../lib/env';
import { isOutdated, knownEpoch, lastEpoch, lookAtEpoch, type PublicState } from '../../lib/epoch';
import { isKnown, tagOf } from '../../lib/etag';
import { saidOf } from '../../lib/response';
import { type Coding, codingFor } from '../compress';
import { type Coded, code, codedFor, sizeOf } from './coding';
import { documentOf } from './document';
import { hold } from './hold';

/** A public answer, ready to be sent. */
interface Answer {
  status: number;
  /** Its headers: names and values in turn, as Node sends them fastest. */
  headers: readonly string[];
  tag: string;
  coded: Coded;
}
/** One that is kept. */
interface Kept extends Answer {
  /** The state of the public record that it shows. */
  state: string;
  /** When it reads otherwise by the clock alone, in milliseconds since 1970. */
  until: number;
}

/** What a reader has already, and which coding they take. */
interface Reader {
  tags: string | undefined;
  coding: Coding;
}

const MEGABYTE = 1024 * 1024;
/** What is kept at most, in bytes: addresses by themselves, and those with a question, of which anybody may make up any number. */
const [USUAL, UNUSUAL] = [48 * MEGABYTE, 16 * MEGABYTE];
/** What an entry costs beside its bodies, about. */
const OVERHEAD = 2_000;

/** What the site answers each reader for themselves, by their cookie, or at length. Whatever else is asked for sees no cookie. */
const NOT_KEPT =
  /^(\/[a-z]{2}(-[A-Z]{2})?)?\/(workspace|sign-in|set-up|invitation)([/?]|$)|^\/(api|_next|download|log)\//;
/** Requests of Next's own scripts, which get no page. */
const OF_SCRIPTS = [
  'rsc',
  'next-router-prefetch',
  'next-router-state-tree',
  'next-router-segment-prefetch',
  'next-action',
];

/** Pages say which day it is, and of meetings whether they run, by the clocks of any zone: days begin at a quarter of an hour of UTC. */
const QUARTER = 15 * 60_000;
const nextQuarter = (now: number): number => (Math.floor(now / QUARTER) + 1) * QUARTER;

/** What an answer bore for the way that it had come, or bears anew each time. */
const OF_THE_WAY = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  // What Next tells a router in front of it.
  'x-middleware-rewrite',
]);

const nameOf = ({ method, url = '', headers }: IncomingMessage): string | null =>
  (method === 'GET' || method === 'HEAD') &&
  !NOT_KEPT.test(url) &&
  OF_SCRIPTS.every((name) => headers[name] === undefined)
    ? url
    : null;

/** Whether any cache may keep an answer (RFC 9111, 3): Next forbids it of every page, so a page says for itself that it is everybody's. */
function isEverybodys(response: ServerResponse): boolean {
  const said = saidOf(response);
  const control = String(response.getHeader('cache-control') ?? 'no-store');
  const may = said.forEverybody || !/no-store|private/.test(control);
  return may && !response.hasHeader('set-cookie') && response.statusCode < 500;
}

const readerOf = (request: IncomingMessage): Reader => ({
  tags: request.headers['if-none-match'],
  coding: codingFor(request),
});

/** Sends an answer in the best coding that its reader takes, or says that they have it (304). `how` is told as RFC 9211 has it. */
function send(response: ServerResponse, { tags, coding }: Reader, answer: Answer, how: string): void {
  const { status, tag, coded } = answer;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const headers = [...answer.headers, 'cache-status', `plenary; ${how}`];
  if (status === 200 && isKnown(tags, tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const sent = codedFor(coded, coding);
  if (sent.coding !== 'identity') headers.push('content-encoding', sent.coding);
  headers.push('content-length', String(sent.bytes.length));
  response.writeHead(status, headers).end(sent.bytes);
}

/** A public answer, ready to be sent: a page as a document, what programs read as it is. */
async function answerOf(response: ServerResponse, body: Buffer, module: string): Promise<Answer> {
  const { statusCode: status } = response;
  const type = String(response.getHeader('content-type') ?? '');
  const isPage = type.startsWith('text/html');
  const whole = isPage ? Buffer.from(documentOf(body.toString('utf8'), module)) : body;
  const given = response.getHeaders();
  const tag = typeof given.etag === 'string' ? given.etag : tagOf(whole);
  const told: OutgoingHttpHeaders = {
    ...given,
    ...(status === 200 && { etag: tag }),
    vary: 'Accept-Encoding',
    'content-security-policy': isPage ? policyOfDocuments() : policyOfFiles(),
    ...(isPage && { 'cache-control': 'public, no-cache' }),
  };
  const headers = Object.entries(told).flatMap(([name, value]) =>
    OF_THE_WAY.has(name) ? [] : [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );
  return { status, headers, tag, coded: await code(whole, type) };
}

/**
 * Keeps what everybody is answered alike, ready to be sent: public pages, made documents, and what programs read. An answer is kept for the state
 * of the public record that it shows, and until the clock makes it another one; for an address that is missing one is made at a time.
 */
export function keepPages(module: string) {
  const cacheOf = (maxSize: number) =>
    new LRUCache<string, Kept>({
      maxSize,
      sizeCalculation: ({ coded }, name) => sizeOf(coded) + name.length + OVERHEAD,
    });
  const [usual, unusual] = [cacheOf(USUAL), cacheOf(UNUSUAL)];
  const cacheFor = (name: string) => (name.includes('?') ? unusual : usual);
  /** Of each address that is being made, whether it was kept. */
  const making = new Map<string, Promise<boolean>>();

  function find(name: string, state: PublicState | null): Kept | undefined {
    const found = state ? cacheFor(name).get(name) : undefined;
    return found && found.state === state?.name && Date.now() < found.until ? found : undefined;
  }

  /** What is kept of an address while the database is away, for as long as that is set. */
  function findWithoutDatabase(name: string): Kept | undefined {
    const last = lastEpoch();
    const allowed = last && !isOutdated(last) && performance.now() - last.seen < env().SERVE_WITHOUT_DATABASE * 1000;
    return allowed ? cacheFor(name).get(name) : undefined;
  }

  /**
   * Answers with what is kept, after a look where one is due, or with what another one is just being answered. Where there is neither it calls
   * `missing`, before anybody else can look.
   */
  async function findOrWait(
    name: string,
    reader: Reader,
    response: ServerResponse,
    missing: () => void,
  ): Promise<boolean> {
    const state = knownEpoch() ?? (await lookAtEpoch().catch(() => null));
    const found = state ? find(name, state) : findWithoutDatabase(name);
    if (found) {
      send(response, reader, found, state ? 'hit' : 'hit; detail=DATABASE_AWAY');
      return true;
    }
    const other = state ? making.get(name) : undefined;
    if (other && (await other)) return findOrWait(name, reader, response, missing);
    missing();
    return false;
  }

  /** Keeps an answer if the record is in the same state after it was made as before, and so was all the while. */
  async function keep(name: string, answer: Answer, before: PublicState | null, until: number): Promise<boolean> {
    if (answer.status !== 200 || !before) return false;
    const after = await lookAtEpoch().catch(() => null);
    if (after?.name !== before.name || Date.now() >= until) return false;
    cacheFor(name).set(name, { ...answer, state: before.name, until });
    return true;
  }

  /** Lets others wait for an address until the function is called that it returns. */
  function announce(name: string): (kept: boolean) => void {
    if (making.has(name)) return () => {};
    let settle = (_kept: boolean): void => {};
    making.set(
      name,
      new Promise((resolve) => {
        settle = (kept) => {
          resolve(kept);
          settle = () => {};
          making.delete(name);
        };
      }),
    );
    return (kept) => settle(kept);
  }

  return {
    /** Answers with what is kept, where it is known that nothing has changed; false where that must be looked at, or the answer made. */
    sendKept(request: IncomingMessage, response: ServerResponse): boolean {
      const name = nameOf(request);
      const found = name === null ? undefined : find(name, knownEpoch());
      if (found) send(response, readerOf(request), found, 'hit');
      return found !== undefined;
    },
    /** Answers as `findOrWait` does; false where the answer is to be made. */
    async send(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      const name = nameOf(request);
      return name !== null && findOrWait(name, readerOf(request), response, () => {});
    },
    /**
     * The same for a request whose turn has come: where the answer is missing, `make` makes it, and what is everybody's is made ready to be sent and
     * kept. False where the address can have no such answer.
     */
    async answer(request: IncomingMessage, response: ServerResponse, make: () => void): Promise<boolean> {
      const name = nameOf(request);
      if (name === null) return false;
      const reader = readerOf(request);
      await findOrWait(name, reader, response, () => {
        if (response.destroyed) return;
        const [before, began, settle] = [lastEpoch(), Date.now(), announce(name)];
        response.once('close', () => settle(false));
        // It is made whole, whatever this reader has already, and for everybody: who they are it cannot see.
        for (const header of ['if-none-match', 'cookie']) delete request.headers[header];
        // For HEAD Next makes no body; Node sends none of ours.
        request.method = 'GET';
        hold(response, isEverybodys, async (body) => {
          const answer = await answerOf(response, body, module);
          const kept = await keep(name, answer, before, Math.min(nextQuarter(began), saidOf(response).changesAt));
          settle(kept);
          send(response, reader, answer, kept ? 'fwd=miss; stored' : 'fwd=miss');
        });
        make();
      });
      return true;
    },
  };
}
