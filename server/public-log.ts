import { onShutdown } from './shutdown';
import { note } from './steps';

/** How often it is looked what the clock has opened, and whether a day has passed, in milliseconds. */
const [LOOK, DAY_LOOK] = [60_000, 3_600_000];

/**
 * Keeps the states of what names a record whose embargo has ended, and signs the public log where its last checkpoint is older than a day: at the
 * start and from then on.
 */
export async function keepLogSigned(): Promise<void> {
  const { logKey, signLogDaily } = await import('../lib/workflows/public-log');
  const { keepStatesOfPassed } = await import('../lib/workflows/published');
  let since = await keepStatesOfPassed();
  const states = setInterval(async () => {
    since = await keepStatesOfPassed(since);
  }, LOOK).unref();
  onShutdown(() => clearInterval(states));
  if (logKey() === null) {
    note('LOG_KEY is not given, so the public log is not signed (docs/public-log.md).');
    return;
  }
  await signLogDaily();
  const days = setInterval(() => void signLogDaily(), DAY_LOOK).unref();
  onShutdown(() => clearInterval(days));
}
