import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { env } from '../../lib/env';
import { securityHeaders } from '../../lib/security-headers';

/** Why a request is turned away before anything of the site reads it: a status of RFC 9110 and a sentence for whoever sent it. */
export interface Refusal {
  status: number;
  says: string;
  headers?: Record<string, string>;
}

/** What a page may be asked to do; everything else the site does not know. */
export const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

export const malformed = (says: string): Refusal => ({ status: 400, says });

export const notAllowed = (allow = METHODS.join(', ')): Refusal => ({
  status: 405,
  says: `Here only these methods are understood: ${allow}.`,
  headers: { allow },
});

const describe = ({ says, headers }: Refusal): Record<string, string> => ({
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'content-length': String(Buffer.byteLength(`${says}\n`)),
  ...headers,
});

/** Gives an answer the headers that every answer bears. */
export function addHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders(env().NEXTAUTH_URL))) response.setHeader(name, value);
}

/**
 * Answers with the refusal, and ends the answer once all that is sent has come: closed before, the connection is reset and the
 * words never reach their reader. Node's time limit for a request ends the wait.
 */
export function refuse(response: ServerResponse, refusal: Refusal): void {
  addHeaders(response);
  response.writeHead(refusal.status, describe(refusal));
  response.write(`${refusal.says}\n`);
  response.req.once('end', () => response.end()).resume();
}

/** Answers with the refusal where there is a connection and no request on it that Node could read, and closes it. */
export function refuseRaw(socket: Duplex, refusal: Refusal): void {
  const headers = { ...securityHeaders(env().NEXTAUTH_URL), ...describe(refusal), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const start = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n`;
  socket.end(`${start}${lines.join('')}\r\n${refusal.says}\n`);
}
