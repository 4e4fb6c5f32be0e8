import pino from 'pino';

const options = {
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
};

/**
 * The program's log: one JSON line an event; secrets and addresses of people never stand in it.
 * On stderr: what a command answers on stdout is read by machines.
 */
export const log = pino(options, pino.destination(2));
