import * as v from 'valibot';
import { go } from '../route';

interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Listener = (place: Place, action: string) => void;

const Target = v.union([
  v.string(),
  v.object({ pathname: v.optional(v.string()), search: v.optional(v.string()), hash: v.optional(v.string()) }),
]);

/**
 * The history of a full page of the app, as `view.createHistory()` gives it: places below the page's own
 * address, kept in the browser's history.
 * @param base the page's address, e.g. `/projects/ACME/app`
 * @param atEnd takes what to do when the frame is gone
 */
export function createHistory(base: string, atEnd: (stop: () => void) => void): Readonly<Record<string, unknown>> {
  const listeners = new Set<Listener>();
  const current = (): Place => ({
    pathname: location.pathname.slice(base.length) || '/',
    search: location.search,
    hash: location.hash,
    state: null,
    key: location.href,
  });
  const tell = (action: string): void => {
    for (const listener of listeners) listener(current(), action);
  };
  const onPop = (): void => {
    if (location.pathname.startsWith(base)) tell('POP');
  };
  addEventListener('popstate', onPop);
  atEnd(() => {
    removeEventListener('popstate', onPop);
  });
  const move = (how: 'push' | 'replace') => (to: unknown) => {
    go(base + addressOf(v.parse(Target, to)), how);
    tell(how.toUpperCase());
  };
  return {
    action: 'POP',
    location: current(),
    push: move('push'),
    replace: move('replace'),
    go: (steps: unknown) => {
      history.go(v.parse(v.number(), steps));
    },
    goBack: () => {
      history.back();
    },
    goForward: () => {
      history.forward();
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function addressOf(to: v.InferOutput<typeof Target>): string {
  const address = typeof to === 'string' ? to : `${to.pathname ?? '/'}${to.search ?? ''}${to.hash ?? ''}`;
  return address.startsWith('/') ? address : `/${address}`;
}
