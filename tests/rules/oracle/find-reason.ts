import { sentencesOf, USUAL_WHERE, type Field, type MissReason, type Rule, type Span } from '#rules';

import { conditionsOf } from './conditions-of';
import { findCues } from './find-cues';
import { holds } from './holds';
import { leftOutParts } from './left-out-parts';
import { foldedLine } from './folded-line';
import type { NaiveRules } from './naive-rules';
import { patternMatches } from './pattern-matches';
import { patternsOf } from './patterns-of';
import type { ReadIssue } from './read-issue';
import { touches } from './touches';

/** A place where a pattern of a rule stands. */
export interface Match extends Span {
  readonly rule: Rule;
  readonly field: Field;
}

/** Why a match is no evidence: the first of all possible reasons. Undefined: it is evidence. */
export function findReason(rules: NaiveRules, issue: ReadIssue, match: Match): MissReason | undefined {
  const whereItLooks = match.rule.where ?? USUAL_WHERE;
  if (!whereItLooks.includes(match.field)) return { kind: 'field' };
  const reading = issue(match.field);
  const leftOut = leftOutParts(match.rule, reading).find((part) => touches(part, match));
  if (leftOut !== undefined) return { kind: 'part', part: leftOut.part };
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

function findException(issue: ReadIssue, match: Match): MissReason | undefined {
  const { rule, field } = match;
  const matchesIn = (where: Field, sources: readonly string[] | undefined) =>
    patternsOf(sources).flatMap(({ source, pattern }) =>
      patternMatches(pattern, issue(where))
        .filter((found) => !leftOutParts(rule, issue(where)).some((part) => touches(part, found)))
        .map((found) => ({ ...found, source })),
    );
  const sentences = sentencesOf(issue(field).field).filter((sentence) => touches(sentence, match));
  const inSentence = matchesIn(field, rule.unless?.sentence).find((found) =>
    sentences.some((sentence) => touches(sentence, found)),
  );
  if (inSentence !== undefined) return { kind: 'exception', scope: 'sentence', pattern: inSentence.source };
  const [anywhere] = (rule.where ?? USUAL_WHERE).flatMap((where) => matchesIn(where, rule.unless?.anywhere));
  return anywhere && { kind: 'exception', scope: 'anywhere', pattern: anywhere.source };
}

function findMissedCondition(issue: ReadIssue, rule: Rule): MissReason | undefined {
  const missed = conditionsOf(rule).find(({ field, condition }) => !holds(condition, issue(field)));
  return missed && { kind: 'condition', field: missed.field };
}
