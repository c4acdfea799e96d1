// `npm run hours -- [how many hours]`: what the app keeps in memory while hours of work pass.
// Compiled code is kept out of it by flags: V8 goes on compiling for hours, which is no memory of the app.
import { numbersCommand, wholeNumber } from '../../../scripts/numbers-command';
import { openHours } from './hours-site';

const [hours] = numbersCommand('hours', 'What the app keeps in memory while hours of work pass.')
  .argument('[hours]', 'how many', wholeNumber(1), 72)
  .parse().processedArgs as [number];

async function main(): Promise<void> {
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Run it with --expose-gc: npm run hours');
  const site = await openHours(100);
  const heap = () =>
    site.measured(() => {
      collect();
      collect();
      return process.memoryUsage().heapUsed;
    });
  let first = 0;
  for (let hour = 1; hour <= hours; hour += 1) {
    const { followed, status, written } = await site.hour(hour);
    if (status !== 'finished') throw new Error(`Hour ${hour}: a run is ${status ?? 'not there'}.`);
    const used = await heap();
    if (hour === 1) first = used;
    if (hour === 1 || hour % 12 === 0) {
      const more = ((100 * (used - first)) / first).toFixed(1);
      console.log(
        `hour ${hour}: ${(used / 1e6).toFixed(2)} MB (${more} %), ${followed} events, ${written ?? 0} undone`,
      );
    }
    if (hour === hours && used > first * 1.05) throw new Error('More than 5 % more than after the first hour.');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
