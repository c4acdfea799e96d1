import './explaining.css';

import {
  explainSuggestion,
  SIDE_OF_QUESTION,
  type Explanation,
  type IssueText,
  type Rule,
  type Suggestion,
} from '#rules';
import { useRef, useState } from 'react';

import { Button } from '../../button';
import { fieldName } from '../../field-words';
import { QUESTION_NAME } from '../../place-words';
import { SentenceText } from '../../sentence-text';
import { flipSentence } from './flip-sentence';
import { missSentence, MISSES_UNKNOWN } from './miss-sentence';
import { tellingMisses } from './telling-misses';

export { explainSuggestion };

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
}

/** Without which words the suggestion would be another one. */
export function WhatWouldChange({ explanation: { flip }, text, suggestion }: ExplainedProps) {
  if (flip === undefined) return <p>Nothing would: no words here decide.</p>;
  return (
    <p>
      <SentenceText pieces={flipSentence(flip, text, suggestion)} />
    </p>
  );
}

/** More would be a wall of text on a narrow panel. */
const SHOWN_AT_FIRST = 5;

/** Which words nearly counted, and what stood against each; the strongest first. */
export function NearMisses({
  explanation,
  text,
  suggestion,
  rules,
}: ExplainedProps & { readonly rules: readonly Rule[] }) {
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const misses = tellingMisses(explanation.nearMisses, suggestion.evidence);
  if (explanation.cut) return <p>{MISSES_UNKNOWN}</p>;
  if (misses.length === 0) return <p>Nothing did: no other rule finds its words in this issue.</p>;
  const shown = isWhole ? misses : misses.slice(0, SHOWN_AT_FIRST);
  const toggle = (): void => {
    setWhole(!isWhole);
    list.current?.focus();
  };
  return (
    <>
      <ul className="panel-misses" ref={list} tabIndex={-1} aria-label="What nearly counted">
        {shown.map((miss) => {
          const rule = rules.find(({ id }) => id === miss.ruleId);
          if (rule === undefined) return null;
          return (
            <li key={miss.ruleId} className="panel-miss">
              <p>
                <SentenceText pieces={missSentence(miss, rule, text)} />
              </p>
              <p className="panel-snippet-points">
                <span className={`panel-chip panel-chip-missed panel-chip-${SIDE_OF_QUESTION[miss.question]}`}>
                  {QUESTION_NAME[miss.question]} +{miss.points}
                </span>
                <span className="panel-snippet-field">{fieldName(miss.field)}</span>
              </p>
            </li>
          );
        })}
      </ul>
      {misses.length > SHOWN_AT_FIRST && (
        <Button appearance="subtle" isCompact aria-expanded={isWhole} onClick={toggle}>
          {isWhole ? 'Show the strongest only' : `Show all ${misses.length}`}
        </Button>
      )}
    </>
  );
}
