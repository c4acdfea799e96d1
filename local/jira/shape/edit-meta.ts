import type { Actor } from '../model/actor';
import { CUSTOM_FIELDS, customTypeOf } from '../model/custom-fields';
import type { ProjectRecord } from '../model/project-record';
import { may } from '../permissions';
import { issueTypeBean, namedBean } from './project-bean';
import { SITE_URL } from './site-url';

interface FieldMeta {
  readonly key: string;
  readonly name: string;
  readonly required: boolean;
  readonly operations: readonly string[];
  readonly schema: Readonly<Record<string, string | number>>;
  readonly hasDefaultValue: boolean;
  readonly autoCompleteUrl?: string;
  readonly allowedValues?: readonly unknown[];
}

/** The fields that the actor may edit in this project, by id: none without Edit issues. */
export function editableFields(actor: Actor, project: ProjectRecord): ReadonlyMap<string, FieldMeta> {
  if (!may(actor, 'EDIT_ISSUES')) return new Map();
  const onScreen = metaOf(project)
    .filter(({ key }) => !project.fieldsOffScreen.includes(key))
    .filter(({ key }) => key !== 'assignee' || may(actor, 'ASSIGN_ISSUES'));
  return new Map(onScreen.map((meta) => [meta.key, meta]));
}

function metaOf(project: ProjectRecord): readonly FieldMeta[] {
  const field = (key: string, name: string, operations: readonly string[], type: string, items?: string) => ({
    key,
    name,
    required: false,
    operations,
    schema: { type, system: key, ...(items !== undefined && { items }) },
    hasDefaultValue: false,
  });
  const many = ['add', 'set', 'remove'];
  const custom = CUSTOM_FIELDS.map((record) => ({
    ...field(record.id, record.name, ['set'], 'string'),
    schema: { type: 'string', custom: customTypeOf(record), customId: record.customId },
  }));
  return [
    { ...field('summary', 'Summary', ['set'], 'string'), required: true },
    {
      ...field('issuetype', 'Issue Type', [], 'issuetype'),
      required: true,
      allowedValues: project.issueTypes.map((type) => issueTypeBean(type, project)),
    },
    { ...field('parent', 'Parent', ['set'], 'issuelink') },
    {
      ...field('components', 'Components', many, 'array', 'component'),
      allowedValues: project.components.map((component) => namedBean('component', component)),
    },
    field('description', 'Description', ['set'], 'doc'),
    {
      ...field('fixVersions', 'Fix versions', many, 'array', 'version'),
      allowedValues: project.versions.map((version) => namedBean('version', version)),
    },
    {
      ...field('labels', 'Labels', many, 'array', 'string'),
      autoCompleteUrl: `${SITE_URL}/rest/api/1.0/labels/suggest?query=`,
    },
    field('duedate', 'Due date', ['set'], 'date'),
    {
      ...field('assignee', 'Assignee', ['set'], 'user'),
      autoCompleteUrl: `${SITE_URL}/rest/api/3/user/assignable/search?query=`,
    },
    ...custom,
  ];
}
