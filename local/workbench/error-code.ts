/** Node's code of an error (`ENOENT`, `EADDRINUSE`), or an empty string. By shape: an error may come from another realm. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
