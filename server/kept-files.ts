import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { codingFor } from './compress';

interface KeptFile {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** More than the build's files come to, in bytes. */
const MOST = 32 * 1024 * 1024;
const FILES = '/_next/static/';

/**
 * Keeps the files of the build as they were sent first, compressed: each costs the program once. What may change under its name (in
 * development) is not kept, and nothing beyond a bound.
 */
export function keepFiles() {
  const kept = new Map<string, KeptFile>();
  let size = 0;

  const nameOf = ({ method, url = '', headers }: IncomingMessage): string | null =>
    method === 'GET' && url.startsWith(FILES) && !url.includes('?') && !headers.range ? url : null;

  return {
    /** Answers with a file that is kept; false where it is not. */
    send(request: IncomingMessage, response: ServerResponse): boolean {
      const name = nameOf(request);
      const found = name && kept.get(`${codingFor(request)} ${name}`);
      if (!found) return false;
      const same = found.headers.etag !== undefined && request.headers['if-none-match'] === found.headers.etag;
      response.writeHead(same ? 304 : 200, found.headers);
      response.end(same ? undefined : found.body);
      return true;
    },
    /** Keeps what is about to be sent, if it is a file of the build and arrives whole. To be called before anything else wraps the answer. */
    watch(request: IncomingMessage, response: ServerResponse): void {
      const name = nameOf(request);
      if (!name) return;
      const key = `${codingFor(request)} ${name}`;
      const chunks: Buffer[] = [];
      const take = (chunk: unknown) => {
        if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array));
      };
      const { write, end } = response;
      response.write = ((...given: Parameters<typeof write>) => {
        take(given[0]);
        return write.apply(response, given);
      }) as typeof write;
      response.end = ((...given: Parameters<typeof end>) => {
        take(given[0]);
        return end.apply(response, given);
      }) as typeof end;
      response.once('finish', () => {
        const body = Buffer.concat(chunks);
        const stays = response.statusCode === 200 && String(response.getHeader('cache-control')).includes('immutable');
        if (!stays || size + body.length > MOST) return;
        size += body.length - (kept.get(key)?.body.length ?? 0);
        const { 'transfer-encoding': _, ...headers } = response.getHeaders();
        kept.set(key, { headers: { ...headers, 'content-length': body.length }, body });
      });
    },
  };
}
