import ts from 'typescript';
import { truthOf } from './truth-of';

type Side = () => unknown;

/** What stands between two parts of an expression. The right side is only looked at where it matters. */
export const binaryOperations: ReadonlyMap<ts.SyntaxKind, (left: Side, right: Side) => unknown> = new Map([
  [ts.SyntaxKind.EqualsEqualsToken, (left: Side, right: Side) => left() === right()],
  [ts.SyntaxKind.ExclamationEqualsToken, (left: Side, right: Side) => left() !== right()],
  [ts.SyntaxKind.AmpersandAmpersandToken, (left: Side, right: Side) => truthOf(left()) && truthOf(right())],
  [ts.SyntaxKind.BarBarToken, (left: Side, right: Side) => truthOf(left()) || truthOf(right())],
  [ts.SyntaxKind.GreaterThanToken, (left: Side, right: Side) => Number(left()) > Number(right())],
  [ts.SyntaxKind.LessThanToken, (left: Side, right: Side) => Number(left()) < Number(right())],
]);
