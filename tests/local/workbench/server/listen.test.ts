import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { PortInUse } from '../../../../local/workbench/server/listen';
import { serveTestWorkbench } from '../serve-test-workbench';

/** Holds a port on the loopback interface while `use` runs. */
async function holdingPort<Value>(wanted: number, use: (port: number) => Promise<Value>): Promise<Value> {
  const holder = createServer();
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject);
    holder.listen(wanted, '127.0.0.1', resolve);
  });
  const address = holder.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    return await use(address.port);
  } finally {
    holder.close();
  }
}

/** Holds a port whose neighbour below is free; other programs take ports as they like, so it tries a few. */
async function holdingPortAboveFreeOne(use: (port: number) => Promise<void>, tries = 20): Promise<void> {
  const isDone = await holdingPort(0, async (port) => {
    const isFree = await holdingPort(port - 1, () => Promise.resolve(true)).catch(() => false);
    if (isFree) await use(port);
    return isFree;
  });
  if (!isDone && tries > 1) await holdingPortAboveFreeOne(use, tries - 1);
}

describe('a port that another program holds', () => {
  it('is named, for the shell', async () => {
    const failure = await holdingPort(0, (port) => serveTestWorkbench({}, port).catch((error: unknown) => error));
    expect(failure).toBeInstanceOf(PortInUse);
    expect(String(failure)).toMatch(/Port \d+ is in use by another program\. Choose another one with --port/);
  });

  it("is named, for the app's pages, and the shell's port is given back", async () => {
    expect.assertions(1);
    await holdingPortAboveFreeOne(async (port) => {
      await expect(serveTestWorkbench({}, port - 1)).rejects.toThrow(`Port ${port} is in use`);
      await holdingPort(port - 1, () => Promise.resolve());
    });
  });
});
