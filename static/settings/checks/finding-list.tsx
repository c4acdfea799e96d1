import { effectWords, type Rule } from '#rules';
import { memo, useMemo, useState } from 'react';

import { Button } from '../../ui/button';
import { QUESTION_NAME } from '../../ui/place-words';
import { ruleName } from '../../ui/rule-name';
import { GROUP_NAME, togetherWords } from './check-words';
import { findingKey, groupOf } from './group-findings';
import { remediesFor, remedyWords, type Remedy } from './remedies';
import { ruleNames } from './rule-names';
import type { Together } from './together';

/** Findings shown at first, and more at a time. */
const FIRST = 5;
const MORE = 20;

interface FindingListProps {
  readonly findings: readonly Together[];
  readonly rules: ReadonlyMap<string, Rule>;
  /** Ids of rules that say nothing of their own. */
  readonly idle: ReadonlySet<string>;
  /** Ids of rules whose form is open: there they are changed. */
  readonly inForms: ReadonlySet<string>;
  /** Whether they are of several kinds. */
  readonly isMixed?: boolean;
  readonly onFix: (remedy: Remedy) => void;
  /** Opens the form of a rule. */
  readonly onOpen: (id: string) => void;
}

/** Findings, each with what, where, and the ways to end it. */
export const FindingList = memo(function FindingList(props: FindingListProps) {
  const { findings, rules, idle, inForms, isMixed = false, onFix, onOpen } = props;
  const [most, setMost] = useState(FIRST);
  const nameOf = useMemo(() => ruleNames(rules.values()), [rules]);
  const left = findings.length - most;
  return (
    <>
      <ul className="checks-findings">
        {findings.slice(0, most).map((together) => {
          const [finding, ...more] = together;
          const { ruleId } = finding;
          const rule = rules.get(ruleId);
          if (rule === undefined) return null;
          const key = findingKey(finding);
          const isOfPattern = 'pattern' in finding && more.length === 0;
          return (
            <li key={key} className="checks-finding">
              <p className="checks-where">
                {isMixed && <span className="checks-kind">{GROUP_NAME[groupOf(finding)]}</span>}
                <span className="rule-pattern">{isOfPattern ? finding.pattern : ruleName(rule)}</span>
                <span className="checks-rule">
                  {QUESTION_NAME[rule.question]}
                  {isOfPattern && <> · {nameOf(ruleId)}</>}
                </span>
              </p>
              <p>{togetherWords(together, together.length === rule.patterns.length, nameOf)}</p>
              <div className="checks-actions">
                {remediesFor(together, rules, idle).map((remedy, nth) =>
                  inForms.has(remedy.ruleId) ? (
                    <span key={remedy.ruleId} className="rules-help">
                      The form of {nameOf(remedy.ruleId)} is open: change it there.
                    </span>
                  ) : (
                    <Button key={remedy.ruleId} isCompact data-fix={`${key} ${nth}`} onClick={() => onFix(remedy)}>
                      {remedyWords(remedy, nameOf)}
                    </Button>
                  ),
                )}
                {!inForms.has(ruleId) && (
                  <Button isCompact appearance="subtle" onClick={() => onOpen(ruleId)}>
                    Edit<span className="visually-hidden"> {nameOf(ruleId)}</span>
                  </Button>
                )}
                <span className="rules-help">{effectWords(finding)}</span>
              </div>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + MORE)}>
          {left > MORE ? `Show ${MORE} more of ${left}` : `Show ${left} more`}
        </button>
      )}
    </>
  );
});
