import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { withoutByteOrderMark } from './byte-order-mark';

/** A line of a file; `row` counts from 1, `value` is undefined if the line is not JSON. */
export interface JsonLine {
  readonly row: number;
  readonly value: unknown;
}

/**
 * The lines of a file of JSON lines, in constant memory; empty lines are passed over.
 *
 * @param onBytes told how many bytes more were read
 */
export async function* jsonLines(path: string, onBytes: (bytes: number) => void): AsyncGenerator<JsonLine> {
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    row += 1;
    onBytes(Buffer.byteLength(line) + 1);
    if (line.trim() !== '') yield { row, value: parsed(row === 1 ? withoutByteOrderMark(line) : line) };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
