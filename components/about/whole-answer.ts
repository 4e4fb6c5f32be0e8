import { problemAnswer } from '@/components/record/twin-problem';
import { env } from '@/lib/env';
import { contentLicence } from '@/lib/licence';
import { paths } from '@/lib/paths';
import { wholeRecord } from '@/lib/public/whole';
import { countAttempt, type Limit } from '@/lib/rate-limit';
import { linkHeader } from '@/lib/twin-path';

/** So many downloads run at once, of whomever. */
const AT_ONCE = 2;
/** How long one may take, in milliseconds: whoever reads more slowly holds the place of others. */
const LONGEST = 30 * 60_000;
const LIMIT: Limit = { name: 'download', points: 12, seconds: 3_600 };

let running = 0;

/** Hands on what a generator gives as it is asked for, so that no more of it is in memory than is on its way. */
function streamOf(lines: AsyncGenerator<string>, ended: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(deadline);
    ended();
  };
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const deadline = setTimeout(() => {
    if (isOver) return;
    over();
    controller?.error(new Error('the download took too long'));
    lines.return(undefined).catch(() => undefined);
  }, LONGEST).unref();
  return new ReadableStream({
    start: (own) => {
      controller = own;
    },
    async pull(own) {
      try {
        const { value, done } = await lines.next();
        if (isOver) return;
        if (!done) return own.enqueue(encoder.encode(value));
        over();
        own.close();
      } catch (error) {
        over();
        throw error;
      }
    },
    async cancel() {
      over();
      await lines.return(undefined);
    },
  });
}

/** What the download says of itself before its first line. */
export function wholeHeaders(): Record<string, string> {
  const licence = contentLicence();
  const links = [
    { href: `${env().NEXTAUTH_URL}${paths.schema()}`, rel: 'describedby', type: 'application/schema+json' },
    ...(licence?.url ? [{ href: licence.url, rel: 'license' }] : []),
  ];
  return {
    'access-control-allow-origin': '*',
    'content-type': 'application/jsonl; charset=utf-8',
    'content-disposition': 'attachment; filename="plenary.jsonl"',
    'cache-control': 'no-store',
    link: linkHeader(links),
  };
}

/**
 * The whole public record as a file, or, where too many read it or one reads it too often, when to come back.
 *
 * @param address whoever asks, for the limit
 */
export async function wholeAnswer(address: string): Promise<Response> {
  if (running >= AT_ONCE)
    return problemAnswer('json', {
      status: 429,
      says: 'The whole record is being read by others. Try again soon.',
      again: 60,
    });
  running += 1;
  let isStreamed = false;
  try {
    const again = await countAttempt(LIMIT, address);
    if (again > 0)
      return problemAnswer('json', {
        status: 429,
        says: 'You have read the whole record often enough for now.',
        again,
      });
    const body = streamOf(wholeRecord(), () => {
      running -= 1;
    });
    isStreamed = true;
    return new Response(body, { headers: wholeHeaders() });
  } finally {
    if (!isStreamed) running -= 1;
  }
}
