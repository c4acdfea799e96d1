import type { IncomingMessage } from 'node:http';
import { RefusedRequest } from './refused-request';

/** Above what Forge lets through a bridge, so that the app's own limits are what a tester meets. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** The JSON body of a request. @throws RefusedRequest when it is too long or no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.length;
    if (length > MAX_BODY_BYTES) throw new RefusedRequest(413, 'The request is too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch (error) {
    throw new RefusedRequest(400, 'The request is not JSON', { cause: error });
  }
}
