import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** More than a page or a list comes to, in bytes: what is longer is sent as it comes. */
const MOST = 8 * 1024 * 1024;

/** Takes the headers of a head that is not sent yet. */
function takeHead(response: ServerResponse, given: readonly unknown[]): void {
  const [status, ...rest] = given;
  response.statusCode = Number(status);
  const headers = rest.find((one) => typeof one === 'object' && one !== null);
  const pairs = Array.isArray(headers)
    ? headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]]] : []))
    : Object.entries((headers ?? {}) as OutgoingHttpHeaders);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

/**
 * Holds an answer back until all of it is made, if `may` says so when its status and headers are settled, and then hands its body to `then`, which
 * answers in its place. Whatever else is to be sent goes as it comes. To be called after everything else that wraps the answer.
 */
export function hold(
  response: ServerResponse,
  may: (response: ServerResponse) => boolean,
  then: (body: Buffer) => Promise<void>,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  let chunks: Buffer[] = [];
  let size = 0;

  function letGo(): void {
    Object.assign(response, { writeHead, write, end, flushHeaders });
    for (const chunk of chunks) response.write(chunk);
    chunks = [];
  }
  function isHeld(): boolean {
    if (may(response) && size <= MOST) return true;
    letGo();
    return false;
  }
  function take(given: readonly unknown[]): void {
    const [chunk, encoding] = given;
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
  }
  const callback = (given: readonly unknown[]) =>
    given.find((one) => typeof one === 'function') as (() => void) | undefined;

  response.writeHead = ((...given: Parameters<typeof writeHead>) => {
    takeHead(response, given);
    return response;
  }) as typeof writeHead;
  response.flushHeaders = () => {
    if (!isHeld()) response.flushHeaders();
  };
  response.write = ((...given: Parameters<typeof write>) => {
    if (!isHeld()) return response.write(...given);
    take(given);
    const done = callback(given);
    if (done) process.nextTick(done);
    return true;
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    if (!isHeld()) return response.end(...given);
    take(given);
    const done = callback(given);
    if (done) response.once('finish', done);
    Object.assign(response, { writeHead, write, end, flushHeaders });
    // Who has left may have stopped what was being made.
    if (!response.destroyed) then(Buffer.concat(chunks)).catch((error: Error) => response.destroy(error));
    return response;
  }) as typeof end;
}
