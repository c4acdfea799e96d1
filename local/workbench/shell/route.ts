import { useSyncExternalStore } from 'react';

/** The pages of the shell, as Jira's addresses name them. */
export type Route =
  | { readonly page: 'issues'; readonly search: string }
  | { readonly page: 'dashboard' }
  | { readonly page: 'issue'; readonly key: string }
  | { readonly page: 'backlog'; readonly key: string }
  | { readonly page: 'app'; readonly key: string }
  | { readonly page: 'settings'; readonly key: string }
  | { readonly page: 'unknown'; readonly path: string };

/** Reads an address of the shell. */
export function parseRoute(address: URL): Route {
  const [first, key, second, third] = address.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === undefined) return { page: 'issues', search: address.searchParams.get('q') ?? '' };
  if (first === 'issues') return { page: 'issues', search: address.searchParams.get('jql') ?? '' };
  if (first === 'dashboard') return { page: 'dashboard' };
  if (first === 'browse' && key !== undefined) return { page: 'issue', key };
  if (first === 'projects' && key !== undefined) {
    if (second === 'backlog') return { page: 'backlog', key };
    if (second === 'app') return { page: 'app', key };
    if (second === 'settings' && third === 'app') return { page: 'settings', key };
  }
  return { page: 'unknown', path: address.pathname };
}

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', tell);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', tell);
  };
}

/** Goes to a page of the shell without loading the shell anew. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  tell();
}

/** The address of the shell, as it is now. */
export function useAddress(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href));
}

/** Leads the person to an address: of this site within the shell, of another one by the browser; never a script. */
export function follow(address: string, where: 'same-tab' | 'new-tab'): void {
  const target = new URL(address, location.origin);
  if (target.protocol !== 'http:' && target.protocol !== 'https:')
    throw new Error(`Not an address to open: ${address}`);
  if (where === 'new-tab') window.open(target, '_blank', 'noopener');
  else if (target.origin === location.origin) go(target.pathname + target.search + target.hash);
  else location.assign(target);
}
