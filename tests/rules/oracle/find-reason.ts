import { FIELDS, PARTS, sentencesOf, USUAL_WHERE, type Field, type MissReason, type Rule, type Span } from '#rules';

import { conditionsOf } from './conditions-of';
import { exceptionsIn } from './exceptions-in';
import { findCues } from './find-cues';
import { holds } from './holds';
import { leftOutParts } from './left-out-parts';
import { foldedLine } from './folded-line';
import type { NaiveRules } from './naive-rules';
import type { ReadIssue } from './read-issue';
import { beginsOrEndsIn } from './begins-or-ends-in';

/** A place where a pattern of a rule stands. */
export interface Match extends Span {
  readonly rule: Rule;
  readonly field: Field;
  /** As written. */
  readonly pattern: string;
}

/** Why a match is no evidence: the first of all possible reasons. Undefined: it is evidence. */
export function findReason(rules: NaiveRules, issue: ReadIssue, match: Match): MissReason | undefined {
  const whereItLooks = match.rule.where ?? USUAL_WHERE;
  if (!whereItLooks.includes(match.field)) return { kind: 'field' };
  const reading = issue(match.field);
  const leftOut = leftOutParts(match.rule, match.pattern, reading).filter((part) => beginsOrEndsIn(match, part));
  const part = [...PARTS, 'links' as const].find((name) => leftOut.some((some) => some.part === name));
  if (part !== undefined) return { kind: 'part', part };
  if (isTemplateLine(rules, issue, match)) return { kind: 'template-line' };
  const [cue] = findCues(rules, reading, match);
  if (cue !== undefined) return { kind: 'negation', cue: { start: cue.start, end: cue.end } };
  return findException(issue, match) ?? findMissedCondition(issue, match.rule);
}

function isTemplateLine({ ruleSet, language }: NaiveRules, issue: ReadIssue, { field, start }: Match): boolean {
  const { text } = issue(field);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = foldedLine(text.slice(lineStart).split('\n', 1).join(''), language);
  return line !== '' && (ruleSet.templateLines ?? []).some((template) => foldedLine(template, language) === line);
}

/** The first exception in the text. A sentence is that of whatever begins in it. */
function findException(issue: ReadIssue, { rule, field, start }: Match): MissReason | undefined {
  const sentence = sentencesOf(issue(field).field).find((some) => start < some.end);
  const [inSentence] = exceptionsIn(issue(field), rule, rule.unless?.sentence).filter(
    (found) => sentence !== undefined && found.start >= sentence.start && found.start < sentence.end,
  );
  if (inSentence !== undefined) return { kind: 'exception', scope: 'sentence', pattern: inSentence.source };
  const looksIn = FIELDS.filter((where) => (rule.where ?? USUAL_WHERE).includes(where));
  const [anywhere] = looksIn.flatMap((where) => exceptionsIn(issue(where), rule, rule.unless?.anywhere));
  return anywhere && { kind: 'exception', scope: 'anywhere', pattern: anywhere.source };
}

function findMissedCondition(issue: ReadIssue, rule: Rule): MissReason | undefined {
  const missed = conditionsOf(rule).find(({ field, condition }) => !holds(condition, issue(field)));
  return missed && { kind: 'condition', field: missed.field };
}
