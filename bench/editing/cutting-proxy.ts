import { connect, createServer, type Server } from 'node:net';

/**
 * A way to the server on which every reply is lost: the request goes through, and as the first byte of the answer arrives, so after the
 * server has done its work, the connection to the sender is torn down.
 */
export async function cuttingProxy(target: number): Promise<{ port: number; cuts(): number; close(): Promise<void> }> {
  let cuts = 0;
  const server: Server = createServer((sender) => {
    const receiver = connect(target, '127.0.0.1');
    sender.pipe(receiver);
    receiver.once('data', () => {
      cuts += 1;
      sender.destroy();
      receiver.destroy();
    });
    // Either side going away takes the other along; that a connection breaks is what this is for.
    sender.on('error', () => receiver.destroy());
    receiver.on('error', () => sender.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    cuts: () => cuts,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
