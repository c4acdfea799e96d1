import type { Failure } from '#contract';
import { findSprintField, getProject, heldPermissions, type Request } from '#jira';
import { useCallback, useEffect, useState } from 'react';

import { failureFrom } from '../ui/failure-words';
import { createPatience } from '../ui/patience';
import { projectRules, type ProjectRules } from '../ui/project-rules';
import type { PagePorts } from './page-ports';

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
  /** `waitsUntil`: Jira has refused, and is asked again then. */
  | { readonly kind: 'loading'; readonly waitsUntil: number | undefined }
  | { readonly kind: 'loaded'; readonly project: BacklogProject }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void };

const LOADING: LoadedProject = { kind: 'loading', waitsUntil: undefined };

/** Loads the project with its rules, as the person who looks. */
export function useProject(ports: PagePorts, projectId: string): LoadedProject {
  const [loaded, setLoaded] = useState(LOADING);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((made) => made + 1), []);
  useEffect(() => {
    const left = new AbortController();
    setLoaded(LOADING);
    const patiently = createPatience(ports, left.signal, (waitsUntil) => setLoaded({ kind: 'loading', waitsUntil }));
    patiently(() => load(ports.request, projectId)).then(
      (project) => {
        if (!left.signal.aborted) setLoaded({ kind: 'loaded', project });
      },
      (error: unknown) => {
        if (!left.signal.aborted) setLoaded({ kind: 'failed', failure: failureFrom(error), retry });
      },
    );
    return () => left.abort();
  }, [ports, projectId, attempt, retry]);
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
