import { readFileSync } from 'node:fs';
import { FileSystemReader, NullLogger, StatsigService } from '@forge/cli-shared';
import { lint, LintClass } from '@forge/lint';
import { ManifestParserBuilder } from '@forge/manifest';
import type { Finding } from './finding';
import { withOpenApiTables } from './openapi-tables';

/** Answers as Atlassian's service of switches would with all of them off. */
class NoSwitches extends StatsigService {
  constructor() {
    const nobody = () => Promise.reject(new Error('The local checks do not log in.'));
    super(NullLogger, undefined, { getCredentials: nobody }, { readConfigSection: () => Promise.resolve('missing') });
  }

  override checkGate(): Promise<null> {
    return Promise.resolve(null);
  }

  override getDynamicConfig(): Promise<null> {
    return Promise.resolve(null);
  }
}

/** What Forge's linter finds in `src` and in the manifest of the working directory. */
export async function sourceFindings(): Promise<readonly Finding[]> {
  const manifest = new ManifestParserBuilder()
    .withInterpolators()
    .build()
    .parseManifest({ content: readFileSync('manifest.yml', 'utf8'), filePath: 'manifest.yml' });
  const files = await new FileSystemReader().recursiveReadDir('./src', ['node_modules', '.git']);
  const results = await withOpenApiTables(() =>
    lint(files, manifest, 'development', NullLogger, new NoSwitches(), { linter: { mode: 'client-side' } }),
  );
  return results.flatMap(({ file, errors, warnings, approvals }) =>
    [...errors, ...warnings, ...approvals].map(({ class: level, line, message }) => ({
      level: level === LintClass.Error ? ('error' as const) : ('warning' as const),
      file,
      line,
      message,
    })),
  );
}
