// `npm start`: the app on a local Jira. Plain Node, because it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { checkNode, installPackages, root } from './set-up.mjs';

function start() {
  if (!checkNode() || !installPackages()) return 1;
  const args = ['--import', 'tsx', path.join('local', 'workbench', 'start-cli.ts'), ...process.argv.slice(2)];
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return signal ? 0 : (status ?? 1);
}

// The child gets Ctrl+C too, keeps its state and ends by itself.
process.on('SIGINT', () => undefined);
process.exitCode = start();
