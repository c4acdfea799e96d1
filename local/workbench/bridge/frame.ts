import * as v from 'valibot';
import { createEndpoint } from './endpoint';
import { applyTheme, Theme } from './theme';

/**
 * Runs in the app's frame before the app's own scripts, where Forge injects its bridge: puts
 * `globalThis.__bridge` there for @forge/bridge, and tells the shell how high the page is.
 */
function startFrame(shellOrigin: string): void {
  let themed = false;
  const theme = (value: unknown): void => {
    if (themed) applyTheme(document, v.parse(Theme, value), (name) => `/__forge/tokens/${name}.css`);
  };
  const post = (message: unknown): void => {
    parent.postMessage(message, shellOrigin);
  };
  const endpoint = createEndpoint({
    post,
    answer: (command, data) => {
      if (command !== 'theme') throw new Error(`The frame knows no command ${command}`);
      theme(data);
    },
  });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === parent && event.origin === shellOrigin) endpoint.receive(event.data);
  });

  const callBridge = async (command: string, data?: unknown): Promise<unknown> => {
    const answer = await endpoint.command(command, data);
    if (command !== 'enableTheming') return answer;
    themed = true;
    theme(answer);
    return undefined;
  };
  Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }) });

  // Escape in a dialog of the page closes that one, not the modal around the page. Asked before the page
  // hears of the key: afterwards its dialog is gone.
  let isInDialog = false;
  const seeDialog = (): void => {
    isInDialog = document.querySelector('dialog[open], [aria-modal="true"]') !== null;
  };
  addEventListener('keydown', seeDialog, { capture: true });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isInDialog) post({ forge: 1, type: 'escape' });
  });

  addEventListener('DOMContentLoaded', () => {
    // A css reset may make html and body as high as the frame: the content's own bottom edge tells the height.
    const measure = (): void => {
      const bottoms = [...document.body.children].map((child) => child.getBoundingClientRect().bottom + scrollY);
      post({ forge: 1, type: 'size', height: Math.ceil(Math.max(0, ...bottoms)) });
    };
    const sizes = new ResizeObserver(measure);
    const observe = (): void => {
      for (const child of document.body.children) sizes.observe(child);
    };
    observe();
    new MutationObserver(observe).observe(document.body, { childList: true });
  });
}

startFrame(document.currentScript?.dataset['shell'] ?? '');
