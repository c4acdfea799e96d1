import { compareRuleSets, isSameLines, isSameRule, type Rule, type RuleChange, type RuleSet } from '#rules';

/** What one rule reads otherwise than before. */
export interface ChangedReading {
  /** Its old evidence that may be gone, or worth something else: by pattern, or all there was. */
  readonly lost: 'all' | ReadonlySet<string>;
  /** What may be new evidence of it, read as widely as it can be; undefined: nothing. */
  readonly gained: Rule | undefined;
  /** As it reads now; undefined: not at all. */
  readonly now: Rule | undefined;
}

/** Whether two rule sets differ in what holds for all rules, so that any issue may be read otherwise. */
export const isReadOtherwise = (before: RuleSet, after: RuleSet): boolean =>
  before.language !== after.language ||
  !isSameLines(before.negations, after.negations) ||
  !isSameLines(before.templateLines ?? [], after.templateLines ?? []) ||
  !isSameLines(before.settings?.typesLeftOut ?? [], after.settings?.typesLeftOut ?? []);

/** What the rules read otherwise than before, by rule id. Notes, order and rules that stay off make no difference. */
export const changedReadings = (before: RuleSet, after: RuleSet): ReadonlyMap<string, ChangedReading> =>
  new Map(
    compareRuleSets(before, after).flatMap((change) => {
      const reading = readingOf(change);
      return reading === undefined ? [] : [[change.id, reading] as const];
    }),
  );

const NOTHING: ReadonlySet<string> = new Set();

function readingOf(change: RuleChange): ChangedReading | undefined {
  const old = change.kind !== 'added' && change.before.on ? change.before : undefined;
  const now = change.kind !== 'removed' && change.after.on ? change.after : undefined;
  if (old === undefined) return now && { lost: NOTHING, gained: readWidely(now, now.patterns), now };
  if (now === undefined) return { lost: 'all', gained: undefined, now };
  if (!isLookingAlike(old, now)) return { lost: 'all', gained: readWidely(now, now.patterns), now };
  const isWorthAlike = old.points === now.points && old.question === now.question;
  const [gone, come] = [without(old.patterns, now.patterns), without(now.patterns, old.patterns)];
  if (isWorthAlike && gone.length === 0 && come.length === 0) return undefined;
  return {
    lost: isWorthAlike ? new Set(gone) : 'all',
    gained: come.length === 0 ? undefined : readWidely(now, come),
    now,
  };
}

/** Whether two rules with the same patterns would have the same evidence. One without patterns reads its conditions. */
const isLookingAlike = (a: Rule, b: Rule): boolean =>
  (a.patterns.length === 0) === (b.patterns.length === 0) && isSameRule(lookOf(a), lookOf(b));

const lookOf = (rule: Rule): Rule => ({
  ...rule,
  question: 'what',
  points: 1,
  patterns: [],
  note: '',
});

/** A rule that has evidence at least where this one gets some from these patterns: nothing keeps them from counting. */
function readWidely(rule: Rule, patterns: readonly string[]): Rule {
  const { id, question, points, where, only, note, on } = rule;
  const wide = {
    id,
    question,
    points,
    patterns,
    note,
    on,
    leaveOut: [],
    ...(where !== undefined && { where }),
  };
  return patterns.length > 0 || only === undefined ? wide : { ...wide, only };
}

const without = (list: readonly string[], others: readonly string[]): readonly string[] =>
  list.filter((entry) => !others.includes(entry));
