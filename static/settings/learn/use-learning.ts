import { fieldsToRead, type ProjectLabels } from '#issue';
import { JiraError, searchPage } from '#jira';
import type { Judgement } from '#measure';
import type { RuleSet } from '#rules';
import { useCallback, useEffect, useReducer, useRef } from 'react';

import { request } from '../../api';
import { SLICE_PORTS } from '../../ui/slice-ports';
import { failureFrom } from '../../ui/failure-words';
import { createPatience } from '../../ui/patience';
import { sleep } from '../../ui/sleep';
import { withinProject } from '../../ui/within-project';
import type { ProjectIssue } from '../project-issues/project-issue';
import { readProjectIssues } from '../project-issues/read-project-issues';
import { areEnough, decisionsAmong, MOST_READ, type Decisions } from './decisions/decisions';
import { learnState, type LearnState } from './learn-state';
import { startLearner, type Learner } from './worker/start-learner';

const PATIENCE = { now: () => Date.now(), random: () => Math.random(), sleep };
/** New rules that are proposed at most: more would not be read. */
const MOST_NEW_RULES = 20;

export interface Learning {
  readonly state: LearnState;
  /** The issues that were read, by id. */
  readonly issues: ReadonlyMap<string, ProjectIssue>;
  /** Reads the issues of a query, in this project and as the user, and learns from those that people decided. */
  readonly start: (jql: string, ruleSet: RuleSet, labels: ProjectLabels) => void;
  readonly cancel: () => void;
  /** Judges a choice among the proposals. @param taken ids of their rules */
  readonly judge: (taken: readonly string[]) => Promise<Judgement>;
}

/** Learning from decisions: one at a time, off the page's thread. */
export function useLearning(projectId: string): Learning {
  const [state, tell] = useReducer(learnState, { kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const learner = useRef<Learner>(undefined);
  const issues = useRef<ReadonlyMap<string, ProjectIssue>>(new Map());
  const end = useCallback(() => {
    running.current?.abort();
    learner.current?.end();
    learner.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(
    (jql: string, ruleSet: RuleSet, labels: ProjectLabels) => {
      end();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      tell({ kind: 'started' });

      const read = async (): Promise<Decisions> => {
        const patiently = createPatience(PATIENCE, signal, (until) => {
          if (!signal.aborted) tell({ kind: 'waits', until });
        });
        let found: readonly ProjectIssue[] = [];
        const query = withinProject(jql, projectId);
        const fields = fieldsToRead(ruleSet);
        const hasMore = await readProjectIssues(MOST_READ, labels, {
          readPage: (token) => patiently(() => searchPage(request, query, fields, token)),
          slices: SLICE_PORTS,
          signal,
          tell: (all) => {
            found = all;
            if (!signal.aborted) tell({ kind: 'page-read', read: all.length });
          },
        });
        issues.current = new Map(found.map((issue) => [issue.id, issue]));
        return decisionsAmong(found, hasMore, ruleSet.settings);
      };
      const learn = async (): Promise<void> => {
        const decisions = await read();
        if (signal.aborted) return;
        tell({ kind: 'read', decisions });
        if (!areEnough(decisions)) return;
        const own = startLearner(decisions.issues);
        learner.current = own;
        const learned = await own.study(ruleSet, MOST_NEW_RULES, (done, of) => tell({ kind: 'step', done, of }));
        tell({ kind: 'learned', ruleSet, learned });
      };
      learn().catch((error: unknown) => {
        if (signal.aborted) return;
        const jiraWords = error instanceof JiraError && error.code === 'rejected' ? error.messages : [];
        tell({ kind: 'failed', failure: failureFrom(error), jiraWords, jql });
      });
    },
    [projectId, end],
  );
  const cancel = useCallback(() => {
    end();
    tell({ kind: 'cancelled' });
  }, [end]);
  const judge = useCallback(async (taken: readonly string[]): Promise<Judgement> => {
    if (learner.current === undefined) throw new Error('Nothing was learned yet');
    return learner.current.judge(taken);
  }, []);
  return { state, issues: issues.current, start, cancel, judge };
}
