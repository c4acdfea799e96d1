import Button from '@atlaskit/button/new';
import { effectWords, findingWords, fixWords, type Finding, type Fix, type Rule } from '#rules';
import { memo, useMemo, useState } from 'react';

import { QUESTION_NAME } from '../../ui/place-words';
import { ruleName } from '../../ui/rule-name';
import { GROUP_NAME } from './check-words';
import { fixesOf } from './fix-edit';
import { findingKey, groupOf } from './group-findings';
import { ruleNames } from './rule-names';

/** Findings shown at first, and more at a time. */
const FIRST = 5;
const MORE = 20;

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly rules: ReadonlyMap<string, Rule>;
  /** Ids of rules whose form is open: there they are changed. */
  readonly inForms: ReadonlySet<string>;
  /** Whether they are of several kinds. */
  readonly isMixed?: boolean;
  readonly onFix: (fix: Fix) => void;
  readonly onShow: (id: string) => void;
}

/** Findings, each with what, where, and its fix. */
export const FindingList = memo(function FindingList(props: FindingListProps) {
  const { findings, rules, inForms, isMixed = false, onFix, onShow } = props;
  const [most, setMost] = useState(FIRST);
  const nameOf = useMemo(() => ruleNames(rules.values()), [rules]);
  const left = findings.length - most;
  return (
    <>
      <ul className="checks-findings">
        {findings.slice(0, most).map((finding) => {
          const rule = rules.get(finding.ruleId);
          if (rule === undefined) return null;
          const key = findingKey(finding);
          const name = 'pattern' in finding ? finding.pattern : ruleName(rule);
          return (
            <li key={key} className="checks-finding">
              <p className="checks-where">
                {isMixed && <span className="checks-kind">{GROUP_NAME[groupOf(finding)]}</span>}
                <span className="rule-pattern">{name}</span>
                <span className="checks-rule">
                  {QUESTION_NAME[rule.question]}
                  {'pattern' in finding && <> · {nameOf(finding.ruleId)}</>}
                </span>
              </p>
              <p>{findingWords(finding, nameOf)}</p>
              <div className="checks-actions">
                {fixesOf(finding, rules).map((fix, nth) =>
                  inForms.has(fix.ruleId) ? (
                    <span key={fix.ruleId} className="rules-help">
                      The form of {nameOf(fix.ruleId)} is open: change it there.
                    </span>
                  ) : (
                    <Button key={fix.ruleId} spacing="compact" data-fix={`${key} ${nth}`} onClick={() => onFix(fix)}>
                      {fixWords(fix, nameOf)}
                    </Button>
                  ),
                )}
                {!inForms.has(finding.ruleId) && (
                  <Button spacing="compact" appearance="subtle" onClick={() => onShow(finding.ruleId)}>
                    Show the rule<span className="visually-hidden"> {nameOf(finding.ruleId)}</span>
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
