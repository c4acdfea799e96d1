import './scope-form.css';

import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { Request } from '#jira';
import { useState, type ReactNode } from 'react';

import type { ScanState } from './scan-state';
import { isSameScope, jqlOf, type Scope } from './scope';
import { useCount, type Count } from '../../ui/use-count';
import { withoutPosition } from '../../ui/without-position';

interface ScopeFormProps {
  readonly request: Request;
  readonly projectId: string;
  readonly boardId: string | undefined;
  readonly scan: ScanState;
  readonly isBusy: boolean;
  readonly onScan: (scope: Scope, about: number | undefined) => void;
  /** Scans the same once more, and reads only what changed. */
  readonly onScanChanges: () => void;
}

/** A query to begin with; the project goes without saying. */
const EXAMPLE = 'created >= -30d AND statusCategory != Done';

/** Which issues to scan, with about how many they are. */
export function ScopeForm({ request, projectId, boardId, scan, isBusy, onScan, onScanChanges }: ScopeFormProps) {
  const [kind, setKind] = useState<Scope['kind']>(boardId === undefined ? 'project' : 'board');
  const [typed, setTyped] = useState('');
  /** What is typed, once the field was left: a half-typed query is not worth a call. */
  const [jql, setJql] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);
  const kept = scan.kind === 'ended' && scan.keptSince !== undefined ? scan.scope : undefined;
  const [taken, setTaken] = useState<Scope>();
  // A list from before the page was loaded is of what the form says, unless a person has begun to say something else.
  if (kept !== undefined && kept !== taken) {
    setTaken(kept);
    if (typed === '' && (kept.kind !== 'board' || boardId !== undefined)) setKind(kept.kind);
    if (typed === '' && kept.kind === 'jql') {
      setTyped(kept.jql);
      setJql(kept.jql);
    }
  }
  const projectScope: Scope = { kind: 'project', projectId };
  const projectCount = useCount(request, kind === 'project' ? jqlOf(projectScope) : undefined);
  const queryScope = (query: string): Scope => ({ kind: 'jql', projectId, jql: query });
  const jqlCount = useCount(
    request,
    kind === 'jql' && jql !== undefined && jql !== '' ? jqlOf(queryScope(jql)) : undefined,
  );
  const faults = isMissing ? [] : faultsOf(queryScope(typed.trim()), jqlCount, scan);
  const scope: Scope | undefined =
    kind === 'project'
      ? projectScope
      : kind === 'jql'
        ? queryScope(typed.trim())
        : boardId === undefined
          ? undefined
          : { kind, boardId };
  const isAgain = scan.kind === 'ended' && scan.found.read > 0 && scope !== undefined && isSameScope(scan.scope, scope);
  const canReadChanges = isAgain && scan.end.kind === 'complete';

  function start(): void {
    if (scope === undefined) return;
    if (scope.kind !== 'jql') {
      onScan(scope, scope.kind === 'project' ? countOf(projectCount) : undefined);
      return;
    }
    setIsMissing(scope.jql === '');
    if (scope.jql !== '') onScan(scope, scope.jql === jql ? countOf(jqlCount) : undefined);
  }
  const choice = (value: Scope['kind'], label: string, hint?: ReactNode) => (
    <label className="scope-choice">
      <input type="radio" name="scope" checked={kind === value} disabled={isBusy} onChange={() => setKind(value)} />
      <span>{label}</span>
      {hint !== undefined && <span className="scope-hint">{hint}</span>}
    </label>
  );
  return (
    <form
      className={kind === 'jql' ? 'scope-form scope-form-query' : 'scope-form'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <fieldset className="scope-choices">
        <legend className="visually-hidden">Issues to scan</legend>
        {boardId !== undefined && choice('board', 'This board’s backlog')}
        {choice('project', 'Open issues of this project', kind === 'project' ? countWords(projectCount) : undefined)}
        {choice('jql', 'A JQL query', kind === 'jql' ? countWords(jqlCount) : undefined)}
      </fieldset>
      {kind === 'jql' && (
        <div className="scope-query">
          <label className="visually-hidden" htmlFor="scope-jql">
            JQL query
          </label>
          <Textfield
            id="scope-jql"
            isMonospaced
            placeholder={EXAMPLE}
            value={typed}
            isDisabled={isBusy}
            isInvalid={isMissing || faults.length > 0}
            aria-describedby="scope-within scope-faults"
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setIsMissing(false);
            }}
            onBlur={() => setJql(typed.trim())}
          />
          <p id="scope-within" className="scope-hint">
            Only issues of this project are read: its rules say nothing about another’s.
          </p>
          <div id="scope-faults" className="scope-faults" role="alert">
            {isMissing && <p>Write a query first, such as: {EXAMPLE}</p>}
            {faults.length > 0 && <p>Jira cannot read this query.</p>}
            {faults.map((fault) => (
              <p key={fault} className="scope-fault-detail">
                {withoutPosition(fault)}
              </p>
            ))}
          </div>
        </div>
      )}
      <div className="scope-go">
        {canReadChanges && (
          <Button isDisabled={isBusy} onClick={onScanChanges}>
            Scan what changed
          </Button>
        )}
        <Button
          type="submit"
          appearance={isAgain ? (canReadChanges ? 'subtle' : 'default') : 'primary'}
          isDisabled={isBusy}
        >
          {isAgain ? 'Scan all again' : 'Scan'}
        </Button>
      </div>
    </form>
  );
}

/** What Jira says about the query as it stands, from counting or from scanning it. */
function faultsOf(scope: Scope, count: Count, scan: ScanState): readonly string[] {
  const jql = jqlOf(scope);
  if (count.kind === 'rejected' && count.jql === jql) return count.jiraWords;
  if (scan.kind !== 'ended' || scan.end.kind !== 'failed' || scan.scope.kind !== 'jql') return [];
  return jqlOf(scan.scope) === jql ? scan.end.jiraWords : [];
}

const countOf = (count: Count): number | undefined => (count.kind === 'counted' ? count.count : undefined);

function countWords(count: Count): string | undefined {
  if (count.kind !== 'counted') return undefined;
  return count.count === 1 ? 'about 1' : `about ${count.count.toLocaleString('en')}`;
}
