import { once } from 'node:events';

/** Writes to standard output; resolves when there is room for more. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
