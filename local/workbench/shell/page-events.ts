import * as v from 'valibot';

/** A change of an issue, whoever made it and wherever. */
export const IssueChange = v.object({ issueId: v.string(), projectId: v.string(), accountId: v.string() });
export type IssueChange = v.InferOutput<typeof IssueChange>;

const changeListeners = new Set<(change: IssueChange) => void>();
const refreshListeners = new Set<() => void>();

export function onIssueChanged(listener: (change: IssueChange) => void): () => void {
  changeListeners.add(listener);
  return () => {
    changeListeners.delete(listener);
  };
}

/** The app asked for the open page's data to be read again. */
export function onRefresh(listener: () => void): () => void {
  refreshListeners.add(listener);
  return () => {
    refreshListeners.delete(listener);
  };
}

export function refreshPage(): void {
  for (const listener of refreshListeners) listener();
}

/** Listens to the site's stream of changes; the browser takes it up again when it breaks. */
export function followChanges(): () => void {
  const stream = new EventSource('/__api/changes');
  stream.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const change = v.parse(IssueChange, JSON.parse(v.parse(v.string(), data)));
    for (const listener of changeListeners) listener(change);
  });
  return () => {
    stream.close();
  };
}
