// `npm run tenants -- [how many steps] [seed]`
import { bundleApp } from '../local-site';
import { interleave } from './interleave';

const [steps = 100_000, seed = 1] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  const startedAt = Date.now();
  const app = await bundleApp();
  try {
    const { traces, changed, isMarked } = await interleave(app, steps, seed);
    for (const trace of traces) console.log(trace);
    if (traces.length > 0 || changed.length > 0 || !isMarked)
      throw new Error(`Seed ${seed}: ${traces.length} traces; not as alone: ${changed.join(', ')}`);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`${steps} steps of two tenants, seed ${seed}, in ${seconds} s: no trace of one with the other.`);
  } finally {
    app.remove();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
