import './rule-list.css';

import Textfield from '@atlaskit/textfield';
import { QUESTIONS, type Rule } from '#rules';
import { useId } from 'react';

import { countByQuestion, findRules, type RuleFilter } from './find-rules';
import { QUESTION_NAME } from './place-words';

interface RuleFilterBarProps {
  readonly rules: readonly Rule[];
  readonly filter: RuleFilter;
  readonly onFilter: (filter: RuleFilter) => void;
}

/** Search and question of a `RuleList`, with the number of rules that are left. */
export function RuleFilterBar({ rules, filter, onFilter }: RuleFilterBarProps) {
  const searchId = useId();
  const found = findRules(rules, { query: filter.query });
  const counts = countByQuestion(found);
  const shown = filter.question === undefined ? found.length : counts[filter.question];
  return (
    <div className="rule-filter">
      <div className="rule-filter-search">
        <label htmlFor={searchId} className="visually-hidden">
          Search rules
        </label>
        <Textfield
          id={searchId}
          type="search"
          isCompact
          placeholder="Search words, notes and ids"
          value={filter.query}
          onChange={({ currentTarget }) => onFilter({ ...filter, query: currentTarget.value })}
        />
      </div>
      <div className="rule-filter-questions" role="group" aria-label="Question">
        {[undefined, ...QUESTIONS].map((question) => (
          <button
            key={question ?? 'all'}
            type="button"
            className="choice-button"
            aria-pressed={filter.question === question}
            onClick={() => onFilter({ ...filter, question })}
          >
            {question === undefined ? 'All' : QUESTION_NAME[question]}{' '}
            <span className="choice-count">{question === undefined ? found.length : counts[question]}</span>
          </button>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {shown === 1 ? '1 rule' : `${shown} rules`} shown
      </p>
    </div>
  );
}
