import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { codingFor } from '../compress';
import { inProject } from '../place';
import { codedFor } from './coding';

/** Bundles what is alive on public pages (`components/alive/alive.ts`) for browsers: the one module that they bring. */
export function bundleAlive() {
  const { outputFiles } = buildSync({
    entryPoints: [inProject('components', 'alive', 'alive.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '');
  const coded = { br: brotliCompressSync(code), gzip: gzipSync(code) };
  /** Its address, which changes with it. */
  const path = `/alive-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`;
  return {
    path,
    /** Answers with the module; false where something else was asked for. */
    send(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.url !== path || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      const { bytes, coding } = codedFor(coded, codingFor(request));
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        ...(coding !== 'identity' && { 'content-encoding': coding }),
        'content-length': bytes.length,
      });
      response.end(bytes);
      return true;
    },
  };
}
