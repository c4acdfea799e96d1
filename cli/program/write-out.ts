import { once } from 'node:events';

/** Writes to standard output, or another stream; resolves when there is room for more. */
export async function writeOut(text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
