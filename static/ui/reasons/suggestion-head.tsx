import './suggestion-head.css';

import type { IssueText, Suggestion } from '#rules';

import { confidenceWords } from '../confidence-words';
import { PlaceLozenge } from '../place-lozenge';
import { SentenceText } from '../sentence-text';
import { summarySentence } from '../summary-sentence';

interface SuggestionHeadProps {
  readonly suggestion: Suggestion;
  readonly text: IssueText;
}

/** The answer: where the issue belongs, how sure, and one sentence why. */
export function SuggestionHead({ suggestion, text }: SuggestionHeadProps) {
  const confidence = confidenceWords(suggestion);
  return (
    <section className="panel-head" aria-labelledby="head-title">
      <h2 id="head-title" className="panel-label">
        Suggestion
      </h2>
      {suggestion.reason.kind !== 'left-out' && (
        <p className="panel-head-place">
          <PlaceLozenge place={suggestion.place} size="large" />
          {confidence !== undefined && <span className="panel-head-band">{confidence}</span>}
        </p>
      )}
      <p className="panel-head-sentence">
        <SentenceText pieces={summarySentence(suggestion, text)} />
      </p>
    </section>
  );
}
