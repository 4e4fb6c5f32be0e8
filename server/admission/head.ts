import type { ServerResponse } from 'node:http';
import { hasLacked } from '../../lib/response';

/** Calls `work` when an answer's status and headers are settled, just before they are sent. */
export function onHead(response: ServerResponse, work: () => void): void {
  const { writeHead } = response;
  let done = false;
  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    if (!done) {
      done = true;
      work();
    }
    return writeHead.apply(response, given);
  }) as typeof writeHead;
}

/**
 * Where an answer is about to say that something failed, and what failed is that there was no database connection for it: `instead` answers,
 * and what was to be sent is dropped. To be called after everything else that wraps the answer.
 */
export function insteadOfFailure(response: ServerResponse, instead: () => void): void {
  const { writeHead, write, end, flushHeaders } = response;
  let dropped = false;
  const drop = (status = response.statusCode): boolean => {
    if (dropped || response.headersSent || status < 500 || !hasLacked(response)) return dropped;
    dropped = true;
    instead();
    return true;
  };
  response.writeHead = ((...given: Parameters<typeof writeHead>) =>
    drop(given[0]) ? response : writeHead.apply(response, given)) as typeof writeHead;
  response.flushHeaders = () => {
    if (!drop()) flushHeaders.call(response);
  };
  response.write = ((...given: Parameters<typeof write>) => drop() || write.apply(response, given)) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => (drop() ? response : end.apply(response, given))) as typeof end;
}
