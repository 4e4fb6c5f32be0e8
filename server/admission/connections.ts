import type { Server } from 'node:http';
import { env } from '../../lib/env';
import { network } from '../../lib/request';

/** Connections in all, and from one address: a browser has six, a proxy in front may need many. */
const MOST = 2_000;
const MOST_OF_ADDRESS = 500;
/** Milliseconds after which a connection that neither sends nor reads anything is given up. Streams of events say something sooner. */
const SILENT = 120_000;

/** Bounds how many connections there are, so that no one host takes all that the system gives; behind a proxy, in all only. */
export function limitConnections(server: Server, ofAddress = MOST_OF_ADDRESS): void {
  const open = new Map<string, number>();
  server.maxConnections = MOST;
  server.timeout = SILENT;
  server.on('connection', (socket) => {
    if (env().TRUST_PROXY) return;
    const address = network(socket.remoteAddress ?? '');
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > ofAddress) socket.destroy();
  });
}
