import type { IssueTypeRecord, NamedRecord, ProjectRecord } from '../model/project-record';
import { selfOf } from './site-url';

/** The short form of a project, as in an issue's fields. */
export function projectRef(project: ProjectRecord) {
  const teamManaged = project.style === 'team-managed';
  return {
    self: selfOf(`project/${project.id}`),
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: teamManaged,
  };
}

/** A project as `GET /project/{id}` gives it, with the properties that were asked for. */
export function projectBean(project: ProjectRecord, propertyKeys: readonly string[]) {
  return {
    ...projectRef(project),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    style: project.style === 'team-managed' ? 'next-gen' : 'classic',
    isPrivate: false,
    issueTypes: project.issueTypes.map((type) => issueTypeBean(type, project)),
    components: project.components.map((component) => namedBean('component', component)),
    versions: project.versions.map((version) => ({
      ...namedBean('version', version),
      archived: false,
      released: false,
    })),
    ...(propertyKeys.length > 0 && {
      properties: Object.fromEntries([...project.properties].filter(([key]) => propertyKeys.includes(key))),
    }),
  };
}

export function issueTypeBean(type: IssueTypeRecord, project: ProjectRecord) {
  return {
    self: selfOf(`issuetype/${type.id}`),
    id: type.id,
    name: type.name,
    description: '',
    subtask: type.hierarchyLevel === -1,
    hierarchyLevel: type.hierarchyLevel,
    // A type of a team-managed project says whose it is.
    ...(project.style === 'team-managed' && { scope: { type: 'PROJECT', project: { id: String(project.id) } } }),
  };
}

export function namedBean(kind: 'component' | 'version', record: NamedRecord) {
  return { self: selfOf(`${kind}/${record.id}`), id: record.id, name: record.name };
}
