import { onShutdown } from './shutdown';
import { note } from './steps';

/** How often it is looked what the clock has opened, and whether a day has passed, in milliseconds. */
const LOOK = 3_600_000;

/**
 * Keeps the states of what names a record whose embargo has ended, and signs the public log where its last checkpoint is older than a day: at the
 * start and from then on.
 */
export async function keepLogSigned(): Promise<void> {
  const { logKey, signLogDaily } = await import('../lib/workflows/public-log');
  const { keepStatesOfPassed } = await import('../lib/workflows/published');
  const isSigned = logKey() !== null;
  if (!isSigned) note('LOG_KEY is not given, so the public log is not signed (docs/public-log.md).');
  const look = async () => {
    await keepStatesOfPassed();
    if (isSigned) await signLogDaily();
  };
  await look();
  const timer = setInterval(() => void look(), LOOK).unref();
  onShutdown(() => clearInterval(timer));
}
