import { explainSuggestion, hasFlip, type CompiledRules, type IssueText, type Suggestion } from '#rules';
import { useMemo, useState } from 'react';

import { flipSentence } from '../../ui/reasons/explain/flip-sentence';
import { missSentence, MISSES_UNKNOWN } from '../../ui/reasons/explain/miss-sentence';
import { Fold } from '../../ui/fold';
import { SentenceText } from '../../ui/sentence-text';

interface TryExplainedProps {
  readonly rules: CompiledRules;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
  readonly onShowRule: (id: string) => void;
}

/** More would bury the rules that need a look; they come with most points first. */
const MOST = 20;

/** What would change the suggestion, and which rules nearly counted: worked out only while it is unfolded. */
export function TryExplained({ rules, text, suggestion, onShowRule }: TryExplainedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold title="What nearly counted, and what would change this" isOpen={isOpen} onToggle={setOpen}>
      <Explained rules={rules} text={text} suggestion={suggestion} onShowRule={onShowRule} />
    </Fold>
  );
}

function Explained({ rules, text, suggestion, onShowRule }: TryExplainedProps) {
  const { flip, nearMisses, cut } = useMemo(
    () => explainSuggestion(rules, text, suggestion),
    [rules, text, suggestion],
  );
  const misses = nearMisses.slice(0, MOST).flatMap((miss) => {
    const rule = rules.ruleSet.rules.find(({ id }) => id === miss.ruleId);
    return rule === undefined ? [] : [{ id: rule.id, pieces: missSentence(miss, rule, text) }];
  });
  return (
    <div className="try-explained">
      {hasFlip(suggestion) && flip !== undefined && (
        <p>
          <SentenceText pieces={flipSentence(flip, text, suggestion)} />
        </p>
      )}
      {misses.length === 0 ? (
        <p>{cut ? MISSES_UNKNOWN : 'No other rule finds its words in this text.'}</p>
      ) : (
        <ul className="try-rules" aria-label="Rules that nearly counted">
          {misses.map(({ id, pieces }) => (
            <li key={id} className="try-rule">
              <span className="try-words">
                <SentenceText pieces={pieces} />
              </span>
              <button type="button" className="quiet-button" onClick={() => onShowRule(id)}>
                Show<span className="visually-hidden"> the rule {id}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
