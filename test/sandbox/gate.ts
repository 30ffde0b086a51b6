// A door in front of a server on a loopback port: it stops a client in the middle of what they send, and then lets them
// through or cuts them off, so that "half-way" is a moment that a test can look at.
import { connect, createServer, type Socket } from 'node:net';

export interface Gate {
  readonly port: number;
  /** Resolves when a client has sent so many bytes that the gate stopped them. */
  readonly stopped: Promise<void>;
  /** Lets everybody through, from now on as well. */
  open(): void;
  /** Breaks all connections; the next ones are stopped anew. */
  cut(): void;
  close(): Promise<void>;
}

/** Each connection is stopped after so many bytes of its client's. */
export async function startGate(toPort: number, afterBytes: number): Promise<Gate> {
  const pairs = new Set<readonly [client: Socket, server: Socket]>();
  let isOpen = false;
  const stopped = Promise.withResolvers<undefined>();
  const listener = createServer((client) => {
    const server = connect(toPort, '127.0.0.1');
    const pair = [client, server] as const;
    pairs.add(pair);
    let sent = 0;
    client.on('data', (chunk) => {
      server.write(chunk);
      sent += chunk.length;
      if (isOpen || sent < afterBytes) return;
      client.pause();
      stopped.resolve(undefined);
    });
    server.on('data', (chunk) => client.write(chunk));
    for (const socket of pair) {
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        pairs.delete(pair);
        for (const end of pair) end.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    port: (listener.address() as { readonly port: number }).port,
    stopped: stopped.promise,
    open: () => {
      isOpen = true;
      for (const [client] of pairs) client.resume();
    },
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
