import { useCallback, useMemo, useState, type ReactElement } from 'react';
import type { ColorChoice } from './color-mode';
import { AppFrame } from './frame/app-frame';
import { HostContext, type AppModal, type CreateRequest, type Flag, type Host } from './frame/host';
import type { Project } from './jira/project';
import { refreshPage } from './page-events';
import { AppPage, SettingsPage } from './pages/app-page';
import { DashboardPage } from './pages/dashboard-page';
import { BacklogPage } from './pages/backlog-page';
import { IssueListPage } from './pages/issue-list-page';
import { IssuePage } from './pages/issue-page';
import { CreateDialog } from './parts/create-dialog';
import { Dialog } from './parts/dialog';
import { Flags } from './parts/flags';
import { Header } from './parts/header';
import { Link } from './parts/link';
import { go, parseRoute, type Route } from './route';

export interface SiteProps {
  readonly projects: readonly Project[];
  readonly address: URL;
  readonly theme: {
    readonly choice: ColorChoice;
    readonly choose: (choice: ColorChoice) => void;
  };
  readonly onSessionChanged: () => void;
}

/** One page of the site, with what lies over it: dialogs, the app's modals, messages. */
export function Site({ projects, address, theme, onSessionChanged }: SiteProps): ReactElement {
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const [modals, setModals] = useState<readonly AppModal[]>([]);
  const [create, setCreate] = useState<CreateRequest>();
  const [view, setView] = useState<{ readonly key: string; readonly onClose: () => void }>();
  const closeFlag = useCallback((id: string): void => {
    setFlags((open) => open.filter((flag) => flag.id !== id));
  }, []);

  const host = useMemo(
    (): Host => ({
      showFlag: (flag) => {
        setFlags((open) => [flag, ...open.filter(({ id }) => id !== flag.id)]);
      },
      closeFlag: (id) => {
        closeFlag(id);
        return true;
      },
      openModal: (modal) => {
        setModals((open) => [...open, modal]);
      },
      openCreate: setCreate,
      openIssue: (key, onClose) => {
        setView({ key, onClose });
      },
      refresh: refreshPage,
    }),
    [closeFlag],
  );
  const closeModal = (modal: AppModal, payload: unknown): void => {
    setModals((open) => open.filter((other) => other !== modal));
    modal.onClose(payload);
  };
  const finishCreate = (created?: { readonly id: string; readonly key: string }): void => {
    setCreate(undefined);
    create?.onClose({ payload: created ? [{ issueId: created.id }] : [] });
    if (!created) return;
    const open = {
      text: `Open ${created.key}`,
      onClick: () => {
        go(`/browse/${created.key}`);
      },
    };
    host.showFlag({
      id: created.key,
      type: 'success',
      title: `${created.key} was created`,
      description: '',
      isAutoDismiss: true,
      actions: [open],
    });
  };

  const route = parseRoute(address);
  const project = projectOf(route, projects);
  const isBare = address.searchParams.get('frame') === 'full';
  return (
    <HostContext.Provider value={host}>
      {!isBare && (
        <Header
          projects={projects}
          project={project}
          path={address.pathname}
          theme={theme}
          onSessionChanged={onSessionChanged}
          openCreate={() => {
            setCreate({ projectId: project?.id, onClose: () => undefined });
          }}
        />
      )}
      <main className={isBare ? 'page page-bare' : 'page'}>
        <Page route={route} project={project} projects={projects} />
      </main>
      {modals.map((modal, index) => (
        <Dialog
          key={index}
          title={modal.title || 'Backlog or Plan'}
          size={modal.size}
          closeOnEscape={modal.closeOnEscape}
          closeOnOverlayClick={modal.closeOnOverlayClick}
          onClose={() => {
            closeModal(modal, undefined);
          }}
        >
          <AppFrame
            moduleKey={modal.moduleKey}
            title={modal.title || 'Backlog or Plan dialog'}
            extension={modal.extension}
            height="container"
            close={(payload) => {
              closeModal(modal, payload);
            }}
            onEscape={() => {
              if (modal.closeOnEscape) closeModal(modal, undefined);
            }}
          />
        </Dialog>
      ))}
      {create && <CreateDialog request={create} projects={projects} onDone={finishCreate} />}
      {view && (
        <Dialog
          title={view.key}
          size="xlarge"
          onClose={() => {
            setView(undefined);
            view.onClose();
          }}
        >
          <IssuePage issueKey={view.key} />
        </Dialog>
      )}
      <Flags flags={flags} close={closeFlag} />
    </HostContext.Provider>
  );
}

function projectOf(route: Route, projects: readonly Project[]): Project | undefined {
  if (!('key' in route)) return undefined;
  const projectKey = route.page === 'issue' ? route.key.replace(/-\d+$/, '') : route.key;
  return projects.find(({ key }) => key === projectKey);
}

interface PageProps {
  readonly route: Route;
  readonly project: Project | undefined;
  readonly projects: readonly Project[];
}

function Page({ route, project, projects }: PageProps): ReactElement {
  if (route.page === 'issues') return <IssueListPage projects={projects} search={route.search} />;
  if (route.page === 'dashboard') return <DashboardPage />;
  if (route.page === 'unknown' || !project) {
    return (
      <div className="problem" role="alert">
        <h1>There is nothing here</h1>
        <p>
          This page does not exist, or you may not see it. <Link to="/">Go to the issues</Link>
        </p>
      </div>
    );
  }
  switch (route.page) {
    case 'issue':
      return <IssuePage issueKey={route.key} />;
    case 'backlog':
      return <BacklogPage key={project.key} project={project} />;
    case 'app':
      return <AppPage key={project.key} project={project} />;
    case 'settings':
      return <SettingsPage key={project.key} project={project} />;
  }
}
