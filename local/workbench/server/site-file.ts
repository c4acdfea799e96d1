import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../error-code';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface SiteFile {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * A file of a built site by its URL path. Undefined for what is not there and for paths that lead out of
 * the directory, through `..`, encoded characters or symbolic links.
 */
export async function readSiteFile(directory: string, urlPath: string): Promise<SiteFile | undefined> {
  try {
    const root = await realpath(directory);
    const file = await realpath(path.join(root, decodeURIComponent(urlPath)));
    if (!file.startsWith(root + path.sep)) return undefined;
    const bytes = await readFile(file);
    return { contentType: types[path.extname(file)] ?? 'application/octet-stream', bytes };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const missing = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** An address that cannot be a file's is that of a file that is not there. */
function isMissing(error: unknown): boolean {
  return error instanceof URIError || missing.has(errorCode(error));
}
