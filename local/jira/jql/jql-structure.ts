import type { Clause, Field, Operand, Query } from '@atlaskit/jql-ast';
import type { IndexedProperty } from '../model/indexed-property';

/** The structure of a query as `POST /jql/parse` gives it. */
export function jqlStructure(query: Query, indexed: readonly IndexedProperty[]) {
  const { where, orderBy } = query;
  return {
    ...(where != null && { where: clauseStructure(where, indexed) }),
    ...(orderBy != null && {
      orderBy: {
        fields: orderBy.fields.map(({ field, direction }) => ({
          field: fieldStructure(field, indexed),
          ...(direction != null && { direction: direction.value.toLowerCase() }),
        })),
      },
    }),
  };
}

function clauseStructure(clause: Clause, indexed: readonly IndexedProperty[]): unknown {
  if (clause.clauseType === 'compound') {
    return { clauses: clause.clauses.map((each) => clauseStructure(each, indexed)), operator: clause.operator.value };
  }
  if (clause.clauseType === 'not') return { clauses: [clauseStructure(clause.clause, indexed)], operator: 'not' };
  return {
    field: fieldStructure(clause.field, indexed),
    operator: clause.operator?.value,
    ...(clause.operand != null && { operand: operandStructure(clause.operand) }),
  };
}

function fieldStructure({ value, properties }: Field, indexed: readonly IndexedProperty[]) {
  const property = (properties ?? []).map(({ key, path }) => {
    const steps = (path ?? [])
      .map((step) => step.value)
      .join('')
      .replace(/^\./, '');
    const type = indexed.find((each) => each.propertyKey === key?.value && each.path === steps)?.type;
    return { entity: 'issue', key: key?.value ?? '', path: steps, ...(type !== undefined && { type }) };
  });
  return { name: value, ...(property.length > 0 && { property }) };
}

function operandStructure(operand: Operand): unknown {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value };
    case 'keyword':
      return { keyword: 'empty' };
    case 'function':
      return { function: operand.function.value, arguments: operand.arguments.map(({ value }) => value) };
    case 'list':
      return { values: operand.values.map(operandStructure) };
  }
}
