/** An issue property that the app's manifest declares searchable (`jira:entityProperty`), with its JQL alias. */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly alias: string;
  readonly type: string;
}
