// `npm run tenants -- [how many steps] [seed]`
import { numbersCommand, wholeNumber } from '../../../scripts/numbers-command';
import { bundleApp } from '../local-site';
import { interleave } from './interleave';

const [steps, seed] = numbersCommand('tenants', 'Looks for a trace of one site in another.')
  .argument('[steps]', 'how many', wholeNumber(1), 100_000)
  .argument('[seed]', 'the seed of their order', wholeNumber(0), 1)
  .parse().processedArgs as [number, number];

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
