import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the connection was closed without a word. */
  status: number;
  headers: Record<string, string>;
  body: string;
}

function read(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines
      .map((line) => line.split(/: ?(.*)/s).slice(0, 2))
      .map(([name = '', value = '']) => [name.toLowerCase(), value]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}

/** Sends these very bytes (a character each), which no client library would, and reads what comes until the connection is closed. */
export function exchange(port: number, request: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    // A server that does not read all of it may reset the connection behind its answer.
    socket.on('error', () => {});
    socket.on('close', () => resolve(read(answer)));
  });
}

/** A request as it travels: `headers` are added to a host and to asking that the connection be closed. */
export function written(
  method: string,
  target: string,
  headers: Record<string, string | number> = {},
  body = '',
): string {
  const all = { host: 'localhost', connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
