import {
  changedSettings,
  compareTests,
  fingerprintOf,
  type Calibration,
  type RuleSet,
  type Setting,
  type Settings,
  type TestChange,
} from '#rules';

/** How something beside the rules and their lists differs between two rule sets. */
export type OtherChange =
  | {
      readonly kind: 'setting';
      readonly setting: Setting;
      readonly before: Settings | undefined;
      readonly after: Settings | undefined;
    }
  | { readonly kind: 'test'; readonly change: TestChange }
  /** What confidence was measured to mean; undefined: nobody measured it. */
  | { readonly kind: 'confidence'; readonly after: Calibration | undefined };

/** What was done to settings and tests on the way from one rule set to another. */
export const compareOthers = (before: RuleSet, after: RuleSet): readonly OtherChange[] => [
  ...changedSettings(before.settings, after.settings).map((setting): OtherChange => ({
    kind: 'setting',
    setting,
    before: before.settings,
    after: after.settings,
  })),
  ...compareTests(before.tests ?? [], after.tests ?? []).map((change): OtherChange => ({ kind: 'test', change })),
  ...compareConfidence(before, after),
];

/** A measurement that was made with other rules says nothing, and so is no change when it comes or goes. */
function compareConfidence(before: RuleSet, after: RuleSet): readonly OtherChange[] {
  if (JSON.stringify(before.calibration) === JSON.stringify(after.calibration)) return [];
  const fingerprint = fingerprintOf(after);
  const isMeasured = [before, after].some(({ calibration }) => calibration?.rules === fingerprint);
  return isMeasured
    ? [{ kind: 'confidence', after: after.calibration?.rules === fingerprint ? after.calibration : undefined }]
    : [];
}

/** A name of its own for each change of a comparison. */
export function otherChangeKey(change: OtherChange): string {
  if (change.kind === 'confidence') return 'confidence';
  return change.kind === 'setting' ? `setting ${change.setting}` : `test ${change.change.name}`;
}
