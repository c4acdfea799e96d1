import { changedSettings, compareTests, type RuleSet, type Setting, type Settings, type TestChange } from '#rules';

/** How something beside the rules and their lists differs between two rule sets. */
export type OtherChange =
  | {
      readonly kind: 'setting';
      readonly setting: Setting;
      readonly before: Settings | undefined;
      readonly after: Settings | undefined;
    }
  | { readonly kind: 'test'; readonly change: TestChange };

/** What was done to settings and tests on the way from one rule set to another. */
export const compareOthers = (before: RuleSet, after: RuleSet): readonly OtherChange[] => [
  ...changedSettings(before.settings, after.settings).map((setting): OtherChange => ({
    kind: 'setting',
    setting,
    before: before.settings,
    after: after.settings,
  })),
  ...compareTests(before.tests ?? [], after.tests ?? []).map((change): OtherChange => ({ kind: 'test', change })),
];

/** A name of its own for each change of a comparison. */
export const otherChangeKey = (change: OtherChange): string =>
  change.kind === 'setting' ? `setting ${change.setting}` : `test ${change.change.name}`;
