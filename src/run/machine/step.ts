import type { Expected } from './exceptions-query';
import type { FinalVerdict } from './judge-final';
import type { LeftOut } from '../record/portion';
import type { ChangedPortion, LabelEdit, SingleWrite, TagOver } from './effect';

/** One thing to do: those that lead to an effect wait for what came of it. */
export type Step =
  | { readonly do: 'load' }
  /** The first write to issues, unless the run was cancelled before. */
  | { readonly do: 'claim'; readonly write: TagOver; readonly tries: number }
  /** `careful`: done twice it could undo what a person did in between, so that an unknown outcome is looked into. */
  | { readonly do: 'write'; readonly write: TagOver; readonly careful: boolean; readonly tries: number }
  | {
      readonly do: 'watch';
      readonly task: string;
      readonly write: TagOver;
      readonly careful: boolean;
      readonly tries: number;
    }
  /** `since`: when it was sent, by Jira's clock. `later`: the write that follows once this one is made. */
  | {
      readonly do: 'settle-write';
      readonly write: TagOver;
      readonly later?: TagOver;
      readonly tries: number;
      readonly since: number;
    }
  | { readonly do: 'pause'; readonly milliseconds: number }
  /** Asks how far search is behind; with the number that it told before. */
  | { readonly do: 'index'; readonly expected: Expected; readonly before: number }
  | { readonly do: 'search'; readonly expected: Expected; readonly chunk: number }
  /** Many are not as expected: asks whether the user may edit at all, before search is waited for in vain. */
  | { readonly do: 'permitted'; readonly expected: Expected; readonly count: number | null }
  | { readonly do: 'judge-all-claimed' }
  /** `isLast`: what is not written by now is left out. */
  | { readonly do: 'judge-claimed'; readonly ids: readonly number[]; readonly isLast?: boolean }
  | { readonly do: 'may-edit'; readonly ids: readonly number[] }
  | { readonly do: 'label'; readonly isRested?: boolean }
  | { readonly do: 'send-edits'; readonly edits: readonly number[] }
  | { readonly do: 'watch-edits' }
  | { readonly do: 'settle-edit'; readonly edit: number; readonly isEach?: boolean }
  /** Looks which of these issues are gone, and leaves out the others for that reason, if one is named. */
  | { readonly do: 'find-gone'; readonly ids: readonly number[]; readonly others: LeftOut | null }
  | { readonly do: 'seal' }
  | { readonly do: 'final' }
  | { readonly do: 'missing'; readonly slices: readonly (readonly number[])[] }
  /** Sets aside which of many named issues the user may not edit: nothing is put right on those. */
  | { readonly do: 'part-named' }
  | { readonly do: 'judge-named' }
  /** Notes what was judged so far. */
  | { readonly do: 'note' }
  | { readonly do: 'ask-why' }
  | {
      readonly do: 'judge-final';
      readonly ids: readonly number[];
      readonly round: number;
      /** Those of them whose label Jira was asked once more to take off. */
      readonly askedAgain?: readonly number[];
    }
  /** Asks who changed the labels that would be put right. */
  | { readonly do: 'ask-changes'; readonly judged: Judged; readonly round: number }
  /** Puts right what may be put right. */
  | { readonly do: 'may-mend'; readonly judged: Judged; readonly round: number }
  | { readonly do: 'mend'; readonly edits: readonly LabelEdit[] }
  | { readonly do: 'watch-mending'; readonly tasks: readonly string[] }
  | { readonly do: 'next-single' }
  /** `touchedSince`: they may have been written since; null: they were not. */
  | { readonly do: 'single'; readonly ids: readonly number[]; readonly touchedSince: number | null }
  | { readonly do: 'write-each'; readonly writes: readonly SingleWrite[]; readonly at: number }
  /** So much of what the phase has to do is done. */
  | { readonly do: 'passed'; readonly next: number }
  | { readonly do: 'begin' }
  | { readonly do: 'check' }
  | { readonly do: 'finish' }
  | { readonly do: 'checkpoint'; readonly changed?: ChangedPortion }
  | { readonly do: 'end' };

/** Issues with what is to be put right on them. */
export type Judged = readonly (readonly [number, FinalVerdict])[];

/** Verdicts on issues that search named, kept until all is put right. */
export type Verdicts = ReadonlyMap<number, FinalVerdict['kind']>;
