import { minify } from '@swc/core';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { bundleFunctions } from '../local/forge/bundle';

const [, , outputDirectory, ...fixture] = process.argv;

/**
 * Bundles the functions as Forge would, into the directory named on the command line; `minified/` below it holds the
 * same without what machines do not need, so that their size can be watched. Two more directories, of another app and
 * for its bundle, bundle that app as well.
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
  const [otherApp, otherOutput] = fixture;
  if (otherApp === undefined || otherOutput === undefined) return;
  await bundleFunctions({ appDirectory: otherApp, outputDirectory: otherOutput });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
