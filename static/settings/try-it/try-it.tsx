import './try-it.css';

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { Failure } from '#contract';
import { issueText, type ProjectLabels } from '#issue';
import { getIssue } from '#jira';
import { plainIssueText, type CompiledRules, type IssueText, type Place } from '#rules';
import { useDeferredValue, useId, useState, type ReactNode, type SyntheticEvent } from 'react';

import { request } from '../../api';
import { FailureMessage } from '../../ui/failure-message';
import { failureFrom } from '../../ui/failure-words';
import { TryResult } from './try-result';

interface TryItProps {
  readonly rules: CompiledRules;
  /** What to read of an issue. */
  readonly fields: readonly string[];
  /** What issues are tagged with. */
  readonly labels: ProjectLabels;
  readonly projectKey: string;
  readonly onShowRule: (id: string) => void;
  /** What goes with a text that the rules have something to say about. */
  readonly below: (text: IssueText, place: Place) => ReactNode;
}

/** What an issue has beside the two texts, where it has it. */
const OTHERS = ['type', 'status', 'labels', 'components', 'fixVersions', 'dueDate'] as const;
const NOTHING = plainIssueText({});

/** A text to try the rules on, as they stand in the list. Everything is worked out on the page: no call while typing. */
export function TryIt({ rules, fields, labels, projectKey, onShowRule, below }: TryItProps) {
  const id = useId();
  const [text, setText] = useState<IssueText>(NOTHING);
  const [key, setKey] = useState('');
  const [loaded, setLoaded] = useState<string>();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const shownText = useDeferredValue(text);
  const set = (field: 'summary' | 'description', typed: string) =>
    setText({ ...text, [field]: { text: typed, parts: [] } });

  const load = async (): Promise<void> => {
    setLoading(true);
    setFailure(undefined);
    try {
      const issue = await getIssue(request, key.trim().toUpperCase(), fields);
      setText(issueText(issue, labels));
      setLoaded(issue.key);
    } catch (error) {
      setFailure(failureFrom(error));
    } finally {
      setLoading(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (key.trim() !== '') void load();
  };
  const others = OTHERS.map((field) => text[field].text.replaceAll('\n', ', '));

  return (
    <div className="try">
      <form className="try-load" onSubmit={submit}>
        <label htmlFor={`${id}-key`}>Issue</label>
        <div className="try-key">
          <Textfield
            id={`${id}-key`}
            isCompact
            placeholder={`${projectKey}-1`}
            value={key}
            onChange={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </div>
        <Button type="submit" isLoading={isLoading}>
          Load
        </Button>
        {text !== NOTHING && (
          <Button
            appearance="subtle"
            onClick={() => {
              setText(NOTHING);
              setLoaded(undefined);
            }}
          >
            Clear
          </Button>
        )}
      </form>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={() => void load()} />}
      <div className="rules-field">
        <label htmlFor={`${id}-summary`}>Summary</label>
        <Textfield
          id={`${id}-summary`}
          isCompact
          value={text.summary.text}
          onChange={({ currentTarget }) => set('summary', currentTarget.value)}
        />
      </div>
      <div className="rules-field">
        <label htmlFor={`${id}-description`}>Description</label>
        <textarea
          id={`${id}-description`}
          className="rules-input"
          rows={6}
          value={text.description.text}
          onChange={({ currentTarget }) => set('description', currentTarget.value)}
        />
        {others.some(Boolean) && (
          <p className="rules-help">
            {loaded} has also: {others.filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      <TryResult rules={rules} text={shownText} onShowRule={onShowRule} below={below} />
    </div>
  );
}
