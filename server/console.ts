import { format, stripVTControlCharacters } from 'node:util';
import { codeOf } from '../lib/errors';
import { log } from '../lib/log';

const text = (parts: unknown[]): string => stripVTControlCharacters(format(...parts)).trim();

/** The first line of what was said: a warning needs no stack. */
const firstLine = (parts: unknown[]): string => text(parts).split('\n', 1)[0] ?? '';

/**
 * What libraries print while the site is served goes into the log instead, where it is one line, counted and never a flood: Next
 * prints a stack for each action that it does not know and for each reader who left before the answer.
 */
export function consoleToLog(): void {
  console.warn = (...parts: unknown[]) => log.warn({ why: firstLine(parts) }, 'a library warned');
  console.error = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    if (codeOf(error) === 'ECONNRESET') log.debug('a reader left');
    else if (error) log.error({ err: error }, 'a library failed');
    else log.error({ why: text(parts) }, 'a library failed');
  };
}
