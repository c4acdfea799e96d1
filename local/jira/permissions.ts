import { jiraError } from './jira-error';
import type { Actor } from './model/actor';
import type { UserRole } from './site-seed';

interface PermissionKind {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly roles: readonly UserRole[];
  /** The app's own user is in every project by its role, and in no group with global permissions. */
  readonly app: boolean;
}

const EVERYBODY: readonly UserRole[] = ['admin', 'member', 'limited', 'reader'];
const EDITORS: readonly UserRole[] = ['admin', 'member'];
const AUTHORS: readonly UserRole[] = ['admin', 'member', 'limited'];

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const PERMISSIONS = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL', roles: [], app: false },
  BULK_CHANGE: { id: '33', name: 'Make bulk changes', type: 'GLOBAL', roles: EDITORS, app: false },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', type: 'PROJECT', roles: ['admin'], app: true },
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', type: 'PROJECT', roles: EVERYBODY, app: true },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', type: 'PROJECT', roles: AUTHORS, app: true },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT', roles: EDITORS, app: true },
  ASSIGN_ISSUES: { id: '13', name: 'Assign Issues', type: 'PROJECT', roles: EDITORS, app: true },
  SCHEDULE_ISSUES: { id: '28', name: 'Schedule Issues', type: 'PROJECT', roles: EDITORS, app: true },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues', type: 'PROJECT', roles: AUTHORS, app: true },
  DELETE_ISSUES: { id: '16', name: 'Delete Issues', type: 'PROJECT', roles: ['admin'], app: true },
  ADD_COMMENTS: { id: '15', name: 'Add Comments', type: 'PROJECT', roles: AUTHORS, app: true },
} as const satisfies Readonly<Record<string, PermissionKind>>;

export type PermissionKey = keyof typeof PERMISSIONS;

/** Whether this name is a permission of the local site. */
export function isPermissionKey(key: string): key is PermissionKey {
  return Object.hasOwn(PERMISSIONS, key);
}

/** Whether the actor holds the permission; roles are the same in every project of the site. */
export function may(actor: Actor, key: PermissionKey): boolean {
  const permission: PermissionKind = PERMISSIONS[key];
  if (actor.kind === 'app') return permission.app;
  return permission.roles.includes(actor.user.role) && actor.lacks?.includes(key) !== true;
}

/** @throws JiraError 403 with this message, if the actor lacks the permission. */
export function demand(actor: Actor, key: PermissionKey, message: string): void {
  if (!may(actor, key)) throw jiraError(403, message);
}
