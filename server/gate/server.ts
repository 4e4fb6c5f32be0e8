import { createServer, type RequestListener, type Server } from 'node:http';
import { answerConnections } from './connections';
import { enter, type SendKept } from './gate';

/**
 * A server behind the gate: `answer` sees only what may come in, and every answer, also one that Node would give by itself, has the
 * headers of every answer.
 *
 * @param development whether Next's own tools are to be let in
 * @param sendKept answers a request that may come in with what is kept ready for it; false where there is nothing
 */
export function gatedServer(
  answer: RequestListener,
  development = () => false,
  sendKept: SendKept = () => false,
): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    requestTimeout: 120_000,
    headersTimeout: 20_000,
    // A request without a host is answered by the gate, in words.
    requireHostHeader: false,
  });
  server.keepAliveTimeout = 10_000;
  answerConnections(server);
  server.on('request', (request, response) => {
    if (enter(request, response, development(), sendKept)) answer(request, response);
  });
  return server;
}
