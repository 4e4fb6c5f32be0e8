import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Its types are Express's; it asks no more of an answer than Node gives. */
const compress = compression({
  // Only for files that are then kept. The last two qualities take ten times as long for the last percents.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
}) as unknown as Handler;

/** Whether a reader takes a coding (RFC 9110, 12.5.3). */
function takes(request: IncomingMessage, coding: string): boolean {
  const offered = String(request.headers['accept-encoding'] ?? '').split(',');
  return offered.some((one) => {
    const [name = '', quality = ''] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !/^q=0(\.0*)?$/.test(quality);
  });
}

/**
 * Compresses what is made for one reader: as gzip, and in one go, whatever the page asks to be sent on at once. A Brotli encoder for each
 * answer costs more than the page that it compresses, the more so the more are at work (decision 0040). Streams that forbid it
 * (`no-transform`) are left alone, and so go on as they come.
 */
export const compressOnce: Handler = (request, response, next) => {
  if (takes(request, 'gzip')) request.headers['accept-encoding'] = 'gzip';
  else delete request.headers['accept-encoding'];
  compress(request, response, () => {
    Object.assign(response, { flush: () => {} });
    next();
  });
};

/** Compresses what will be kept and sent again: as Brotli to whoever takes it, else as gzip. */
export const compressWell: Handler = compress;

/** How a body travels. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding that a reader takes, in which `compressWell` will answer. */
export const codingFor = (request: IncomingMessage): Coding =>
  (['br', 'gzip'] as const).find((coding) => takes(request, coding)) ?? 'identity';
