import { useState } from 'react';

import type { RuleFilter } from '../ui/find-rules';
import type { ProjectRules } from '../ui/project-rules';
import { RuleFilterBar } from '../ui/rule-filter-bar';
import { RuleList } from '../ui/rule-list';

/** The rules in force, for everybody to read. */
export function RulesTab({ rules }: { readonly rules: ProjectRules }) {
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  const all = rules.compiled.ruleSet.rules;
  return (
    <div className="backlog-tab">
      <p className="backlog-intro">
        {rules.source === 'published'
          ? `Version ${rules.version} of this project’s rules.`
          : 'The rules that come with the app: this project has none of its own in force.'}{' '}
        Each speaks for one side with its points; a project administrator can change them in the project settings.
      </p>
      <RuleFilterBar rules={all} filter={filter} onFilter={setFilter} />
      <RuleList rules={all} filter={filter} />
    </div>
  );
}
