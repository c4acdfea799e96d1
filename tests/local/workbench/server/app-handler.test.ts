import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServedWorkbench } from '../../../../local/workbench/server/serve-workbench';
import { serveTestWorkbench } from '../serve-test-workbench';

const resource = '/backlog-or-plan/local/main';

describe("the app's origin", () => {
  let workbench: ServedWorkbench;
  beforeEach(async () => {
    workbench = await serveTestWorkbench();
  });
  afterEach(() => workbench.close());
  const get = (path: string): Promise<Response> => fetch(workbench.appOrigin + path);

  it('serves the page with the bridge before everything else in its head', async () => {
    const page = await (await get(`${resource}/index.html`)).text();
    expect(page).toContain(`<head><script src="/__forge/bridge.js" data-shell="${workbench.url}"></script><title>`);
  });

  it("serves the page under Forge's production policy, framed by the shell and reporting to nobody", async () => {
    const policy = (await get(`${resource}/index.html`)).headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values] as const;
      }),
    );
    expect([...directives.keys()]).toEqual([
      'default-src',
      'frame-ancestors',
      'frame-src',
      'font-src',
      'img-src',
      'media-src',
      'connect-src',
      'script-src',
      'style-src',
      'form-action',
      'sandbox',
    ]);
    expect(directives.get('frame-ancestors')?.at(-1)).toBe(workbench.url);
    expect(directives.get('script-src')?.slice(0, 2)).toEqual(["'self'", 'https://forge.cdn.prod.atlassian-dev.net']);
    expect(directives.get('style-src')?.slice(0, 2)).toEqual(["'self'", 'https://forge.cdn.prod.atlassian-dev.net']);
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)|localhost(?!:\d+;)|\*\s/);
  });

  it('serves the design tokens of the themes, and no others', async () => {
    const dark = await get('/__forge/tokens/dark.css');
    expect(dark.headers.get('content-type')).toContain('text/css');
    expect(await dark.text()).toContain('--ds-text:');
    expect((await get('/__forge/tokens/constructor.css')).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
    'gives nothing outside of the built app for %s',
    async (path) => {
      const response = await get(resource + path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('secret');
    },
  );

  it('serves the files of the build with their types', async () => {
    const script = await get(`${resource}/assets/main.js`);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toContain('text/javascript');
  });
});
