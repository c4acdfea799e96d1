import path from 'node:path';
import { buildMissing, whatIsBuilt } from './build-missing';
import { startWorkbench } from './start';
import { readStartOptions } from './start-options';

const root = path.dirname(path.dirname(__dirname));

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What `npm start` runs: the workbench, until it is told to stop. */
async function run(): Promise<void> {
  const { buildOnly, dataDirectory, ...options } = readStartOptions(process.argv.slice(2));
  if (buildOnly) {
    await buildMissing(whatIsBuilt(root, options.appDirectory), { root, say });
    return;
  }
  const workbench = await startWorkbench({
    ...options,
    root,
    say,
    dataDirectory: dataDirectory === undefined ? undefined : path.resolve(root, dataDirectory),
  });
  say(`\nBacklog or Plan runs in a local Jira at ${workbench.url}`);
  say('Its users, to switch between in the upper right:');
  for (const { accountId, displayName, role } of workbench.jira.site.users)
    say(`  ${displayName}, ${role} (${accountId})`);
  say('Ctrl+C stops it.');
  if (process.connected) process.send?.({ url: workbench.url, appOrigin: workbench.appOrigin });

  // Ctrl+C may arrive twice: from the terminal and from `npm start`. The second must not cut the first short.
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    workbench.close().then(
      () => process.exit(0),
      (error: unknown) => {
        fail(error);
        process.exit();
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

/** Errors that are meant for the person at the terminal: their message says all there is to do. */
const plainErrors = new Set(['PortInUse', 'BuildFailed', 'UnreadableState', 'SnapshotError', 'CsvFileError']);

function fail(error: unknown): void {
  const isPlain = error instanceof Error && (plainErrors.has(error.name) || 'code' in error);
  process.stderr.write(
    `${error instanceof Error ? (isPlain ? error.message : (error.stack ?? error.message)) : String(error)}\n`,
  );
  process.exitCode = 1;
}

// Started by a test that is gone: nobody else would stop it.
process.once('disconnect', () => process.exit());

run().catch(fail);
