import ts from 'typescript';
import { NotEmulatedError } from '../errors';
import { binaryOperations } from './binary-operations';
import { ExpressionError } from './expression-error';
import { methodOf } from './methods';
import { truthOf } from './truth-of';

/** The names that an expression can use, and what they stand for. */
type Scope = Readonly<Record<string, unknown>>;

/**
 * The truth of a filter: the part of Jira's expressions that filters are written in. They are written like JavaScript,
 * so that TypeScript's parser reads them.
 *
 * @throws ExpressionError when it cannot be evaluated, or is neither true nor false
 * @throws NotEmulatedError for a part of the language that is not known here
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function evaluateExpression(expression: string, scope: Scope): boolean {
  const file = ts.createSourceFile('filter.ts', `(${expression})`, ts.ScriptTarget.ES2022);
  const [statement, ...more] = file.statements;
  if (statement === undefined || more.length > 0 || !ts.isExpressionStatement(statement))
    throw new ExpressionError(`${expression} is not one expression.`);
  const value = worthOf(statement.expression, scope, file);
  if (typeof value !== 'boolean') throw new ExpressionError(`${expression} is neither true nor false.`);
  return value;
}

function worthOf(node: ts.Expression, scope: Scope, file: ts.SourceFile): unknown {
  const worth = (inner: ts.Expression): unknown => worthOf(inner, scope, file);
  if (ts.isParenthesizedExpression(node)) return worth(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node)) return named(scope, node.text);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(worth);
  if (ts.isPropertyAccessExpression(node)) {
    const owner = worth(node.expression);
    return owner === null && node.questionDotToken !== undefined ? null : memberOf(owner, node.name.text);
  }
  if (ts.isElementAccessExpression(node))
    return memberOf(worth(node.expression), String(worth(node.argumentExpression)));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return !truthOf(worth(node.operand));
  if (ts.isConditionalExpression(node))
    return truthOf(worth(node.condition)) ? worth(node.whenTrue) : worth(node.whenFalse);
  if (ts.isBinaryExpression(node)) {
    const operation = binaryOperations.get(node.operatorToken.kind);
    if (operation !== undefined)
      return operation(
        () => worth(node.left),
        () => worth(node.right),
      );
  }
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    const { body } = node;
    const names = node.parameters.map(({ name }) => name.getText(file));
    return (...values: readonly unknown[]) => {
      const own = Object.fromEntries(names.map((name, nth) => [name, values[nth]]));
      return worthOf(body, { ...scope, ...own }, file);
    };
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: owner, name, questionDotToken } = node.expression;
    const value = worth(owner);
    if (value === null && questionDotToken !== undefined) return null;
    return methodOf(value, name.text)(...node.arguments.map(worth));
  }
  throw new NotEmulatedError(`the expression ${node.getText(file)}`);
}

function named(scope: Scope, name: string): unknown {
  if (!Object.hasOwn(scope, name)) throw new ExpressionError(`${name} is not known.`);
  return scope[name];
}

/** What an object does not have is nothing; of nothing, nothing can be asked. */
function memberOf(owner: unknown, name: string): unknown {
  if (Array.isArray(owner)) return name === 'length' ? owner.length : owner[Number(name)];
  if (typeof owner !== 'object' || owner === null) throw new ExpressionError(`${name} of ${String(owner)}.`);
  const found: unknown = Object.hasOwn(owner, name) ? Reflect.get(owner, name) : undefined;
  return found ?? null;
}
