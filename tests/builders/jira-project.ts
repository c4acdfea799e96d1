import { RULES_PROPERTY, type JiraAnswer, type Request } from '#jira';

interface ProjectOfUser {
  readonly id?: string;
  readonly isAdmin?: boolean;
  /** An answer that refuses the writing of the project property; undefined lets it through. */
  readonly onWrite?: () => JiraAnswer | undefined;
}

/** Jira as one user sees it: one project, its property and whether they administer it. Everything else is not found. */
export function jiraProject({ id = '10000', isAdmin = true, onWrite }: ProjectOfUser = {}) {
  const properties = new Map<string, unknown>();
  const calls: string[] = [];
  const json = (status: number, body: unknown): JiraAnswer => ({ status, body: JSON.stringify(body) });
  const request: Request = ({ method, path, body }) => {
    calls.push(`${method} ${path}`);
    const { pathname, searchParams } = new URL(path, 'https://jira.example');
    if (pathname === '/rest/api/3/mypermissions' && searchParams.get('projectId') === id) {
      return Promise.resolve(json(200, { permissions: { ADMINISTER_PROJECTS: { havePermission: isAdmin } } }));
    }
    if (method === 'GET' && pathname === `/rest/api/3/project/${id}`) {
      return Promise.resolve(json(200, { id, key: 'KIT', name: 'Kit', properties: Object.fromEntries(properties) }));
    }
    if (method === 'PUT' && pathname === `/rest/api/3/project/${id}/properties/${RULES_PROPERTY}`) {
      const refused = onWrite?.();
      if (refused === undefined) properties.set(RULES_PROPERTY, body);
      return Promise.resolve(refused ?? json(201, {}));
    }
    if (method === 'DELETE' && pathname === `/rest/api/3/project/${id}/properties/${RULES_PROPERTY}`) {
      if (properties.delete(RULES_PROPERTY)) return Promise.resolve({ status: 204, body: '' });
    }
    return Promise.resolve(json(404, { errorMessages: ['No such thing.'], errors: {} }));
  };
  return { request, properties, calls };
}
