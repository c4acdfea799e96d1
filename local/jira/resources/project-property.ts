import * as v from 'valibot';
import { checkProperty } from '../edit/apply-edit';
import { findProject } from '../find-visible';
import { jiraError } from '../jira-error';
import type { Route } from '../jira-router';
import { demand } from '../permissions';
import { selfOf } from '../shape/site-url';

const LIST = '/rest/api/3/project/:projectIdOrKey/properties';
const ONE = `${LIST}/:propertyKey`;
const MUST_ADMINISTER = 'The user does not have permission to administer the project.';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/ */
export const projectPropertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: LIST,
    handler: ({ actor, param }, { store }) => {
      const project = findProject(store, actor, param('projectIdOrKey'));
      const self = (key: string) => selfOf(`project/${project.id}/properties/${encodeURIComponent(key)}`);
      const keys = [...project.properties.keys()].map((key) => ({ self: self(key), key }));
      return { status: 200, body: { keys }, objectsRead: 1 };
    },
  },
  {
    method: 'GET',
    path: ONE,
    handler: ({ actor, param }, { store }) => {
      const project = findProject(store, actor, param('projectIdOrKey'));
      const key = param('propertyKey');
      if (!project.properties.has(key)) throw noSuchProperty(key);
      return { status: 200, body: { key, value: project.properties.get(key) }, objectsRead: 1 };
    },
  },
  {
    method: 'PUT',
    path: ONE,
    handler: ({ actor, param, body }, { store, limits }) => {
      const project = findProject(store, actor, param('projectIdOrKey'));
      demand(actor, 'ADMINISTER_PROJECTS', MUST_ADMINISTER);
      const key = param('propertyKey');
      const value = body(v.unknown());
      checkProperty(key, value, limits);
      store.projects.set(project.id, { ...project, properties: new Map(project.properties).set(key, value) });
      return { status: project.properties.has(key) ? 200 : 201, body: {} };
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    handler: ({ actor, param }, { store }) => {
      const project = findProject(store, actor, param('projectIdOrKey'));
      demand(actor, 'ADMINISTER_PROJECTS', MUST_ADMINISTER);
      const key = param('propertyKey');
      const properties = new Map(project.properties);
      if (!properties.delete(key)) throw noSuchProperty(key);
      store.projects.set(project.id, { ...project, properties });
      return { status: 204 };
    },
  },
];

function noSuchProperty(key: string) {
  return jiraError(404, `The property with key '${key}' does not exist.`);
}
