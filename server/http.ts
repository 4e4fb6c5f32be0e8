import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import next from 'next';
import { codeOf } from '../lib/errors';
import { consoleToLog } from './console';
import { Failure } from './failure';
import { gatedServer } from './gate/server';
import { inProject } from './place';

export interface Site {
  /** Hands the requests to Next, once it is ready. */
  serve(dev: boolean): Promise<void>;
  /** Takes no new requests, lets those under way finish (ten seconds at most), then ends Next. */
  stop(): Promise<void>;
}

function explain(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new Failure(
      `Port ${port} is taken by another program: stop that one, or choose another port: PORT=${port + 1} npm start.`,
    );
  }
  if (code === 'EACCES')
    return new Failure(`This user may not open port ${port}: choose one above 1023, such as PORT=3000.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Failure(`HOST=${host} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for all addresses.`);
  }
  return error;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

/**
 * Opens the port at once, so that a port that is taken shows before any work is done; until Next is ready every
 * request is told to come back. Everything runs in this process: when it dies, the port is free.
 */
export async function openSite(host: string, port: number): Promise<Site> {
  let development = false;
  let answer = starting;
  let sendKept = (_request: IncomingMessage, _response: ServerResponse): boolean => false;
  const server = gatedServer(
    (request, response) => answer(request, response),
    () => development,
    (request, response) => sendKept(request, response),
  );
  await listen(server, host, port);
  let close = async (): Promise<void> => {};
  return {
    serve: async (dev) => {
      development = dev;
      // The maps and sources of all modules, kept for traces of errors, are a quarter of the heap. Next's own start keeps none either.
      if (!dev) process.setSourceMapsEnabled(false);
      const app = next({
        dev,
        dir: inProject(),
        // Only the origin that Next compares its own rewrites with; an address such as 127.0.0.1 would not equal itself there.
        hostname: 'localhost',
        port,
        // Where it may listen for web sockets, which only development has: a request to become one is an ordinary one elsewhere.
        httpServer: dev ? server : createServer(),
        turbopack: true,
        quiet: true,
      });
      await app.prepare();
      if (!dev) consoleToLog();
      // Only now is there a database client, which sessions are read by.
      const { admission } = await import('./admission/admission');
      const { limitConnections } = await import('./admission/connections');
      limitConnections(server);
      const door = admission(app.getRequestHandler(), dev);
      close = async () => {
        door.close();
        await app.close();
      };
      answer = door.onRequest;
      sendKept = door.sendKept;
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, pause(10_000, undefined, { ref: false })]);
      server.closeAllConnections();
      await close();
    },
  };
}

function starting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '5',
    'cache-control': 'no-store',
  });
  response.end('Plenary is starting. Please try again in a few seconds.\n');
}
