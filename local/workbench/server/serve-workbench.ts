import type { RequestListener } from 'node:http';
import { createAppHandler, type AppHandlerOptions } from './app-handler';
import { listen } from './listen';
import type { WorkbenchPorts } from './ports';
import { reply } from './reply';
import { createShellHandler } from './shell-handler';

export interface ServeOptions {
  /** Port of the shell; the app's pages get the next one. 0 picks two free ones. */
  readonly port: number;
  /** Made when the address of the site is known. */
  readonly ports: (url: string) => WorkbenchPorts;
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
  let shellOrigin = '';
  let appOrigin = '';
  let answerShell: RequestListener = (_request, response) => {
    reply(response, 503, 'text/plain', 'The workbench is starting');
  };
  const shell = await listen('localhost', port, (request, response) => {
    answerShell(request, response);
  });
  try {
    const answerApp = createAppHandler({ ...directories, shellOrigin: () => shellOrigin });
    const app = await listen('127.0.0.1', port === 0 ? 0 : port + 1, answerApp);
    shellOrigin = `http://localhost:${shell.port}`;
    appOrigin = `http://127.0.0.1:${app.port}`;
    answerShell = createShellHandler({
      shellDirectory: directories.shellDirectory,
      ports: ports(shellOrigin),
      shellOrigin,
      appOrigin,
    });
    return {
      url: shellOrigin,
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
