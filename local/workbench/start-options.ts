import { InvalidArgumentError, Command } from 'commander';

/** Where the workbench listens unless it is told otherwise. */
const DEFAULT_PORT = 4321;

/** Jira's search is a moment behind its issues; long enough here to be noticed. */
const DEFAULT_SEARCH_LAG = 1_000;

export interface StartOptions {
  readonly port: number;
  readonly fresh: boolean;
  readonly importFile: string | undefined;
  /** Undefined: keep nothing on disk, as tests want it. */
  readonly dataDirectory: string | undefined;
  /** How long search lags behind a write, in milliseconds. */
  readonly searchLagMs: number;
  /** Pages to serve in place of the app's own, already built. */
  readonly appDirectory: string | undefined;
  /** Run what is built, whether or not its sources have changed since. */
  readonly asBuilt: boolean;
  /** An OpenAPI document to check the app's calls of Jira against. */
  readonly contractFile: string | undefined;
  /** Build what is missing and end. */
  readonly buildOnly: boolean;
}

/** Reads the arguments of `npm start`; ends the program with a message when they make no sense, or for --help. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const command = new Command('npm start --')
    .description('Runs Backlog or Plan on this machine, in a local Jira that stands in for a real site.')
    .option('--port <number>', 'port of the site; the app’s pages get the next one', parsePort, DEFAULT_PORT)
    .option('--fresh', 'start over with the sample site', false)
    .option('--import <file>', 'start over with the issues of a Jira CSV export')
    .option('--data <directory>', 'where the site is kept between starts', '.local')
    .option('--memory', 'keep nothing on disk', false)
    .option('--search-lag <ms>', 'how long search lags behind a write', parseMilliseconds, DEFAULT_SEARCH_LAG)
    .option('--app <directory>', 'serve these built pages in place of static/dist')
    .option('--as-built', 'build nothing, even if sources have changed', false)
    .option('--contract <file>', 'check the app’s calls of Jira against this OpenAPI document')
    .option('--build-only', 'build what is missing and end', false)
    .parse([...argv], { from: 'user' });
  const read = command.opts<{
    port: number;
    fresh: boolean;
    import?: string;
    data: string;
    memory: boolean;
    searchLag: number;
    app?: string;
    contract?: string;
    asBuilt: boolean;
    buildOnly: boolean;
  }>();
  return {
    port: read.port,
    fresh: read.fresh,
    importFile: read.import,
    dataDirectory: read.memory ? undefined : read.data,
    searchLagMs: read.searchLag,
    appDirectory: read.app,
    contractFile: read.contract,
    asBuilt: read.asBuilt,
    buildOnly: read.buildOnly,
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_534) throw new InvalidArgumentError('Give a number from 0 to 65534.');
  return port;
}

function parseMilliseconds(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('Give a whole number of milliseconds.');
  return Number(text);
}
