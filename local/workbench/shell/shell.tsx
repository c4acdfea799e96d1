import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { callServer } from './call-server';
import { useColorMode } from './color-mode';
import { emitToFrames, tellTheme } from './frame/open-frames';
import { resetUsage } from './frame/usage';
import { themeIn } from '../bridge/theme';
import { followChanges, onIssueChanged } from './page-events';
import { listProjects } from './jira/project';
import { LoadState } from './parts/load-state';
import { useAddress } from './route';
import { Session, SessionContext } from './session';
import { Site } from './site';
import { useLoaded } from './use-loaded';

/** The whole workbench: who is looking, in which colours, and the site they see. */
export function Shell(): ReactElement {
  const theme = useColorMode();
  const [session, setSession] = useState<Session>();
  const [problem, setProblem] = useState('');
  const readSession = useCallback(() => {
    callServer('session', Session).then(setSession, (error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  }, []);
  useEffect(readSession, [readSession]);
  useEffect(() => {
    tellTheme(themeIn(theme.colorMode));
  }, [theme.colorMode]);
  useIssueChanges();
  const address = useAddress();
  useNewPages(`${session?.accountId ?? ''} ${address.pathname}`);

  if (!session) return problem === '' ? <p className="hint">Loading…</p> : <p role="alert">{problem}</p>;
  return (
    <SessionContext.Provider value={session}>
      <Projects key={session.accountId} address={address} theme={theme} onSessionChanged={readSession} />
    </SessionContext.Provider>
  );
}

type ProjectsProps = Omit<Parameters<typeof Site>[0], 'projects'>;

/** Each user has their own view of the site: another user starts with a new one. */
function Projects(props: ProjectsProps): ReactElement {
  const { loaded } = useLoaded('projects', listProjects);
  return <LoadState loaded={loaded}>{(projects) => <Site {...props} projects={projects} />}</LoadState>;
}

/** Tells the frames on an issue that it has changed, as Jira does, whoever changed it. */
function useIssueChanges(): void {
  useEffect(() => {
    const stopStream = followChanges();
    const stopTelling = onIssueChanged(({ issueId, projectId, accountId }) => {
      emitToFrames(
        'JIRA_ISSUE_CHANGED',
        { issueId, projectId, changes: [{ changeType: 'updated', atlassianId: accountId }] },
        (frame) => frame.issueId === issueId,
      );
    });
    return () => {
      stopStream();
      stopTelling();
    };
  }, []);
}

/** Starts the count of calls anew with each page; the frames of the new one load only after this. */
function useNewPages(page: string): void {
  useEffect(resetUsage, [page]);
}
