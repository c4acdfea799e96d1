import type { Field, Span } from './issue-text';
import type { Side } from './question';

/** Why the place is what it is: enough to say it in one plain sentence. */
export type Reason =
  | { readonly kind: 'clear'; readonly side: Side }
  | { readonly kind: 'both'; readonly demands: readonly Demand[] }
  | { readonly kind: 'even' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'no-text' }
  /** Issues of this type take no part in this project. */
  | { readonly kind: 'left-out'; readonly type: string }
  | { readonly kind: 'other-language'; readonly reads: string; readonly found: string };

/** Why no rule is asked about an issue. */
export type Unread = Extract<Reason, { readonly kind: 'left-out' | 'no-text' | 'other-language' }>;

/** Whether no rule is asked about an issue, so that there is nothing to explain. */
export const isUnread = ({ kind }: Reason): boolean =>
  kind === 'left-out' || kind === 'no-text' || kind === 'other-language';

/** A sentence of a mixed issue that asks for something of one side. */
export interface Demand extends Span {
  readonly field: Field;
  readonly side: Side;
  readonly points: number;
}
