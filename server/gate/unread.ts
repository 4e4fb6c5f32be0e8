import type { IncomingMessage, ServerResponse } from 'node:http';
import { actBegan } from '../../lib/response';
import { LARGEST } from './body';

/**
 * Next answers 500 where it cannot read the body of an action: no JSON, a reference to nothing, a form cut off. Nothing of ours has
 * run then, and the fault is the sender's: 400, or 413 where what came without a length was too long.
 */
export function blameUnread(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const before = socket.bytesRead;
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  const judged = (status: number, ...rest: unknown[]): ServerResponse => {
    if (status !== 500 || actBegan(response)) return writeHead(status, ...rest);
    return writeHead(socket.bytesRead - before > LARGEST ? 413 : 400, ...rest);
  };
  response.writeHead = judged as typeof response.writeHead;
}
