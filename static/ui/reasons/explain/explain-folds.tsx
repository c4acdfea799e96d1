import './explain-folds.css';

import { hasFlip, isUnread, type CompiledRules, type IssueText, type Suggestion } from '#rules';
import { useMemo, useState, type ReactNode } from 'react';

import { FailureMessage } from '../../failure-message';
import { Fold } from '../../fold';
import { usePart } from '../../use-part';

interface ExplainFoldsProps {
  readonly rules: CompiledRules;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
}

const explaining = () => import('./explaining');

/**
 * What would change the suggestion, and what nearly counted: folded, and neither loaded nor worked out before somebody
 * wants to know, because most never do.
 */
export function ExplainFolds({ rules, text, suggestion }: ExplainFoldsProps) {
  const [openFold, setOpenFold] = useState<Readonly<Record<'flip' | 'misses', boolean>>>({
    flip: false,
    misses: false,
  });
  const isWanted = openFold.flip || openFold.misses;
  const [loaded, retry] = usePart(explaining, isWanted);
  const part = loaded.kind === 'here' ? loaded.part : undefined;
  const explanation = useMemo(
    () => (isWanted ? part?.explainSuggestion(rules, text, suggestion) : undefined),
    [isWanted, part, rules, text, suggestion],
  );
  const fold = (name: 'flip' | 'misses', title: string, body: ReactNode): ReactNode => (
    <Fold
      title={title}
      isOpen={openFold[name]}
      onToggle={(isOpen) => setOpenFold((before) => ({ ...before, [name]: isOpen }))}
    >
      {loaded.kind === 'loading' && <p role="status">Looking…</p>}
      {loaded.kind === 'failed' && <FailureMessage failure={loaded.failure} onRetry={retry} />}
      {body}
    </Fold>
  );
  const mayChange = hasFlip(suggestion);
  const mayMiss = !isUnread(suggestion.reason);
  if (!mayChange && !mayMiss) return null;
  return (
    <div className="panel-folds">
      {mayChange &&
        fold(
          'flip',
          'What would change this',
          part && explanation && <part.WhatWouldChange explanation={explanation} text={text} suggestion={suggestion} />,
        )}
      {mayMiss &&
        fold(
          'misses',
          'What nearly counted',
          part && explanation && (
            <part.NearMisses
              explanation={explanation}
              text={text}
              suggestion={suggestion}
              rules={rules.ruleSet.rules}
            />
          ),
        )}
    </div>
  );
}
