import pino from 'pino';
import { sparingly } from './sparing';

type Call = Parameters<pino.LogFn>;
interface Line {
  write: pino.LogFn;
  call: Call;
}

/** From here on (pino's number for `warn`) what somebody outside can cause at will is written sparingly. */
const WARN = 40;

/** What makes two lines alike: what is said, where and why, without the numbers and names that differ each time. */
function keyOf([fields, message]: Call): string {
  const { err, route, why, status } = (typeof fields === 'object' ? fields : {}) as Record<string, unknown>;
  const [name, cause] = err instanceof Error ? [err.name, err.message] : ['', err];
  const parts = [typeof fields === 'string' ? fields : message, route, status, why, name, cause];
  return parts
    .map((part) => String(part ?? '').replace(/"[^"]*"|'[^']*'|`[^`]*`|[0-9a-f-]*\d[0-9a-f-]*/gi, '#'))
    .join('|')
    .slice(0, 300);
}

const say = sparingly<Line>(({ write, call: [fields, ...rest] }, again) => {
  if (again === 0) write(fields, ...rest);
  else if (typeof fields === 'string') write({ again }, fields, ...rest);
  else write({ ...(fields as object), again }, ...rest);
});

const options: pino.LoggerOptions = {
  base: undefined,
  redact: [
    'password',
    'token',
    'email',
    '*.password',
    '*.token',
    '*.email',
    'req.headers.cookie',
    'req.headers.authorization',
  ],
  hooks: {
    logMethod(call, method, level) {
      const write = method.bind(this);
      if (level < WARN) write(...call);
      else say(keyOf(call), { write, call });
    },
  },
};

/**
 * The program's log: one JSON line an event; secrets and addresses of people never stand in it. Warnings and failures that are alike
 * are written once a minute with the count of the others (`again`), so that nobody can fill it.
 * On stderr: what a command answers on stdout is read by machines.
 */
export const log = pino(options, pino.destination(2));
