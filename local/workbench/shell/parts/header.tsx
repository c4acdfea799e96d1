import type { ReactElement } from 'react';
import * as v from 'valibot';
import { faultTitles } from '../../fault-titles';
import { callServer } from '../call-server';
import type { ColorChoice } from '../color-mode';
import { useUsage } from '../frame/usage';
import { readPermissions, type Project } from '../jira/project';
import { go } from '../route';
import { useSession } from '../session';
import { useLoaded } from '../use-loaded';
import { Link } from './link';

export interface HeaderProps {
  readonly projects: readonly Project[];
  readonly project: Project | undefined;
  readonly path: string;
  readonly theme: { readonly choice: ColorChoice; readonly choose: (choice: ColorChoice) => void };
  readonly onSessionChanged: () => void;
  readonly openCreate: () => void;
}

/** The bar of the workbench: where you are, who you are, how it looks, what goes wrong, what it cost. */
export function Header({ projects, project, path, theme, onSessionChanged, openCreate }: HeaderProps): ReactElement {
  const session = useSession();
  const change = (name: 'user' | 'fault', body: object): void => {
    callServer(name, v.unknown(), body).then(onSessionChanged, reportError);
  };
  return (
    <header className="header">
      <div className="header-bar">
        <Link to="/" className="brand">
          Local Jira
        </Link>
        <Choice
          label="Project"
          value={project?.key ?? ''}
          options={[['', 'All projects'], ...projects.map(({ key, name }) => [key, name] as const)]}
          choose={(key) => {
            go(key === '' ? '/' : `/projects/${key}/backlog`);
          }}
        />
        <button type="button" className="button button-primary" onClick={openCreate}>
          Create
        </button>
        <span className="header-space" />
        <Usage />
        <Choice
          label="Fault"
          value={session.fault}
          options={Object.entries(faultTitles)}
          choose={(fault) => {
            change('fault', { fault });
          }}
        />
        <Choice
          label="Theme"
          value={theme.choice}
          options={[
            ['auto', 'Auto'],
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
          choose={(choice) => {
            if (choice === 'auto' || choice === 'light' || choice === 'dark') theme.choose(choice);
          }}
        />
        <Choice
          label="User"
          value={session.accountId}
          options={session.users.map(({ accountId, displayName, role }) => [accountId, `${displayName} (${role})`])}
          choose={(accountId) => {
            change('user', { accountId });
          }}
        />
      </div>
      {project && <ProjectTabs project={project} path={path} />}
    </header>
  );
}

function ProjectTabs({ project, path }: { readonly project: Project; readonly path: string }): ReactElement {
  const { accountId } = useSession();
  const { loaded } = useLoaded(`${accountId} ${project.key}`, () => readPermissions(project.key));
  const base = `/projects/${project.key}`;
  const tabs: readonly (readonly [to: string, title: string])[] = [
    [`${base}/backlog`, 'Backlog'],
    [`${base}/app`, 'Backlog or Plan'],
    ...(loaded.state === 'ready' && loaded.value.administer
      ? ([[`${base}/settings/app`, 'Backlog or Plan settings']] as const)
      : []),
  ];
  return (
    <nav className="tabs" aria-label={project.name}>
      <strong>{project.name}</strong>
      {tabs.map(([to, title]) => (
        <Link key={to} to={to} isCurrent={path.startsWith(to)}>
          {title}
        </Link>
      ))}
    </nav>
  );
}

/** What the app's frames have asked for since this page was opened. */
function Usage(): ReactElement {
  const calls = useUsage();
  const rest = calls.filter(({ kind }) => kind === 'rest').length;
  return (
    <span className="usage" title="Asked for by the app since this page was opened">
      <span data-testid="rest-calls">{rest}</span> REST ·{' '}
      <span data-testid="function-calls">{calls.length - rest}</span>{' '}
      {calls.length - rest === 1 ? 'function' : 'functions'}
    </span>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps): ReactElement {
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        {options.map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
