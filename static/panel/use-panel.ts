import { issueText, tagState } from '#issue';
import { getIssue, getProject, withMoreFields } from '#jira';
import { suggest, type IssueText, type Suggestion } from '#rules';
import { bandOfDecision, type TagAim } from '#run';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';

import { request } from '../api';
import { failureFrom } from '../ui/failure-words';
import { projectRules } from '../ui/project-rules';
import { carryOut } from './carry-out';
import {
  LOADING,
  nextPanelState,
  type Attempt,
  type PanelEvent,
  type PanelState,
  type ReadyState,
} from './panel-state';
import { useFollowing } from './use-following';

export interface Panel {
  readonly state: PanelState;
  /** What the rules make of the issue as it is now; there once the panel is ready. */
  readonly reading: Reading | undefined;
  /** Reads everything again, after a failure. */
  readonly load: () => void;
  /** Writes what a person decided, or undoes it. */
  readonly attempt: (attempt: Attempt) => void;
}

/** An issue's text and what the rules make of it. */
export interface Reading {
  readonly text: IssueText;
  readonly suggestion: Suggestion;
}

/**
 * The panel's data: two calls of Jira on opening, in parallel, and no function; a third where the rules ask about custom
 * fields. Then one cheap question now and then whether the issue changed. The suggestion is computed here, from the text as it is.
 */
export function usePanel(issueId: string, projectId: string): Panel {
  const [state, dispatch] = useReducer(nextPanelState, LOADING);
  // An answer that was asked for before the newest load or write may not change what is shown.
  const turn = useRef(0);

  const load = useCallback(() => {
    const mine = ++turn.current;
    dispatch({ kind: 'loading' });
    readAll(issueId, projectId).then(
      (read) => mine === turn.current && dispatch({ kind: 'loaded', ...read }),
      (error: unknown) => mine === turn.current && dispatch({ kind: 'load-failed', failure: failureFrom(error) }),
    );
  }, [issueId, projectId]);

  useEffect(() => {
    load();
    return () => void (turn.current += 1);
  }, [load]);

  const issue = state.kind === 'ready' ? state.issue : undefined;
  const rules = state.kind === 'ready' ? state.rules : undefined;
  const reading = useMemo(() => {
    if (issue === undefined || rules === undefined) return undefined;
    const text = issueText(issue, rules.labels);
    return { text, suggestion: suggest(rules.compiled, text) };
  }, [issue, rules]);

  const attempt = (wanted: Attempt): void => {
    if (state.kind !== 'ready' || state.work.kind === 'writing' || reading === undefined) return;
    const aim = aimOf(state, reading.suggestion, wanted);
    if (aim === undefined) return;
    const lost = state.work.kind === 'failed' ? state.work.lost : undefined;
    const mine = ++turn.current;
    dispatch({ kind: 'writing', attempt: wanted });
    const finish = (event: PanelEvent): void => {
      if (mine !== turn.current) return;
      turn.current += 1;
      dispatch(event);
    };
    carryOut(request, issueId, aim, lost, state.rules).then(
      (ending) => finish({ ...ending, attempt: wanted }),
      (error: unknown) => finish({ kind: 'write-failed', attempt: wanted, failure: failureFrom(error), lost }),
    );
  };

  const fields = rules?.fields;
  const refresh = useCallback(async () => {
    const mine = turn.current;
    const now = await getIssue(request, issueId, fields);
    if (mine === turn.current) dispatch({ kind: 'refreshed', issue: now });
  }, [issueId, fields]);
  const isSettled = state.kind === 'ready' && state.work.kind !== 'writing';
  useFollowing(issueId, isSettled ? state.issue : undefined, refresh);

  return { state, reading, load, attempt };
}

/** The issue and the rules; which custom fields are needed is known only once the rules are there. */
async function readAll(issueId: string, projectId: string): Promise<Pick<ReadyState, 'issue' | 'rules'>> {
  const [issue, rules] = await Promise.all([
    getIssue(request, issueId),
    getProject(request, projectId).then(projectRules),
  ]);
  return { issue: await withMoreFields(request, issue, rules.fields), rules };
}

function aimOf(state: ReadyState, suggestion: Suggestion, wanted: Attempt): TagAim | undefined {
  const { issue, rules, undoable } = state;
  if (wanted.kind === 'undo') return undoable === undefined ? undefined : { kind: 'undo', change: undoable };
  const { place } = wanted;
  const decision = { place, band: bandOfDecision(suggestion, place), by: 'person', rules: rules.version } as const;
  return { kind: 'decide', decision, shown: tagState(issue) };
}
