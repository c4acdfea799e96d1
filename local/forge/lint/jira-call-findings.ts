import {
  forEachChild,
  isFunctionLike,
  isNoSubstitutionTemplateLiteral,
  isPropertyAssignment,
  isSourceFile,
  isStringLiteral,
  isTemplateExpression,
  type Node,
  type SourceFile,
} from 'typescript';
import { findOperation } from '../find-operation';
import type { JiraOperation } from '../scopes';
import type { Finding } from './finding';

/**
 * Paths of Jira's REST API in the source that the table of operations does not know, or whose scopes the manifest
 * lacks. Forge's linter looks only at paths written in place at `requestJira(route…)`, and not at those of pages.
 */
export function jiraCallFindings(files: readonly SourceFile[], scopes: ReadonlySet<string>): readonly Finding[] {
  return files.flatMap((file) =>
    pathLiterals(file).flatMap(({ node, path }): Finding[] => {
      const message = faultOf(methodsAround(node), path, scopes);
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      return message === undefined ? [] : [{ level: 'error', file: file.fileName, line, message }];
    }),
  );
}

function faultOf(methods: readonly string[], path: string, scopes: ReadonlySet<string>): string | undefined {
  const operations = methods.map((method) => findOperation(method, path)).filter((found) => found !== undefined);
  if (operations.length === 0) return `${methods.join(' or ')} ${path} is not in local/forge/scopes.ts`;
  const isGranted = ({ anyOf }: JiraOperation): boolean => anyOf.some((all) => all.every((scope) => scopes.has(scope)));
  if (operations.some(isGranted)) return undefined;
  const wanted = operations.flatMap(({ anyOf }) => anyOf.map((all) => all.join(' + ')));
  const known = operations.map(({ method }) => method);
  return `${known.join(' or ')} ${path} needs in manifest.yml one of: ${wanted.join(', ')}`;
}

interface PathLiteral {
  readonly node: Node;
  /** Without its query; every inserted value is `{}`. */
  readonly path: string;
}

function pathLiterals(file: SourceFile): readonly PathLiteral[] {
  const found: PathLiteral[] = [];
  const visit = (node: Node): void => {
    const path = textOf(node)?.split('?', 1)[0];
    if (path?.startsWith('/rest/') === true) found.push({ node, path });
    forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: Node): string | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** The methods that the function around a path names; any, when it names none. */
function methodsAround(node: Node): readonly string[] {
  let around = node;
  while (!isFunctionLike(around) && !isSourceFile(around)) around = around.parent;
  const methods = new Set<string>();
  const visit = (inner: Node): void => {
    const isMethod = isPropertyAssignment(inner) && inner.name.getText() === 'method';
    if (isMethod && isStringLiteral(inner.initializer)) methods.add(inner.initializer.text);
    forEachChild(inner, visit);
  };
  visit(around);
  return methods.size === 0 ? ['GET', 'POST', 'PUT', 'DELETE'] : [...methods];
}
