import { Command, InvalidArgumentError } from 'commander';

import { printJson } from './report/print-json';
import { printTable } from './report/print-table';
import { runBench } from './run-bench';

interface Options {
  readonly issues: number;
  readonly rounds: number;
  readonly quick: boolean;
  readonly cpu: boolean;
  readonly json: boolean;
}

const QUICK = { issues: 100, rounds: 1, processes: 1, samples: 1 } as const;

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number from 1 up.');
  return Number(text);
}

const program = new Command('bench')
  .description(
    'Measures the engine against a bare pass over the same characters, and against what else an app could use.',
  )
  .option('--issues <number>', 'how many issues', wholeNumber, 20_000)
  .option('--rounds <number>', 'how many rounds, after one that warms up', wholeNumber, 9)
  .option('--quick', 'only shows that everything runs: few issues, one round', false)
  .option('--cpu', 'counts the time this process computes, not the time that passes: for a busy machine', false)
  .option('--json', 'writes JSON', false);

async function bench({ issues, rounds, quick, cpu, json }: Options): Promise<void> {
  const effort = quick ? QUICK : { issues, rounds, processes: 9, samples: 9 };
  const clock = cpu ? 'cpu' : 'wall';
  const report = await runBench({ ...effort, clock }, (what) => process.stderr.write(`${what}\n`));
  process.stdout.write(json ? printJson(report) : printTable(report));
}

program.action(bench);
void program.parseAsync();
