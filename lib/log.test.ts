import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The lines that a program of its own writes to its log. */
async function logOf(program: string): Promise<Record<string, unknown>[]> {
  const { stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    program,
  ]);
  return stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const open = `const { log } = await import('./lib/log.ts');`;

test('a fault keeps its stack and is written once, however often it comes back and whatever it was about', async () => {
  const lines = await logOf(`${open}
    for (let at = 0; at < 1000; at += 1)
      log.error({ err: new TypeError('No record ' + at + ' of "name ' + at + '"'), code: 'c' + at, route: '/a' }, 'a request failed');
    log.error({ err: new TypeError('No record 1 of "name"'), route: '/b' }, 'a request failed');
    log.error({ err: new RangeError('No record 1 of "name"'), route: '/a' }, 'a request failed');
    log.error('without fields'); log.error('without fields');`);
  expect(lines.map(({ msg, route, code }) => [msg, route, code])).toEqual([
    ['a request failed', '/a', 'c0'],
    ['a request failed', '/b', undefined],
    ['a request failed', '/a', undefined],
    ['without fields', undefined, undefined],
  ]);
  expect(lines[0]).toHaveProperty('err.stack', expect.stringContaining('\n    at '));
});

test('what libraries print while the site is served is a line of the log, a stack only where something failed', async () => {
  const lines = await logOf(`const { consoleToLog } = await import('./server/console.ts');
    consoleToLog();
    for (let at = 0; at < 100; at += 1) console.warn(new Error('Failed to find Server Action "' + at + '".'));
    console.error('\\u001b[31m⨯\\u001b[39m', new TypeError('Invalid URL'));
    console.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
    console.error('\\u001b[31m⨯\\u001b[39m %s', 'words');`);
  expect(lines.map(({ level, msg, why, err }) => [level, msg, why, Boolean(err)])).toEqual([
    [40, 'a library warned', 'Error: Failed to find Server Action "0".', false],
    [50, 'a library failed', undefined, true],
    [50, 'a library failed', '⨯ words', false],
  ]);
});
