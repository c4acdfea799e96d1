import './rule-list.css';

import { QUESTIONS, SIDE_OF_QUESTION, type Question, type Rule } from '#rules';
import { memo, useDeferredValue, useMemo, useState, type ReactNode } from 'react';

import { builtInNote } from './built-in-note';
import { whereWords } from './field-words';
import { findRules, groupByQuestion, type RuleFilter } from './find-rules';
import { PlaceLozenge } from './place-lozenge';
import { QUESTION_MEANING, QUESTION_NAME } from './place-words';
import { ruleLimits } from './rule-limits';
import { RulePatterns } from './rule-patterns';
import { useOneByOne } from './use-one-by-one';

/** Rules of a question that are shown at first: a list of 2,000 stays quick, and the next question within reach. */
const FIRST = 20;
/** Rules that are shown more at a time. */
const MORE = 20;

export interface RuleListProps {
  /** All rules, in their order. */
  readonly rules: readonly Rule[];
  /** Which of them to show; {@link RuleFilter} is set by `RuleFilterBar`. */
  readonly filter: RuleFilter;
  /** How a rule is shown, without its list element; read-only where this is left out. */
  readonly row?: (rule: Rule) => ReactNode;
  /** Which rules count; one that was just removed may be shown and yet not count. All, where this is left out. */
  readonly isCounted?: (rule: Rule) => boolean;
}

/**
 * Rules grouped by the question they answer, each group with its meaning, its side and its number. Read-only as it
 * stands: `<RuleList rules={ruleSet.rules} filter={{ query: '' }} />`.
 */
export function RuleList({ filter, ...props }: RuleListProps) {
  // Drawing the rows may lag behind the typing, never hold it up.
  return <FoundRules {...props} filter={useDeferredValue(filter)} />;
}

const FoundRules = memo(function FoundRules(props: RuleListProps) {
  const { rules, filter, row = readOnlyRow, isCounted = everyRule } = props;
  const groups = useMemo(
    () => groupByQuestion(findRules(rules, filter)).filter(([, group]) => group.length > 0),
    [rules, filter],
  );
  const drawn = useOneByOne(QUESTIONS.length);
  if (groups.length === 0) {
    return <p className="rule-list-empty">{rules.length === 0 ? 'There are no rules.' : 'No rule has these words.'}</p>;
  }
  return (
    <div className="rule-list">
      {groups.slice(0, drawn).map(([question, group]) => (
        <RuleGroup key={question} question={question} rules={group} row={row} isCounted={isCounted} />
      ))}
    </div>
  );
});

const everyRule = (): boolean => true;

interface RuleGroupProps {
  readonly question: Question;
  readonly rules: readonly Rule[];
  readonly row: (rule: Rule) => ReactNode;
  readonly isCounted: (rule: Rule) => boolean;
}

const RuleGroup = memo(function RuleGroup({ question, rules, row, isCounted }: RuleGroupProps) {
  const [most, setMost] = useState(FIRST);
  const side = SIDE_OF_QUESTION[question];
  const left = rules.length - most;
  const count = rules.filter(isCounted).length;
  return (
    <section className={`rule-group rule-group-${side}`} aria-labelledby={`rules-${question}`}>
      <header className="rule-group-head">
        <h3 id={`rules-${question}`} className="rule-group-name">
          {QUESTION_NAME[question]}
          <span className="rule-group-count"> {count === 1 ? '1 rule' : `${count} rules`}</span>
        </h3>
        <p className="rule-group-meaning">{QUESTION_MEANING[question]}</p>
        <PlaceLozenge place={side} />
      </header>
      <ul className="rule-group-rules">
        {rules.slice(0, most).map((rule) => (
          <li key={rule.id} className="rule-group-rule">
            {row(rule)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="quiet-button rule-group-more" onClick={() => setMost(most + MORE)}>
          Show {Math.min(left, MORE)} more of {left}
          <span className="visually-hidden"> rules that answer {QUESTION_NAME[question]}</span>
        </button>
      )}
    </section>
  );
});

const readOnlyRow = (rule: Rule): ReactNode => <ReadOnlyRule rule={rule} />;

function ReadOnlyRule({ rule }: { readonly rule: Rule }) {
  const about = [builtInNote(rule), whereWords(rule)].filter(Boolean).join(' · ');
  const limits = ruleLimits(rule);
  return (
    <div className={rule.on ? 'rule' : 'rule rule-off'}>
      <div className="rule-what">
        {rule.patterns.length > 0 && <RulePatterns patterns={rule.patterns} />}
        {limits !== '' && <p className="rule-limits">{limits}</p>}
        {about !== '' && <p className="rule-note">{about}</p>}
      </div>
      <p className="rule-points">
        {rule.on ? (
          <>
            <strong>{rule.points}</strong> {rule.points === 1 ? 'point' : 'points'}
          </>
        ) : (
          'Switched off'
        )}
      </p>
    </div>
  );
}
