import type { TwinFormat } from '@/lib/twin-path';

interface Problem {
  status: number;
  /** What is wrong, in a sentence for whoever wrote the program that asks. */
  says: string;
  /** Whatever else is known, such as when a record was withdrawn and why. */
  more?: Record<string, unknown>;
  /** Seconds after which the same may be asked again. */
  again?: number;
}

const NAMES: Record<number, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  410: 'Gone',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** Tells a program what is wrong with its question: as data (RFC 9457) where it asked for data, else as a line of text. */
export function problemAnswer(format: TwinFormat, { status, says, more = {}, again }: Problem): Response {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    ...(again !== undefined && { 'retry-after': String(again) }),
  };
  const told = { type: 'about:blank', title: NAMES[status] ?? 'Error', status, detail: says, ...more };
  return format === 'json'
    ? new Response(`${JSON.stringify(told, null, 2)}\n`, {
        status,
        headers: { ...headers, 'content-type': 'application/problem+json' },
      })
    : new Response(`${says}\n`, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
}
