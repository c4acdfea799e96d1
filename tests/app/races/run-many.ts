// `npm run races -- [how many] [first seed]`
import { numbersCommand, wholeNumber } from '../../../scripts/numbers-command';
import { runRaces } from './run-races';

const [count, first] = numbersCommand('races', 'Lets administrators publish at the same time.')
  .argument('[races]', 'how many', wholeNumber(1), 10_000)
  .argument('[seed]', 'the seed of the first', wholeNumber(0), 1)
  .parse().processedArgs as [number, number];

async function main(): Promise<void> {
  const startedAt = Date.now();
  const { races, versions, published, refused } = await runRaces(count, first);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${races} races from seed ${first} in ${seconds} s, and no update was lost.`);
  console.log(
    `${versions} versions; ${published} publishes were told to be done, ${refused} that they changed nothing.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
