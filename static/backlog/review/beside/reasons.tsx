import type { CompiledRules, IssueText, Suggestion } from '#rules';

import { cutWords } from '../../../ui/reasons/cut-words';
import { EvidenceList } from '../../../ui/reasons/evidence-list';
import { ExplainFolds } from '../../../ui/reasons/explain/explain-folds';
import { QuestionBars } from '../../../ui/reasons/question-bars';
import { SuggestionHead } from '../../../ui/reasons/suggestion-head';

interface ReasonsProps {
  readonly rules: CompiledRules;
  readonly text: IssueText;
  readonly suggestion: Suggestion;
}

/** Why the rules suggest what they do: the four questions, the evidence, what would change it. */
export function Reasons({ rules, text, suggestion }: ReasonsProps) {
  const cut = cutWords(suggestion);
  const { kind } = suggestion.reason;
  const hasReasons = kind === 'clear' || kind === 'both' || kind === 'even';
  return (
    <>
      <SuggestionHead suggestion={suggestion} text={text} />
      {!hasReasons && cut !== undefined && <p className="panel-quiet">{cut}</p>}
      {hasReasons && <EvidenceList text={text} evidence={suggestion.evidence} cut={cut} />}
      {hasReasons && <QuestionBars points={suggestion.points} />}
      <ExplainFolds rules={rules} text={text} suggestion={suggestion} />
    </>
  );
}
