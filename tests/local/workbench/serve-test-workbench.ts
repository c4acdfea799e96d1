import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WorkbenchPorts } from '../../../local/workbench/server/ports';
import { serveWorkbench, type ServedWorkbench } from '../../../local/workbench/server/serve-workbench';
import { workbenchPorts } from './workbench-ports';

/** A workbench on free ports over a tiny built app and shell; closes and cleans up after itself. */
export async function serveTestWorkbench(ports: Partial<WorkbenchPorts> = {}, port = 0): Promise<ServedWorkbench> {
  const directory = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  const put = (name: string, text: string): void => {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put('app/index.html', '<!doctype html><html><head><title>App</title></head><body></body></html>');
  put('app/assets/main.js', 'export {};');
  put('shell/index.html', '<!doctype html><title>Shell</title>');
  put('shell/assets/shell.js', 'export {};');
  put('bridge/bridge.js', '(() => {})();');
  put('secret.txt', 'secret');
  const served = await serveWorkbench({
    port,
    ports: () => workbenchPorts(ports),
    appDirectory: path.join(directory, 'app'),
    shellDirectory: path.join(directory, 'shell'),
    bridgeFile: { directory: path.join(directory, 'bridge'), name: 'bridge.js' },
  });
  return {
    ...served,
    close: async () => {
      await served.close();
      rmSync(directory, { recursive: true });
    },
  };
}
