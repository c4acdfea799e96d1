import type { RunView } from '#contract';
import { unlabelledCount } from '#run';

import type { Outcome } from './left-out';
import { failedCount } from './run-words';

/** What a run did, in one line. */
export interface ResultTitle {
  readonly words: string;
  /** What is said of issues that were left out, with their number and why: the lines below need not say it again. */
  readonly told: readonly Outcome[];
}

/** What a run did; why, and what it did not come to, is mostly told by the lines below it. */
export function resultTitle({ header, state }: Pick<RunView, 'header' | 'state'>): ResultTitle {
  const bare = unlabelledCount(header, state);
  const both = state.left['label-stays'] ?? 0;
  const done = state.written + bare + both;
  const half = state.left['half-done'] ?? 0;
  const failed = failedCount(state) - bare - both;
  const verb = header.kind === 'tag' ? 'tagged' : 'put back';
  const told: Outcome[] = [];
  const isAll = done > 0 && failed + half === 0;
  const ofThem = (outcome: Outcome, some: number, words: string, why: string): string | undefined => {
    if (some === 0) return undefined;
    if (some < done) return `${count(some)} of them ${words}`;
    if (!isAll) return words;
    told.push(outcome);
    return `${words}: ${why}`;
  };
  const parts = [
    done > 0 ? `${count(done)} ${verb}` : failed + half === 0 ? `Nothing ${verb}` : undefined,
    ofThem('label-failed', bare, `without ${bare === 1 ? 'its' : 'their'} label`, 'Jira refused it'),
    ofThem('label-stays', both, 'with the other label too', 'Jira refused to take it off'),
    failed > 0 ? `${count(failed)} failed` : undefined,
    half > 0 ? `${count(half)} half done` : undefined,
  ];
  if (half > 0) told.push('half-done');
  return { words: parts.filter((part) => part !== undefined).join(', '), told };
}

const count = (number: number): string => number.toLocaleString('en');
