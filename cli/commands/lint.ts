import {
  countHits,
  effectWords,
  FINDING_KINDS,
  FINDING_NAMES,
  findingWords,
  fixWords,
  lintRules,
  type Finding,
  type IssueText,
  type RuleSet,
} from '#rules';

import { printable } from '../write/printable';

/** What was found, and how many there are of it. */
export interface LintAnswer {
  readonly findings: number;
  /** To be read, or JSON; ends with a line break. */
  readonly report: string;
}

/** Checks a rule set; given issues, also against them. */
export function lint(ruleSet: RuleSet, texts: readonly IssueText[] | undefined, json: boolean): LintAnswer {
  const hits = texts === undefined ? undefined : countHits(ruleSet, texts);
  const findings = lintRules(ruleSet, hits);
  const answer = { rules: ruleSet.rules.length, issues: hits?.issues, findings: findings.map(inWords) };
  const report = json
    ? JSON.stringify(answer, undefined, 2)
    : [...findings.flatMap(lines), summary(findings, ruleSet)].map(printable).join('\n');
  return { findings: findings.length, report: `${report}\n` };
}

const inWords = (finding: Finding) => ({
  ...finding,
  message: findingWords(finding),
  fixMessage: fixWords(finding.fix),
  effectMessage: effectWords(finding),
});

const lines = (finding: Finding): readonly string[] => [
  `${placeWords(finding)}: ${FINDING_NAMES[finding.kind]}. ${findingWords(finding)}`,
  `  ${fixWords(finding.fix)}. ${effectWords(finding)}`,
];

/** `export, pattern 2 “export csv”`; patterns are counted from 1. */
const placeWords = (finding: Finding): string =>
  'pattern' in finding ? `${finding.ruleId}, pattern ${finding.index + 1} “${finding.pattern}”` : finding.ruleId;

function summary(findings: readonly Finding[], { rules }: RuleSet): string {
  const read = rules.length === 1 ? '1 rule' : `${rules.length} rules`;
  if (findings.length === 0) return `Nothing found in ${read}.`;
  const counts = FINDING_KINDS.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind).length;
    return own === 0 ? [] : [`${own} ${FINDING_NAMES[kind]}`];
  });
  return `Found in ${read}: ${counts.join(', ')}.`;
}
