import type { ReactElement } from 'react';

const looks: ReadonlyMap<string, string> = new Map([
  ['In Progress', 'lozenge-moving'],
  ['Done', 'lozenge-done'],
]);

export function StatusLozenge({ status }: { readonly status: string }): ReactElement {
  return <span className={`lozenge ${looks.get(status) ?? ''}`}>{status}</span>;
}
