import type { IssueEdit } from '#issue';

/** What the app does by itself with an issue that is new or was changed. */
export type ChangeStep =
  | { readonly kind: 'write'; readonly what: ChangeWrite; readonly edit: IssueEdit }
  | { readonly kind: 'left'; readonly why: ChangeLeft };

/** `decision`: what a person did by hand is recorded. `tag`, `suggestion`: what the rules say now. */
export type ChangeWrite = 'decision' | 'tag' | 'suggestion';

/** Why nothing is written. */
export type ChangeLeft =
  /** It is written as it would be. */
  | 'same'
  /** A person decided, by hand or in the panel. */
  | 'person-decided'
  /** A person approved its place, alone or in a list. */
  | 'approved'
  /** A run is writing it just now. */
  | 'run-open'
  /** Issues of its type get no suggestion. */
  | 'left-out'
  /** The app may not edit it. */
  | 'forbidden';
