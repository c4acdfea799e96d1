import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { jiraError, notEmulated } from '../jira-error';
import { findField } from './find-field';
import type { IssueTest, JqlContext, JqlField, JqlValue, Operator } from './jql-field';
import { callFunction } from './jql-function';

const OPERATORS: ReadonlySet<string> = new Set<Operator>([
  '=',
  '!=',
  'in',
  'not in',
  'is',
  'is not',
  '~',
  '!~',
  '<',
  '<=',
  '>',
  '>=',
]);

/** The test of a clause. @throws JiraError 400 for what Jira refuses, 501 for what the local Jira leaves out. */
export function compileClause(clause: Clause, context: JqlContext): IssueTest {
  if (clause.clauseType === 'terminal') return compileTerminal(clause, context);
  if (clause.clauseType === 'not') {
    const test = compileClause(clause.clause, context);
    return (issue) => !test(issue);
  }
  const tests = clause.clauses.map((each) => compileClause(each, context));
  return clause.operator.value === 'and'
    ? (issue) => tests.every((test) => test(issue))
    : (issue) => tests.some((test) => test(issue));
}

function compileTerminal(clause: TerminalClause, context: JqlContext): IssueTest {
  const written = clause.operator?.value ?? '';
  const field = findField(clause.field, context);
  if (!isOperator(written)) throw notEmulated(`the JQL operator ${written} (the local Jira keeps no history)`);
  if (!field.operators.includes(written)) {
    throw jiraError(400, `The operator '${written}' is not supported by the '${clause.field.value}' field.`);
  }
  const { values, empty } = operandValues(clause.operand ?? undefined, context);
  return test(field, written, values, empty, clause.field.value);
}

function isOperator(operator: string): operator is Operator {
  return OPERATORS.has(operator);
}

function test(
  field: JqlField,
  operator: Operator,
  values: readonly JqlValue[],
  empty: boolean,
  name: string,
): IssueTest {
  const isEmpty: IssueTest = (issue) => field.isEmpty(issue);
  switch (operator) {
    case 'is':
    case 'is not': {
      if (!empty) throw jiraError(400, `The operator '${operator}' of the field '${name}' takes EMPTY only.`);
      return operator === 'is' ? isEmpty : (issue) => !isEmpty(issue);
    }
    case '=':
    case 'in': {
      const has = hasOneOf(field, values);
      return (issue) => has(issue) || (empty && isEmpty(issue));
    }
    // An issue without a value is not "other than" one, as in Jira.
    case '!=':
    case 'not in': {
      const has = hasOneOf(field, values);
      return (issue) => !isEmpty(issue) && !has(issue);
    }
    case '~':
    case '!~': {
      const contains = field.contains?.(single(values, operator, name)) ?? (() => false);
      return operator === '~' ? contains : (issue) => !isEmpty(issue) && !contains(issue);
    }
    default: {
      const sign = field.compare?.(single(values, operator, name)) ?? (() => null);
      return (issue) => {
        const difference = sign(issue);
        return difference !== null && holds(operator, difference);
      };
    }
  }
}

function hasOneOf(field: JqlField, values: readonly JqlValue[]): IssueTest {
  return values.length === 0 ? () => false : (field.hasOneOf?.(values) ?? (() => false));
}

function holds(operator: '<' | '<=' | '>' | '>=', difference: number): boolean {
  if (difference === 0) return operator === '<=' || operator === '>=';
  return difference < 0 === operator.startsWith('<');
}

function single(values: readonly JqlValue[], operator: string, name: string): JqlValue {
  const [value] = values;
  if (value !== undefined) return value;
  throw jiraError(400, `The operator '${operator}' of the field '${name}' does not support EMPTY.`);
}

interface OperandValues {
  readonly values: readonly JqlValue[];
  /** EMPTY is among them. */
  readonly empty: boolean;
}

function operandValues(operand: Operand | undefined, context: JqlContext): OperandValues {
  switch (operand?.operandType) {
    case 'value':
      return { values: [{ kind: 'text', text: operand.value }], empty: false };
    case 'keyword':
      return { values: [], empty: true };
    case 'function': {
      const args = operand.arguments.map((argument) => argument.value);
      return { values: [callFunction(operand.function.value, args, context)], empty: false };
    }
    case 'list': {
      const parts = operand.values.map((value) => operandValues(value, context));
      return { values: parts.flatMap((part) => part.values), empty: parts.some((part) => part.empty) };
    }
    case undefined:
      return { values: [], empty: false };
  }
}
