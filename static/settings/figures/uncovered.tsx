import './uncovered.css';

import Button from '@atlaskit/button/new';
import { sharedWords, type SharedWord } from '#measure';
import { RULE_LIMITS } from '#rules';
import { useCallback, useState } from 'react';

import { openIssue } from '../../api';
import { useSteps } from '../../ui/use-steps';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import type { ProjectIssue } from '../project-issues/project-issue';
import { issuesWords } from './figure-words';
import { likelyQuestion, newRuleEdits } from './new-rule-edits';

interface UncoveredProps extends DeskProps {
  readonly uncovered: readonly ProjectIssue[];
  readonly covered: readonly ProjectIssue[];
}

const MOST_WORDS = 24;
/** Issues shown at first, and more at a time. */
const FIRST = 10;
const MORE = 50;

/** The issues that no rule has evidence in, and the words they share: what rules could be made of. */
export function Uncovered({ desk, uncovered, covered }: UncoveredProps) {
  const { editing, edited, edit, showRule } = desk;
  const { language } = editing.base;
  const isFull = edited.rules.length >= RULE_LIMITS.rules;
  const begin = useCallback(
    () => sharedWords(uncovered.map(textOf), covered.map(textOf), language, MOST_WORDS),
    [uncovered, covered, language],
  );
  const { result: words, isCurrent } = useSteps(begin);
  const [pattern, setPattern] = useState<string>();
  const [most, setMost] = useState(FIRST);
  const chosen = isCurrent ? words?.find((word) => word.pattern === pattern) : undefined;
  const issues = chosen === undefined ? uncovered : chosen.issues.flatMap((nth) => uncovered[nth] ?? []);
  const makeRule = (word: SharedWord): void => {
    const question = likelyQuestion(issues.map(({ decided }) => decided));
    for (const step of newRuleEdits(editing, word.pattern, question)) edit(step);
    showRule();
  };
  return (
    <section className="uncovered" aria-labelledby="uncovered-title">
      <h3 id="uncovered-title" className="rules-part-title">
        {uncovered.length === 1 ? 'The issue' : 'Issues'} without any evidence
      </h3>
      {words === undefined ? (
        <Waiting label="Finding the words that they share" />
      ) : words.length === 0 ? (
        <p className="rules-help">They share no words that others do not have as often.</p>
      ) : (
        <div className="uncovered-words" role="group" aria-labelledby="uncovered-words">
          <p id="uncovered-words" className="uncovered-words-title">
            Words they share more often than the others
          </p>
          {words.map((word) => (
            <button
              key={word.pattern}
              type="button"
              className="choice-button"
              aria-pressed={word.pattern === pattern}
              onClick={() => {
                setPattern(word.pattern === pattern ? undefined : word.pattern);
                setMost(FIRST);
              }}
            >
              {word.pattern} <span className="choice-count">{word.issues.length}</span>
            </button>
          ))}
        </div>
      )}
      <div className="uncovered-chosen" role="status">
        {chosen === undefined ? (
          words !== undefined &&
          words.length > 0 && <p className="rules-help">Choose a word to see the issues that have it.</p>
        ) : (
          <>
            <p>
              {issuesWords(issues.length)} with <strong>“{chosen.pattern}”</strong>
            </p>
            <Button spacing="compact" isDisabled={isFull} onClick={() => makeRule(chosen)}>
              Make a rule of “{chosen.pattern}”
            </Button>
          </>
        )}
      </div>
      <ul className="uncovered-issues">
        {issues.slice(0, most).map(({ id, key, text }) => (
          <li key={id} className="uncovered-issue">
            <button type="button" className="quiet-button uncovered-key" onClick={() => void openIssue(key)}>
              {key}
              <span className="visually-hidden"> opens in a new tab</span>
            </button>
            <span>{text.summary.text}</span>
          </li>
        ))}
      </ul>
      {issues.length > most && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + MORE)}>
          Show {Math.min(issues.length - most, MORE)} more of {issues.length - most}
        </button>
      )}
    </section>
  );
}

const textOf = ({ text }: ProjectIssue): ProjectIssue['text'] => text;
