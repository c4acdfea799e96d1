import { InvalidArgumentError, type Command } from 'commander';

import { killEverywhere } from '../simulate/kill-everywhere';
import { simulate, type Simulated } from '../simulate/simulate';
import { simulateMany } from '../simulate/simulate-many';
import { EXIT } from './exit-codes';
import { writeOut } from './write-out';

interface Options {
  readonly seeds: number;
  readonly issues: number;
  readonly seed?: number;
  readonly trace: boolean;
  readonly killEverywhere: boolean;
  readonly json: boolean;
}

/** `simulate`: whether runs that tag in bulk can be trusted. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('let runs that tag in bulk meet everything that can go wrong, and judge what came of it')
    .option('--seeds <number>', 'how many simulations', wholeNumber, 100)
    .option('--issues <number>', 'issues of each run', wholeNumber, 1_000)
    .option('--seed <number>', 'only this one, or the first of them', wholeNumber)
    .option('--trace', 'write what happens in the one simulation of --seed', false)
    .option('--kill-everywhere', 'end pages and functions at every one of their steps, once and twice', false)
    .option('--json', 'write JSON', false)
    .addHelpText(
      'after',
      `
A run goes through the app's own functions, and what its page advances it with; around them are a virtual clock, a store,
a queue and a small model of Jira, on two sites that one process serves. What goes wrong there, and what people do, a seed
decides. The same seed always gives the same. All figures per issue are the first site's: lists on the other are short.

Exit codes:
  0  all is as it must be
  1  something was lost, done twice, wrong, overwritten, unfinished or another site's; its seed is named
  2  nothing was done

Examples:
  simulate --seeds 10000 --issues 1000 --json
  simulate --seed 42 --seeds 1 --trace
  simulate --kill-everywhere --issues 60`,
    )
    .action(async (options: Options) => {
      const { seeds, issues, seed = 1, trace, json } = options;
      if (options.killEverywhere) {
        const figures = await killEverywhere(seed, issues);
        await writeOut(`${JSON.stringify(figures, null, json ? undefined : 2)}\n`);
        process.exitCode = figures.failed.length > 0 ? EXIT.found : EXIT.ok;
        return;
      }
      if (trace) {
        const simulated = await simulate({ seed, issues, traces: true });
        await writeOut(`${simulated.trace.join('\n')}\n${faultLines(simulated, issues)}`);
        process.exitCode = simulated.faults.length > 0 ? EXIT.found : EXIT.ok;
        return;
      }
      const tell = (simulated: Simulated): void => void process.stderr.write(faultLines(simulated, issues));
      const { failed, ...figures } = await simulateMany(seeds, issues, seed, tell);
      await writeOut(`${JSON.stringify(figures, null, json ? undefined : 2)}\n`);
      process.exitCode = failed.length > 0 ? EXIT.found : EXIT.ok;
    });
}

/** The first few of what went wrong, and how to see it again. */
const faultLines = ({ seed, faults }: Simulated, issues: number): string =>
  faults.length === 0
    ? ''
    : `${faults
        .slice(0, 3)
        .map(({ kind, issue, says }) => `seed ${seed}: ${kind}${issue === 0 ? '' : `, issue ${issue}`}: ${says}\n`)
        .join('')}again: simulate --seed ${seed} --issues ${issues} --trace\n`;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('A whole number is needed.');
  return number;
}
