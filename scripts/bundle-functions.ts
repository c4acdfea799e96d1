import { minify } from '@swc/core';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { bundleFunctions } from '../local/forge/bundle';

const [, , outputDirectory] = process.argv;

/**
 * Bundles the functions as Forge would, into the directory named on the command line; `minified/` below it holds the
 * same without what machines do not need, so that their size can be watched.
 */
async function main(): Promise<void> {
  if (outputDirectory === undefined) throw new Error('Name the directory to write to.');
  const { files } = await bundleFunctions({ appDirectory: process.cwd(), outputDirectory });
  const minified = path.join(outputDirectory, 'minified');
  mkdirSync(minified, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.cjs'))) {
    const source = readFileSync(path.join(outputDirectory, file), 'utf8');
    const { code } = await minify(source, { compress: true, mangle: true, module: false });
    writeFileSync(path.join(minified, file), code);
  }
  process.stdout.write(`${files.join(', ')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
