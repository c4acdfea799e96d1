import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createSourceFile, ScriptTarget, type SourceFile } from 'typescript';

/** The parsed TypeScript files of the app's `src`; their names are relative to the app's folder. */
export function readSourceFiles(appDirectory: string): readonly SourceFile[] {
  return readdirSync(path.join(appDirectory, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const file = path.join('src', name);
      return createSourceFile(file, readFileSync(path.join(appDirectory, file), 'utf8'), ScriptTarget.Latest, true);
    });
}
