import { Command, CommanderError } from 'commander';

import { addClassify } from './program/add-classify';
import { addDiff } from './program/add-diff';
import { addEvaluate } from './program/add-evaluate';
import { addExplain } from './program/add-explain';
import { addFit } from './program/add-fit';
import { addLint } from './program/add-lint';
import { addSimulate } from './program/add-simulate';
import { addTest } from './program/add-test';
import { EXIT } from './program/exit-codes';
import { FileError } from './read/file-error';

const program = new Command('backlog-or-plan')
  .description('Suggests whether issues belong in the product backlog or in the project plan, by rules that show why.')
  .exitOverride()
  .showHelpAfterError('(--help tells more)');

for (const add of [addClassify, addExplain, addEvaluate, addFit, addLint, addDiff, addTest, addSimulate]) add(program);

// `… | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unusable),
);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  else {
    const message = error instanceof FileError ? error.message : `Something went wrong: ${String(error)}`;
    process.stderr.write(`${message}\n`);
    process.exitCode = EXIT.unusable;
  }
});
