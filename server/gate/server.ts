import { createServer, type RequestListener, type Server } from 'node:http';
import { answerConnections } from './connections';
import { enter } from './gate';

/**
 * A server behind the gate: `answer` sees only what may come in, and every answer, also one that Node would give by itself, has the
 * headers of every answer.
 *
 * @param development whether Next's own tools are to be let in
 */
export function gatedServer(answer: RequestListener, development = () => false): Server {
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
    if (enter(request, response, development())) answer(request, response);
  });
  return server;
}
