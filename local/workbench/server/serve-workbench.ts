import { createAppHandler, type AppHandlerOptions } from './app-handler';
import { listen } from './listen';
import type { WorkbenchPorts } from './ports';
import { createShellHandler } from './shell-handler';

export interface ServeOptions {
  /** Port of the shell; the app's pages get the next one. 0 picks two free ones. */
  readonly port: number;
  readonly ports: WorkbenchPorts;
  readonly shellDirectory: string;
  readonly appDirectory: string;
  readonly bridgeFile: AppHandlerOptions['bridgeFile'];
}

export interface ServedWorkbench {
  /** Origin of the shell, e.g. `http://localhost:4321`. */
  readonly url: string;
  /** Origin of the app's pages: another host and port, so that the browser keeps the two apart as on a real site. */
  readonly appOrigin: string;
  readonly close: () => Promise<void>;
}

/** Opens both origins of the workbench. @throws PortInUse */
export async function serveWorkbench({ port, ports, ...directories }: ServeOptions): Promise<ServedWorkbench> {
  let url = '';
  let appOrigin = '';
  const origins = { shellOrigin: () => url, appOrigin: () => appOrigin };
  const shell = await listen('localhost', port, createShellHandler({ ...directories, ...origins, ports }));
  url = `http://localhost:${shell.port}`;
  try {
    const app = await listen('127.0.0.1', port === 0 ? 0 : port + 1, createAppHandler({ ...directories, ...origins }));
    appOrigin = `http://127.0.0.1:${app.port}`;
    return {
      url,
      appOrigin,
      close: async () => {
        await Promise.all([shell.close(), app.close()]);
      },
    };
  } catch (error) {
    await shell.close();
    throw error;
  }
}
