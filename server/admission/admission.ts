import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { log } from '../../lib/log';
import { addressOf } from '../../lib/request';
import { hasSteppedAside } from '../../lib/response';
import { compressOnce, compressWell } from '../compress';
import { keepFiles } from '../kept-files';
import { bundleAlive } from '../pages/alive';
import { keepPages } from '../pages/kept-pages';
import { insteadOfFailure, onHead } from './head';
import { type Lane, openLane, type Place, type Refusal } from './lanes';
import { readSession } from './session-cookie';
import { turnAway } from './turned-away';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type LaneName = keyof typeof LIMITS;

/**
 * Pages are made by one processor, so that more at once makes each slower and none sooner; while they wait for the database there is room
 * for more. A whole office behind one address waits in a row of its own; whoever waits for half a minute has gone.
 */
const PEOPLE = {
  busy: { all: 3, each: 2 },
  idle: { all: 8, each: 4 },
  waiting: { all: 250, each: 60 },
  slow: { all: 100, each: 12 },
  patience: 30_000,
};
const LIMITS = {
  visitors: PEOPLE,
  members: PEOPLE,
  /** Answered without a page; a watcher that asks every second must not wait behind a flood of others. */
  health: { ...PEOPLE, busy: { all: 4, each: 1 }, idle: { all: 4, each: 1 }, waiting: { all: 40, each: 4 } },
};

const HEALTH = /^\/api\/health\/(live|ready)(\?|$)/;
const STREAM = '/api/presence/';
/** Streams of events, which need no turn once they have begun. */
const MOST_STREAMS = 1_000;

const PULSE = 100;
/** How long a client may keep its request waiting, in milliseconds, before it gives back its turn. */
const SLOW = 1_000;
/** The processor has time to spare while less than this share of it is used. */
const SPARE = 0.75;
const REPORT_EVERY = 60_000;
/**
 * Answers that turn away, a pulse. They cost little, but a host that asks again at once asks hundreds of times a second, and each page waits
 * behind what stands before it; beyond these such an answer waits for the next pulses.
 */
const REFUSALS = 20;

interface Running {
  request: IncomingMessage;
  response: ServerResponse;
  since: number;
  turn: () => Place | undefined;
}

/** Whether nothing but its client holds a request up: it still sends, or has not read what is ready for it. */
const waitsForClient = ({ request, response }: Running): boolean =>
  !request.complete || response.writableEnded || response.writableNeedDrain;

/**
 * Lets requests in to `handle` by lanes, before anything else is done for them: visitors by address, members by session, and questions
 * after the program's health. Files of the build that are kept need no turn. What there is no room for is answered at once.
 */
export function admission(handle: Handle, dev: boolean) {
  // Compiling a page may take longer than anybody's patience.
  const open = (name: LaneName) =>
    openLane(dev ? { ...LIMITS[name], patience: Number.POSITIVE_INFINITY } : LIMITS[name]);
  const lanes: Record<LaneName, Lane> = {
    visitors: open('visitors'),
    members: open('members'),
    health: open('health'),
  };
  const files = keepFiles();
  const module = bundleAlive();
  const pages = keepPages(module.path);
  const sessionOf = readSession();
  const running = new Set<Running>();
  const streams = new Set<ServerResponse>();
  const refused = { busy: 0, full: 0 };
  const unanswered: (() => void)[] = [];
  let answered = 0;

  function refuse(request: IncomingMessage, response: ServerResponse, why: Refusal): void {
    refused[why] += 1;
    if (answered >= REFUSALS) unanswered.push(() => response.destroyed || turnAway(request, response, why));
    else turnAway(request, response, why);
    answered += 1;
  }

  async function laneOf(request: IncomingMessage): Promise<[LaneName, string]> {
    const address = addressOf(request);
    if (HEALTH.test(request.url ?? '')) return ['health', address];
    const session = await sessionOf(request);
    return session ? ['members', session] : ['visitors', address];
  }

  async function work(
    request: IncomingMessage,
    response: ServerResponse,
    turn: () => Place | undefined,
  ): Promise<void> {
    const one: Running = { request, response, since: performance.now(), turn };
    running.add(one);
    response.once('close', () => running.delete(one));
    files.watch(request, response);
    const compress = request.url?.startsWith('/_next/static/') ? compressWell : compressOnce;
    const make = () => {
      insteadOfFailure(response, () => refuse(request, response, 'full'));
      if (request.url?.startsWith(STREAM)) onHead(response, () => stream(response, turn));
      handle(request, response).catch(() => response.destroy());
    };
    // Of many who waited for one page the first has it made, and the others find it kept.
    if (!(await pages.answer(request, response, make))) compress(request, response, make);
  }

  function stream(response: ServerResponse, turn: () => Place | undefined): void {
    if (!String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
    streams.add(response);
    response.once('close', () => streams.delete(response));
    turn()?.leave();
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (module.send(request, response) || files.send(request, response)) return;
    if ((await pages.send(request, response)) || response.destroyed) return;
    if (request.url?.startsWith(STREAM) && streams.size >= MOST_STREAMS) return refuse(request, response, 'full');
    const [name, guest] = await laneOf(request);
    if (response.destroyed) return;
    let place: Place | undefined;
    place = lanes[name].enter(
      guest,
      {
        // Its turn comes when another one's ends: what it does then is done as itself (lib/response.ts).
        onTurn: AsyncResource.bind(() => {
          work(request, response, () => place).catch(() => response.destroy());
        }),
        onRefused: (why) => refuse(request, response, why),
        onDropped: () => response.destroy(),
      },
      performance.now(),
    );
    response.once('close', () => place?.leave());
    if (response.destroyed) place.leave();
  }

  let before = performance.eventLoopUtilization();
  let reported = performance.now();
  function pulse(): void {
    const now = performance.now();
    const after = performance.eventLoopUtilization();
    const spare = performance.eventLoopUtilization(after, before).utilization < SPARE;
    before = after;
    answered = 0;
    for (const answer of unanswered.splice(0, REFUSALS)) {
      answer();
      answered += 1;
    }
    for (const one of running) {
      if (hasSteppedAside(one.response)) one.turn()?.leave();
      else if (now - one.since >= SLOW && waitsForClient(one)) one.turn()?.lend();
    }
    for (const lane of Object.values(lanes)) lane.pulse(now, spare);
    if (refused.busy + refused.full > 0 && now - reported >= REPORT_EVERY) {
      log.warn({ ...refused }, 'requests were turned away: of one guest too many at once (busy), of all (full)');
      Object.assign(refused, { busy: 0, full: 0 });
      reported = now;
    }
  }
  const timer = setInterval(pulse, PULSE).unref();

  return {
    /** Answers at once with a page that is kept; false where there is none. It takes no turn. */
    sendKept: pages.sendKept,
    onRequest: (request: IncomingMessage, response: ServerResponse): void => {
      enter(request, response).catch(() => response.destroy());
    },
    close: () => clearInterval(timer),
  };
}
