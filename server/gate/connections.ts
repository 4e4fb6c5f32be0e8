import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf } from '../../lib/errors';
import { log } from '../../lib/log';
import { malformed, notAllowed, type Refusal, refuse, refuseRaw } from './refusal';

const UNREADABLE: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: { status: 431, says: 'Address and headers together have 16 KiB at most.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, says: 'What is sent says too much beside itself.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, says: 'The request took too long to come.' },
};

/**
 * Answers what Node would answer by itself, or not at all, without the headers of every answer: a request that is no HTTP, too
 * much of it, CONNECT (RFC 9110, 9.3.6: for proxies) and an expectation that nobody knows.
 */
export function answerConnections(server: Server): void {
  const answers = new WeakMap<Socket, ServerResponse>();
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    answers.set(request.socket, response);
  });
  server.on('clientError', (error: Error, socket: Socket) => {
    const answer = answers.get(socket);
    // Who is gone hears nothing, and words in the middle of another answer would be taken for its text.
    if (codeOf(error) === 'ECONNRESET' || !socket.writable || (answer?.headersSent && !answer.writableFinished)) {
      socket.destroySoon();
      return;
    }
    const refusal = UNREADABLE[codeOf(error)] ?? malformed('This is no request that can be read.');
    log.warn({ status: refusal.status, why: codeOf(error) }, 'a request was refused');
    refuseRaw(socket, refusal);
  });
  server.on('connect', (_request, socket) => refuseRaw(socket, notAllowed()));
  server.on('checkExpectation', (_request, response: ServerResponse) =>
    refuse(response, { status: 417, says: 'This site expects nothing but the request.' }),
  );
}
