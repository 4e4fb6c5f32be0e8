import pino from 'pino';

/** The program's log: one JSON line an event; secrets and addresses of people never stand in it. */
export const log = pino({
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
});
