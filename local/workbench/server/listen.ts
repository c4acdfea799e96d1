import { createServer, type RequestListener, type Server } from 'node:http';
import { errorCode } from '../error-code';

/** A port that another program holds. Its message is for the person at the terminal. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
  constructor(
    readonly port: number,
    options: ErrorOptions,
  ) {
    super(`Port ${port} is in use by another program. Choose another one with --port, or stop that program.`, options);
  }
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** IPv6 loopback addresses that some machines lack. */
const missingFamily = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL']);

/**
 * Serves on the loopback interface only, so that nobody else on the network can read the local site.
 * `localhost` listens on both address families, because browsers try either first.
 * @param port 0 picks a free one
 * @throws PortInUse
 */
export async function listen(
  host: 'localhost' | '127.0.0.1',
  port: number,
  handler: RequestListener,
): Promise<Listening> {
  const first = await open('127.0.0.1', port, handler);
  const servers = [first];
  const bound = addressPort(first);
  if (host === 'localhost') {
    try {
      servers.push(await open('::1', bound, handler));
    } catch (error) {
      if (!missingFamily.has(errorCode(error))) {
        await close(first);
        throw error;
      }
    }
  }
  return {
    port: bound,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/**
 * How long a connection stays open for another request, in milliseconds. Node's five seconds are as long as a test may
 * pause, and a request that meets the closing connection fails.
 * @see https://nodejs.org/api/http.html#serverkeepalivetimeout
 */
const KEEP_ALIVE = 65_000;

async function open(address: string, port: number, handler: RequestListener): Promise<Server> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE }, handler);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, resolve);
    });
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') throw new PortInUse(port, { cause: error });
    throw error;
  }
  return server;
}

function addressPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
