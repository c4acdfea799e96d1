import { useMemo, type ReactElement } from 'react';
import { AppFrame } from '../frame/app-frame';
import { readPermissions, type Project } from '../jira/project';
import { LoadState } from '../parts/load-state';
import { useLoaded } from '../use-loaded';

/** The app's page in the project's navigation. */
export function AppPage({ project }: { readonly project: Project }): ReactElement {
  const extension = useProjectExtension('jira:projectPage', project);
  return (
    <>
      <h1>Backlog or Plan</h1>
      <AppFrame
        moduleKey="backlog-page"
        title="Backlog or Plan page"
        extension={extension}
        base={`/projects/${project.key}/app`}
        height="content"
      />
    </>
  );
}

/** The app's page in the project's settings, which Jira shows to those who administer the project. */
export function SettingsPage({ project }: { readonly project: Project }): ReactElement {
  const extension = useProjectExtension('jira:projectSettingsPage', project);
  const { loaded } = useLoaded(project.key, () => readPermissions(project.key));
  return (
    <LoadState loaded={loaded}>
      {({ administer }) =>
        administer ? (
          <>
            <h1>Backlog or Plan settings</h1>
            <AppFrame
              moduleKey="rules-page"
              title="Backlog or Plan settings"
              extension={extension}
              base={`/projects/${project.key}/settings/app`}
              height="content"
            />
          </>
        ) : (
          <div className="problem" role="alert">
            <h1>You don’t have permission to view this page</h1>
            <p>
              Only people who administer {project.name} can open its settings. Ask one of them, or switch to another
              user.
            </p>
          </div>
        )
      }
    </LoadState>
  );
}

function useProjectExtension(type: string, { id, key }: Project): Readonly<Record<string, unknown>> {
  return useMemo(() => ({ type, project: { id, key, type: 'software' } }), [type, id, key]);
}
