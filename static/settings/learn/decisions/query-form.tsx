import './query-form.css';

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';

import { request } from '../../../api';
import { useCount, type Count } from '../../../ui/use-count';
import { withinProject } from '../../../ui/within-project';
import { withoutPosition } from '../../../ui/without-position';
import { MOST_READ } from './decisions';

interface QueryFormProps {
  readonly projectId: string;
  /** To begin with. */
  readonly usual: string;
  readonly isBusy: boolean;
  /** Whether something was learned already. */
  readonly isAgain: boolean;
  /** A query that failed, and what Jira said about it. */
  readonly rejected: { readonly jql: string; readonly jiraWords: readonly string[] } | undefined;
  readonly onLearn: (jql: string) => void;
  readonly onCancel: () => void;
}

/** Which issues to learn from, with about how many they are. */
export function QueryForm({ projectId, usual, isBusy, isAgain, rejected, onLearn, onCancel }: QueryFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(usual);
  /** What is counted: a half-typed query is not worth a call. */
  const [settled, setSettled] = useState(usual);
  const within = withinProject(settled, projectId);
  const count = useCount(request, within);
  const faults = faultsOf(typed, settled, count, rejected);
  return (
    <form
      className="learn-query"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSettled(typed);
        if (isBusy) onCancel();
        else onLearn(typed);
      }}
    >
      <div className="rules-field learn-query-field">
        <label htmlFor={`${id}-jql`}>Decided issues, as a JQL query</label>
        <Textfield
          id={`${id}-jql`}
          isMonospaced
          value={typed}
          isReadOnly={isBusy}
          isInvalid={faults.length > 0}
          aria-describedby={`${id}-help ${id}-faults`}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={() => setSettled(typed)}
        />
        <p id={`${id}-help`} className="rules-help">
          {countWords(count)}Only issues of this project that a person decided are learned from; the first{' '}
          {MOST_READ.toLocaleString('en')} are read.
        </p>
        <div id={`${id}-faults`} role="alert">
          {faults.length > 0 && <p className="rules-fault">Jira cannot read this query. Nothing was changed.</p>}
          {faults.map((fault) => (
            <p key={fault} className="rules-help">
              {withoutPosition(fault)}
            </p>
          ))}
        </div>
      </div>
      <Button type="submit" appearance={isBusy || isAgain ? 'default' : 'primary'}>
        {isBusy ? 'Cancel' : isAgain ? 'Learn again' : 'Learn from them'}
      </Button>
    </form>
  );
}

/** What Jira says about the query as it stands, from counting or from reading it. */
function faultsOf(
  typed: string,
  settled: string,
  count: Count,
  rejected: QueryFormProps['rejected'],
): readonly string[] {
  if (count.kind === 'rejected' && typed === settled) return count.jiraWords;
  return rejected !== undefined && rejected.jql === typed ? rejected.jiraWords : [];
}

function countWords(count: Count): string {
  if (count.kind !== 'counted') return '';
  return `The query finds about ${count.count.toLocaleString('en')} ${count.count === 1 ? 'issue' : 'issues'}. `;
}
