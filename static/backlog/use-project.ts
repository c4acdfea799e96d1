import type { Failure } from '#contract';
import { findSprintField, getProject, heldPermissions, type Request } from '#jira';
import { useCallback, useEffect, useState } from 'react';

import { failureFrom } from '../ui/failure-words';
import { projectRules, type ProjectRules } from '../ui/project-rules';

/** What the page needs to know before anything else. */
export interface BacklogProject {
  readonly id: string;
  readonly name: string;
  readonly rules: ProjectRules;
  /** The field that holds sprints; undefined on a site without, or where Jira does not tell. */
  readonly sprintField: string | undefined;
  /** Whether this user may edit issues of the project, and so tag them. */
  readonly mayTag: boolean;
  /** Whether this user administers the project, and so may stop or take back what others began. */
  readonly isAdmin: boolean;
}

export type LoadedProject =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly project: BacklogProject }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void };

/** Loads the project with its rules, as the person who looks. */
export function useProject(request: Request, projectId: string): LoadedProject {
  const [loaded, setLoaded] = useState<LoadedProject>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((made) => made + 1), []);
  useEffect(() => {
    let isWanted = true;
    setLoaded({ kind: 'loading' });
    load(request, projectId).then(
      (project) => {
        if (isWanted) setLoaded({ kind: 'loaded', project });
      },
      (error: unknown) => {
        if (isWanted) setLoaded({ kind: 'failed', failure: failureFrom(error), retry });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [request, projectId, attempt, retry]);
  return loaded;
}

async function load(request: Request, projectId: string): Promise<BacklogProject> {
  const [project, held, sprintField] = await Promise.all([
    getProject(request, projectId),
    heldPermissions(request, projectId, ['EDIT_ISSUES', 'ADMINISTER_PROJECTS']),
    // Only a filter needs it.
    findSprintField(request).catch(() => undefined),
  ]);
  const { id, name } = project;
  const mayTag = held.has('EDIT_ISSUES');
  return {
    id,
    name,
    rules: await projectRules(project),
    sprintField,
    mayTag,
    isAdmin: held.has('ADMINISTER_PROJECTS'),
  };
}
