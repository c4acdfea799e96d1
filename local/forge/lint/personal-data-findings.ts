import { forEachChild, isPropertyAccessExpression, type Node, type SourceFile } from 'typescript';
import type { Finding } from './finding';

/** Calls of Atlassian's personal data API although the app lacks `report:personal-data`; Forge's linter does not look. */
export function personalDataFindings(files: readonly SourceFile[], scopes: ReadonlySet<string>): readonly Finding[] {
  if (scopes.has('report:personal-data')) return [];
  return files.flatMap((file) =>
    callsIn(file).map((node) => ({
      level: 'error' as const,
      file: file.fileName,
      line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      message: 'reportPersonalData needs the scope report:personal-data in manifest.yml',
    })),
  );
}

function callsIn(file: SourceFile): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node) && node.name.text === 'reportPersonalData') found.push(node);
    forEachChild(node, visit);
  };
  visit(file);
  return found;
}
