import type { Calibration, Question, Rule, RuleSet, SavedTest, Settings } from '#rules';

import type { Editing } from './editing';
import type { OtherChange } from './other-changes';
import type { RuleDraft } from './rule-draft';
import type { SetList, SetListsDraft } from './set-lists';

/** Everything that can be done to the rules before they are published. */
export type Edit =
  | { readonly kind: 'change'; readonly id: string; readonly to: Partial<Pick<Rule, 'points' | 'on'>> }
  /** The same change of several rules. */
  | {
      readonly kind: 'change-all';
      readonly ids: ReadonlySet<string>;
      readonly to: Partial<Pick<Rule, 'points' | 'on' | 'question'>>;
    }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'remove-all'; readonly ids: ReadonlySet<string> }
  /** Another rule that says the same, behind the first, with its form open. */
  | { readonly kind: 'duplicate'; readonly id: string }
  /** Rules in place of those with the same ids; those with other ids are added. */
  | { readonly kind: 'put'; readonly rules: readonly Rule[] }
  | { readonly kind: 'set-settings'; readonly to: Settings | undefined }
  | { readonly kind: 'set-tests'; readonly to: readonly SavedTest[] }
  /** What confidence was measured to mean with the rules as they stand. */
  | { readonly kind: 'set-calibration'; readonly to: Calibration }
  /** Undoes a removal. */
  | { readonly kind: 'bring-back'; readonly id: string }
  /** Undoes every change of one rule. */
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'open-new'; readonly question: Question }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'type'; readonly key: string; readonly to: Partial<RuleDraft> }
  /** Takes what stands in a form into the rules, if it can be read. */
  | { readonly kind: 'keep'; readonly key: string }
  | { readonly kind: 'close'; readonly key: string }
  | { readonly kind: 'type-lists'; readonly to: Partial<SetListsDraft> }
  /** Undoes every change of one list. */
  | { readonly kind: 'restore-list'; readonly list: SetList }
  /** Undoes every change of a setting, of a test, or of what confidence means. */
  | { readonly kind: 'restore-other'; readonly change: OtherChange }
  /** Other rules altogether, as unpublished changes. */
  | { readonly kind: 'load'; readonly ruleSet: RuleSet }
  | { readonly kind: 'discard' }
  /** Goes on from a newer version, with these rules as mine. */
  | { readonly kind: 'rebase'; readonly version: number; readonly theirs: RuleSet; readonly mine: RuleSet }
  /** What was sent is published; what was changed since is kept. */
  | { readonly kind: 'published'; readonly version: number; readonly ruleSet: RuleSet }
  /** Back to an earlier state as a whole. */
  | { readonly kind: 'go-back'; readonly to: Editing };
