import type { Fault, RuleSet } from '#rules';

type FileFormat = 'json' | 'csv';

/** What came of reading a file with rules. */
export type RulesFile =
  | {
      readonly kind: 'ok';
      readonly format: FileFormat;
      readonly ruleSet: RuleSet;
      /** Names of columns that say nothing of a rule. */
      readonly notRead: readonly string[];
    }
  /** Written by a later version of the app. */
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'faulty'; readonly format: FileFormat; readonly faults: readonly Fault[] };
