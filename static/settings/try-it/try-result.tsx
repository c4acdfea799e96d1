import { isUnread, QUESTIONS, SIDE_OF_QUESTION, suggest, type CompiledRules, type IssueText, type Place } from '#rules';
import { memo, useMemo, type ReactNode } from 'react';

import { confidenceWords } from '../../ui/confidence-words';
import { summarySentence } from '../../ui/summary-sentence';
import { fieldName } from '../../ui/field-words';
import { MarkedText } from '../../ui/marked-text';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { QUESTION_NAME } from '../../ui/place-words';
import { matchedRules } from './matched-rules';
import { TryExplained } from './try-explained';

interface TryResultProps {
  readonly rules: CompiledRules;
  readonly text: IssueText;
  readonly onShowRule: (id: string) => void;
  readonly below: (text: IssueText, place: Place) => ReactNode;
}

/** What the rules make of a text: the place, the points, the very words, and which rules matched. */
export const TryResult = memo(function TryResult({ rules, text, onShowRule, below }: TryResultProps) {
  const suggestion = useMemo(() => suggest(rules, text), [rules, text]);
  const { place, points, reason, evidence } = suggestion;
  const confidence = confidenceWords(suggestion);
  if (reason.kind === 'no-text') {
    return (
      <p className="rules-help" role="status">
        Type or paste a text, or load an issue, and see what the rules as they stand here make of it.
      </p>
    );
  }
  const sentence = summarySentence(suggestion, text)
    .map((piece) => piece.text)
    .join('');
  return (
    <div className="try-result">
      <div className="try-place" role="status">
        {reason.kind !== 'left-out' && <PlaceLozenge place={place} size="large" />}
        {confidence !== undefined && <span className="try-band">{confidence}</span>}
      </div>
      <p>{sentence}</p>
      <dl className="try-points">
        {QUESTIONS.map((question) => (
          <div key={question} className={`try-question try-question-${SIDE_OF_QUESTION[question]}`}>
            <dt>{QUESTION_NAME[question]}</dt>
            <dd>{points[question]}</dd>
          </div>
        ))}
      </dl>
      <div className="try-text" role="group" aria-label="The text with its matched words marked">
        {(['summary', 'description'] as const).map(
          (field) =>
            text[field].text !== '' && (
              <p key={field} className={`try-${field}`}>
                <MarkedText text={text[field].text} evidence={evidence.filter((piece) => piece.field === field)} />
              </p>
            ),
        )}
      </div>
      {evidence.length > 0 && (
        <>
          <h3 className="try-title">Rules that matched</h3>
          <ul className="try-rules">
            {matchedRules(evidence, text).map(({ id, question, points: worth, words, fields }) => (
              <li key={id} className="try-rule">
                <span className={`try-worth try-worth-${SIDE_OF_QUESTION[question]}`}>
                  +{worth} {QUESTION_NAME[question]}
                </span>
                <span className="try-words">
                  {words.map((word) => `“${word}”`).join(', ')}
                  {fields.some((field) => field !== 'summary' && field !== 'description') &&
                    ` in ${fields.map((field) => fieldName(field).toLowerCase()).join(', ')}`}
                </span>
                <button type="button" className="quiet-button" onClick={() => onShowRule(id)}>
                  Show<span className="visually-hidden"> the rule {id}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isUnread(reason) && <TryExplained rules={rules} text={text} suggestion={suggestion} onShowRule={onShowRule} />}
      {below(text, place)}
    </div>
  );
});
