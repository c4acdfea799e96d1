import * as v from 'valibot';
import type { Manifest } from '../forge/manifest';
import type { IndexedProperty } from '../jira/model/indexed-property';

const EntityProperty = v.object({
  entityType: v.literal('issue'),
  propertyKey: v.string(),
  values: v.array(v.object({ path: v.string(), type: v.string(), searchAlias: v.string() })),
});

/** The issue properties that the manifest makes searchable in JQL. */
export function indexedProperties({ modules }: Manifest): readonly IndexedProperty[] {
  return (modules['jira:entityProperty'] ?? []).flatMap((module) => {
    const { propertyKey, values } = v.parse(EntityProperty, module);
    return values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, alias: searchAlias }));
  });
}
