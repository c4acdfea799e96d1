import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * When something in these files and folders last changed, in milliseconds since 1970; 0 if none is there.
 * Folders that only hold what is built or installed do not count.
 */
export function newestChange(paths: readonly string[]): number {
  return Math.max(0, ...paths.map(changeOf));
}

const built = new Set(['node_modules', 'dist', '.cache']);

function changeOf(file: string): number {
  if (!existsSync(file)) return 0;
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(file).filter((name) => !built.has(name));
  return newestChange(inside.map((name) => path.join(file, name)));
}
