/** A file that cannot be used; the message is meant for the person at the terminal. */
export class FileError extends Error {
  override readonly name = 'FileError';
}
