// `npm run races -- [how many] [first seed]`
import { runRaces } from './run-races';

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);

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
