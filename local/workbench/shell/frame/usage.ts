import { useSyncExternalStore } from 'react';

/** One thing an app's page asked for that costs something. */
export interface UsedCall {
  readonly kind: 'rest' | 'function';
  readonly moduleKey: string;
  /** `GET /rest/api/3/…`, or the function's key. */
  readonly what: string;
}

let calls: readonly UsedCall[] = [];
const listeners = new Set<() => void>();

declare global {
  interface Window {
    /** What the app's frames called since the open page was opened; for tests and the curious. */
    workbenchCalls: readonly UsedCall[];
  }
}

function replace(next: readonly UsedCall[]): void {
  calls = next;
  window.workbenchCalls = next;
  for (const listener of listeners) listener();
}

export function countCall(call: UsedCall): void {
  replace([...calls, call]);
}

/** Starts counting anew: another page was opened. */
export function resetUsage(): void {
  replace([]);
}

export function useUsage(): readonly UsedCall[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => calls,
  );
}
