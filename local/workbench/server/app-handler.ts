import type { RequestListener } from 'node:http';
import { appPolicy } from './app-policy';
import { reply } from './reply';
import { readSiteFile } from './site-file';
import { tokenCss } from './token-css';

export interface AppHandlerOptions {
  /** The app's built resource: what `forge deploy` uploads, with `index.html`. */
  readonly appDirectory: string;
  /** The bridge script as built from `bridge/frame.ts`. */
  readonly bridgeFile: { readonly directory: string; readonly name: string };
  readonly shellOrigin: () => string;
}

/** Where the one resource of the app is served from, shaped like Forge's CDN path: app / environment / resource. */
const RESOURCE_PATH = '/backlog-or-plan/local/main/';

/**
 * Plays Forge's CDN: the app's files under the production policy, the bridge script injected before the
 * app's own, and the design tokens' CSS.
 */
export function createAppHandler(options: AppHandlerOptions): RequestListener {
  return (request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://local');
      const theme = /^\/__forge\/tokens\/([a-z]+)\.css$/.exec(pathname)?.[1];
      if (theme !== undefined) {
        const css = tokenCss(theme);
        if (css === undefined) reply(response, 404, 'text/plain', 'No such theme');
        else reply(response, 200, 'text/css; charset=utf-8', css);
        return;
      }
      if (pathname === '/__forge/bridge.js') {
        const script = await readSiteFile(options.bridgeFile.directory, options.bridgeFile.name);
        if (script) reply(response, 200, script.contentType, script.bytes);
        else reply(response, 500, 'text/plain', 'The bridge script is not built');
        return;
      }
      const file = pathname.startsWith(RESOURCE_PATH)
        ? await readSiteFile(options.appDirectory, pathname.slice(RESOURCE_PATH.length))
        : undefined;
      if (!file) {
        reply(response, 404, 'text/plain', 'Not found');
      } else if (file.contentType.startsWith('text/html')) {
        reply(response, 200, file.contentType, withBridge(file.bytes.toString('utf8'), options.shellOrigin()), {
          'content-security-policy': appPolicy(options.shellOrigin()),
        });
      } else {
        reply(response, 200, file.contentType, file.bytes);
      }
    })().catch((error: unknown) => {
      reply(response, 500, 'text/plain', error instanceof Error ? error.message : 'Failed');
    });
  };
}

/** Forge puts its bridge script first in the head, so that it runs before any script of the app. */
function withBridge(html: string, shellOrigin: string): string {
  return html.replace(
    /<head[^>]*>/i,
    (head) => `${head}<script src="/__forge/bridge.js" data-shell="${shellOrigin}"></script>`,
  );
}
