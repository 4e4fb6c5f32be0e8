import { onShutdown } from './shutdown';
import { note } from './steps';

/** How often it is asked whether a day has passed, in milliseconds. */
const LOOK = 3_600_000;

/** Signs the public log at the start where its last checkpoint is older than a day, and from then on daily. */
export async function keepLogSigned(): Promise<void> {
  const { logKey, signLogDaily } = await import('../lib/workflows/public-log');
  if (!logKey()) return note('LOG_KEY is not given, so the public log is not signed (docs/public-log.md).');
  await signLogDaily();
  const timer = setInterval(() => void signLogDaily(), LOOK).unref();
  onShutdown(() => clearInterval(timer));
}
