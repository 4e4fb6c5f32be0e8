import { connect, createServer, type Socket } from 'node:net';

/** What went over the connections to a database. */
export interface Traffic {
  statements: number;
  rows: number;
  /** From the database, in bytes. */
  bytes: number;
}

/** Reads the messages of PostgreSQL's protocol 3.0 as they come in pieces: a letter, four bytes of length, and the rest. */
function messagesOf(onMessage: (letter: string) => void, begun: boolean) {
  let rest: Buffer = Buffer.alloc(0);
  let hasBegun = begun;
  return (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      // The first message of a client has no letter.
      const at = hasBegun ? 1 : 0;
      if (rest.length < at + 4) return;
      const end = at + rest.readUInt32BE(at);
      if (rest.length < end) return;
      if (hasBegun) onMessage(String.fromCharCode(rest[0] ?? 0));
      hasBegun = true;
      rest = rest.subarray(end);
    }
  };
}

/** A way to a database (plain TCP) on which statements run (E, Q) and rows that come back (D) are counted. */
export async function countingProxy(target: URL) {
  const traffic: Traffic = { statements: 0, rows: 0, bytes: 0 };
  const server = createServer((client: Socket) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const asked = messagesOf((letter) => {
      if (letter === 'E' || letter === 'Q') traffic.statements += 1;
    }, false);
    const answered = messagesOf((letter) => {
      if (letter === 'D') traffic.rows += 1;
    }, true);
    client.on('data', asked);
    database.on('data', (piece: Buffer) => {
      traffic.bytes += piece.length;
      answered(piece);
    });
    client.pipe(database);
    database.pipe(client);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return { url: url.href, read: (): Traffic => ({ ...traffic }), close: () => server.close() };
}
