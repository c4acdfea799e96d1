import type { Field, Span } from './issue-text';
import type { Side } from './question';

/** Why the place is what it is: enough to say it in one plain sentence. */
export type Reason =
  | { readonly kind: 'clear'; readonly side: Side }
  | { readonly kind: 'both'; readonly demands: readonly Demand[] }
  | { readonly kind: 'even' }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'other-language'; readonly reads: string; readonly found: string };

/** A sentence of a mixed issue that asks for something of one side. */
export interface Demand extends Span {
  readonly field: Field;
  readonly side: Side;
  readonly points: number;
}
