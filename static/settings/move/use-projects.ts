import type { Failure } from '#contract';
import { findAdministered, type FoundProject } from '#jira';
import { useCallback, useEffect, useState } from 'react';

import { request } from '../../api';
import { failureFrom } from '../../ui/failure-words';

/** Pause in typing after which Jira is asked, in milliseconds. */
const PAUSE = 300;

export interface FoundProjects {
  /** Undefined until Jira has answered for the first time. */
  readonly projects: readonly FoundProject[] | undefined;
  /** Whether there are no more that fit. */
  readonly isAll: boolean;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** Other projects that the user administers, read in the tab as the user. @param words part of the name or key */
export function useProjects(ownId: string, words: string): FoundProjects {
  const [found, setFound] = useState<Pick<FoundProjects, 'projects' | 'isAll'>>({ projects: undefined, isAll: true });
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      try {
        const { projects, isAll } = await findAdministered(request, words);
        if (!isWanted) return;
        setFound({ projects: projects.filter(({ id }) => id !== ownId), isAll });
        setFailure(undefined);
      } catch (error) {
        if (isWanted) setFailure(failureFrom(error));
      }
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ownId, words, round]);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  return { ...found, failure, retry };
}
