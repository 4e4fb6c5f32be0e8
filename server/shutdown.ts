import { birth, npmProcess } from './process.mjs';

type Work = () => unknown;

let closing: Promise<void> | undefined;
const inOrder: Work[] = [];
const lastResort: Work[] = [];

/** Registers what must be ended; the last to come is ended first. `force` is for a second Ctrl-C, and must not wait. */
export function onShutdown(work: Work, force?: Work): void {
  inOrder.unshift(work);
  if (force) lastResort.push(force);
}

/** Ends everything in order, once. */
export function shutDown(): Promise<void> {
  closing ??= (async () => {
    while (inOrder.length > 0) {
      const work = inOrder.shift();
      // One part that fails to close must not keep the next one open.
      await Promise.resolve(work?.()).catch((error) => console.error(error));
    }
  })();
  return closing;
}

function onSignal(): void {
  if (closing) {
    for (const work of lastResort) work();
    process.exit(130);
  }
  process.stderr.write('\n  Stopping …\n');
  void shutDown().then(() => process.exit(0));
}

/** How long a second signal counts as the same wish: npm and the terminal each pass on one Ctrl-C. */
const echo = 300;

/**
 * Stops in order on Ctrl-C and SIGTERM, at once on the second. Under npm also when npm itself is killed: it cannot pass
 * that on, and a program without its starter would go on holding the port.
 */
export function listenForSignals(): void {
  let last = 0;
  const once = () => {
    const now = performance.now();
    if (now - last > echo) onSignal();
    last = now;
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
  process.on('SIGHUP', once);
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  const born = birth(npm);
  setInterval(() => {
    if (birth(npm) !== born && !closing) onSignal();
  }, 1000).unref();
}
