import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** How long a thread may take to begin, on a machine that is busy with other things, and how long it is kept for a next task. */
const BEGINNING = 60_000;
const IDLE = 120_000;
/** How often it is looked at what a task holds outside the heap, in milliseconds: what files unpack into counts there and has no limit of its own. */
const LOOK = 100;
const MEGABYTE = 1024 * 1024;

/** What a task may take: of the clock once its thread has begun, and of memory. */
export interface Limits {
  milliseconds: number;
  megabytes: number;
}
/** How a task ended that came to no result. */
export type EndReason = 'time' | 'memory' | 'left';

// Found by its path, in a way that no bundler follows: Next's servers, tests and commands all run it as it stands here.
const script = fileURLToPath(import.meta.url.replace(/[^/]*$/, 'worker.mjs'));

interface ImportThread {
  worker: Worker;
  megabytes: number;
  timer: NodeJS.Timeout;
  end: () => void;
}
let kept: ImportThread[] = [];

/** A thread that has begun, or one that begins: no secrets are in its environment, for it reads what strangers wrote. */
function threadOf(megabytes: number): { worker: Worker; isNew: boolean } {
  const waiting = kept.find((one) => one.megabytes === megabytes);
  if (!waiting) {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    return {
      worker: new Worker(/* turbopackIgnore: true */ script, { env: {}, execArgv: [], resourceLimits }),
      isNew: true,
    };
  }
  forget(waiting);
  waiting.worker.ref();
  return { worker: waiting.worker, isNew: false };
}

function forget(one: ImportThread): void {
  clearTimeout(one.timer);
  one.worker.off('error', one.end).off('exit', one.end);
  kept = kept.filter((other) => other !== one);
}

/** What a thread says while it ends is nobody's business. */
const ignore = () => undefined;

/** The next task need not wait for a beginning; a thread that waits keeps no process from ending. */
function keep(worker: Worker, megabytes: number): void {
  const end = () => {
    forget(one);
    void worker.on('error', ignore).terminate();
  };
  const one = { worker, megabytes, end, timer: setTimeout(end, IDLE).unref() };
  worker.on('error', end).on('exit', end).unref();
  kept.push(one);
}

/**
 * Does a task of `worker.mjs` in a thread of its own and ends the thread where it takes too much or nobody waits any more.
 * @param task what the thread is sent; it is copied
 * @param gone aborted when nobody waits for the result
 */
export function inThread<T>(
  task: unknown,
  limits: Limits,
  gone?: AbortSignal,
): Promise<{ result: T } | { ended: EndReason }> {
  if (gone?.aborted) return Promise.resolve({ ended: 'left' });
  const { milliseconds, megabytes } = limits;
  return new Promise((resolve, reject) => {
    const { worker, isNew } = threadOf(megabytes);
    let timer: NodeJS.Timeout;
    let looks: NodeJS.Timeout;
    const settle = (settled: () => void, isWhole = false) => {
      clearTimeout(timer);
      clearInterval(looks);
      gone?.removeEventListener('abort', leave);
      worker.off('message', start).off('message', answer).off('error', broke).off('exit', vanished);
      if (isWhole) keep(worker, megabytes);
      else void worker.on('error', ignore).terminate();
      settled();
    };
    const end = (ended: EndReason) => settle(() => resolve({ ended }));
    const fail = (error: Error) => settle(() => reject(error));
    const leave = () => end('left');
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end('time'), milliseconds);
      const most = process.memoryUsage.rss() + 2 * megabytes * MEGABYTE;
      looks = setInterval(() => process.memoryUsage.rss() > most && end('memory'), LOOK).unref();
      worker.once('message', answer);
      worker.postMessage(task);
    };
    const answer = (result: T) => settle(() => resolve({ result }), true);
    const broke = (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end('memory') : fail(error);
    const vanished = () => fail(new Error('A thread ended without a result.'));
    gone?.addEventListener('abort', leave);
    worker.on('error', broke).on('exit', vanished);
    timer = setTimeout(() => fail(new Error('A thread did not begin.')), BEGINNING);
    if (isNew) worker.once('message', start);
    else start();
  });
}
