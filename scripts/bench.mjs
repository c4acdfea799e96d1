// `npm run bench`: bundles the engine as it is deployed, then measures it. Run through a loader that translates module by
// module, every call into another module would be looked up anew, which takes as long again as the work.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

import { root, run } from './set-up.mjs';

const out = path.join(root, '.cache', 'bench');
mkdirSync(out, { recursive: true });
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: out,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'bench/main.ts', 'compile-once': 'bench/compile/compile-once.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
process.exitCode = run(process.execPath, ['--expose-gc', path.join(out, 'main.mjs'), ...process.argv.slice(2)]);
