import { preProcessFile, type SourceFile } from 'typescript';
import type { Finding } from './finding';

const storagePackages = new Set(['@forge/kvs', '@forge/storage']);

/** Files that use Forge's storage although the app lacks `storage:app`; Forge's linter does not see it with @forge/kvs. */
export function storageFindings(files: readonly SourceFile[], scopes: ReadonlySet<string>): readonly Finding[] {
  if (scopes.has('storage:app')) return [];
  return files.flatMap((file) =>
    preProcessFile(file.text)
      .importedFiles.filter(({ fileName }) => storagePackages.has(fileName))
      .map(({ fileName, pos }) => ({
        level: 'error' as const,
        file: file.fileName,
        line: file.getLineAndCharacterOfPosition(pos).line + 1,
        message: `${fileName} needs the scope storage:app in manifest.yml`,
      })),
  );
}
