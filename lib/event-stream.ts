/** A stream of server-sent events to one page (WHATWG HTML, 9.2). */
export interface EventStream {
  /** Sends an event; `data` is written as JSON. */
  send(event: string, data: unknown): void;
  /** Sends a comment, so that nothing on the way takes the connection for dead. */
  beat(): void;
  close(): void;
  /** What is to be done at the end, whoever ends it. Work that comes too late is done at once. */
  onClose(work: () => void): void;
}

/** Pages that read nothing are let go before much has piled up for them. */
const MOST_UNREAD = 100;
/** How long a browser waits before it connects again, in milliseconds. */
const RETRY = 2_000;

/** One for the process: the program closes what the pages' bundles opened. */
const kept = globalThis as typeof globalThis & { plenaryStreams?: Set<EventStream> };

const open = (): Set<EventStream> => {
  kept.plenaryStreams ??= new Set();
  return kept.plenaryStreams;
};

/** Ends all streams, so that the program can stop without waiting for them; browsers connect again later. */
export function closeStreams(): void {
  for (const stream of [...open()]) stream.close();
}

/** Opens a stream, and the answer that carries it. It is never stored, compressed or held back on the way. */
export function openStream(request: Request): { stream: EventStream; response: Response } {
  const encoder = new TextEncoder();
  const endings: (() => void)[] = [];
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: () => finish(),
    },
    { highWaterMark: MOST_UNREAD },
  );
  function finish() {
    controller = null;
    open().delete(stream);
    for (const work of endings.splice(0)) work();
  }
  function write(text: string) {
    if ((controller?.desiredSize ?? 0) <= 0) return stream.close();
    controller?.enqueue(encoder.encode(text));
  }
  const stream: EventStream = {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(':\n\n'),
    close() {
      const last = controller;
      if (!last) return;
      finish();
      last.close();
    },
    onClose: (work) => {
      if (controller) endings.push(work);
      else work();
    },
  };
  open().add(stream);
  request.signal.addEventListener('abort', () => stream.close());
  write(`retry: ${RETRY}\n\n`);
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  };
  return { stream, response: new Response(body, { headers }) };
}
