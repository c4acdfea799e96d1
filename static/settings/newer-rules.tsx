import type { SurvivingRules } from '#contract';
import { useState } from 'react';

import type { RuleFilter } from '../ui/find-rules';
import { Message } from '../ui/message';
import { RuleFilterBar } from '../ui/rule-filter-bar';
import { RuleList } from '../ui/rule-list';

interface NewerRulesProps {
  readonly version: number;
  /** The copy, where this version of the app can read it. */
  readonly surviving: SurvivingRules | null;
}

/** Rules that a newer version of the app published: shown as far as they can be read, never changed. */
export function NewerRules({ version, surviving }: NewerRulesProps) {
  const [filter, setFilter] = useState<RuleFilter>({ query: '' });
  return (
    <main className="rules-page">
      <h1 className="rules-head-title">Rules</h1>
      <Message tone="info" title={`Version ${version} was published by a newer version of this app`}>
        It cannot be changed from here, so that nothing of it is lost. Reload the page; if this stays, ask a Jira
        administrator to update the app.{' '}
        {surviving === null
          ? 'Until then, this page cannot show its rules.'
          : `Below are the rules of version ${surviving.version}, to read.`}
      </Message>
      {surviving !== null && (
        <>
          <RuleFilterBar rules={surviving.ruleSet.rules} filter={filter} onFilter={setFilter} />
          <RuleList rules={surviving.ruleSet.rules} filter={filter} />
        </>
      )}
    </main>
  );
}
