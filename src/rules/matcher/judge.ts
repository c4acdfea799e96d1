import { fieldText, type IssueField, type IssueText } from '../issue-text';
import type { MissReason } from '../near-miss';
import type { CompiledRule, OtherUse } from './compiled-pattern';
import type { CompiledRules } from './compiled-rules';
import { Exceptions } from './exceptions';
import { FieldFacts } from './field-facts';
import type { FoundMatches, Match } from './find-matches';
import { inOrderOfText } from './in-order-of-text';
import { partOfBits, withoutLinks } from './part-map';

const leavesOut = (rule: CompiledRule, { pattern }: Match): number =>
  pattern.readsLinks ? withoutLinks(rule.leavesOut) : rule.leavesOut;

/** Says of matches whether they count. What it needs to know of the issue it works out when first asked. */
export class Judge {
  private readonly fields: FieldFacts[] = [];
  /** Those asked for last: matches of one field come one after the other. */
  private last: FieldFacts | undefined;
  private exceptions: Exceptions | undefined;
  private conditionMatches: Map<CompiledRule, Map<IssueField, Match>> | undefined;

  constructor(
    private readonly rules: CompiledRules,
    private readonly text: IssueText,
    private readonly found: FoundMatches,
  ) {
    if (rules.isPlain) return;
    for (const match of found.matches) for (const use of match.pattern.otherUses) this.note(match, use);
  }

  /** Why a match of a rule's pattern does not count; undefined: it does. */
  verdict(rule: CompiledRule, match: Match): MissReason | undefined {
    const { field } = match;
    if (!rule.looksIn.has(field)) return { kind: 'field' };
    const facts = this.factsOf(field);
    const leftOut = facts.partsOf(match) & leavesOut(rule, match);
    if (leftOut !== 0) return { kind: 'part', part: partOfBits(leftOut) };
    if (facts.isInLineOf(this.rules.templateLines, match)) return { kind: 'template-line' };
    const cue = facts.cueFor(match);
    if (cue !== undefined) return { kind: 'negation', cue: { start: cue.start, end: cue.end } };
    return this.exceptions?.exceptionFor(rule, match) ?? this.failedCondition(rule);
  }

  /** The condition of a rule that does not hold, if there is one. */
  failedCondition(rule: CompiledRule): MissReason | undefined {
    if (rule.conditions.length === 0) return undefined;
    const failed = rule.conditions.find(([field, condition]) =>
      typeof condition === 'boolean'
        ? (fieldText(this.text, field).text.trim() !== '') !== condition
        : this.conditionMatch(rule, field) === undefined,
    );
    return failed === undefined ? undefined : { kind: 'condition', field: failed[0] };
  }

  /** The first place where a condition's pattern stands. */
  conditionMatch(rule: CompiledRule, field: IssueField): Match | undefined {
    return this.conditionMatches?.get(rule)?.get(field);
  }

  /** Whether a match lies where a rule looks. */
  isLookedAt(rule: CompiledRule, match: Match): boolean {
    return rule.looksIn.has(match.field) && (this.factsOf(match.field).partsOf(match) & leavesOut(rule, match)) === 0;
  }

  /** What there is to know of a field. */
  factsOf(field: IssueField): FieldFacts {
    if (this.last?.field === field) return this.last;
    let facts = this.fields.find((known) => known.field === field);
    if (facts === undefined) {
      const { traitsOf } = this.rules.matcher.vocabulary;
      facts = new FieldFacts(field, fieldText(this.text, field), traitsOf, this.found.urls?.get(field));
      this.fields.push(facts);
    }
    this.last = facts;
    return facts;
  }

  private note(match: Match, use: OtherUse): void {
    const { field, start, end } = match;
    if (use.kind === 'negation') this.factsOf(field).addCue({ start, end, denies: use.denies, reach: use.reach });
    else if (use.kind === 'exception') {
      this.exceptions ??= new Exceptions(this, this.found.matches, this.rules.ruleSet.rules.length);
      this.exceptions.add(use.rule, match, use.scope);
    } else if (use.field === field) this.addConditionMatch(use.rule, match);
  }

  private addConditionMatch(rule: CompiledRule, match: Match): void {
    this.conditionMatches ??= new Map();
    const known = this.conditionMatches.get(rule) ?? new Map<IssueField, Match>();
    this.conditionMatches.set(rule, known);
    const first = known.get(match.field);
    if (first === undefined || inOrderOfText(match, first) < 0) known.set(match.field, match);
  }
}
