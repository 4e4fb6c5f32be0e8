import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { Coding } from '../compress';

/** A body in the codings in which it is sent. What is no text is kept as it is. */
export type Coded = Partial<Record<Coding, Buffer>>;

const gzipped = promisify(gzip);
const brotli = promisify(brotliCompress);

const TEXT =
  /^(text\/|image\/svg|application\/(json|ld\+json|feed\+json|schema\+json|xml|atom\+xml|x-|vnd\.)|[^;]*\+(json|xml))/;

/** Makes the codings of a body, once for all who will read it; the work is done on other threads. */
export async function code(body: Buffer, type: string): Promise<Coded> {
  if (!TEXT.test(type)) return { identity: body };
  const [br, zipped] = await Promise.all([
    // Beyond this quality a page takes longer to compress than to send what is saved.
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    gzipped(body),
  ]);
  return { br, gzip: zipped };
}

/** The bytes of a body for a reader who takes `wanted`, and their coding. Hardly anybody takes none: what is text is kept for them coded. */
export function codedFor(coded: Coded, wanted: Coding): { bytes: Buffer; coding: Coding } {
  const bytes = coded[wanted];
  if (bytes) return { bytes, coding: wanted };
  return { bytes: coded.identity ?? gunzipSync(coded.gzip ?? Buffer.alloc(0)), coding: 'identity' };
}

/** What a body takes of memory, in bytes. */
export const sizeOf = ({ br, gzip: zipped, identity }: Coded): number =>
  (br?.length ?? 0) + (zipped?.length ?? 0) + (identity?.length ?? 0);
