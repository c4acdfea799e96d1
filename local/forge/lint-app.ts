import path from 'node:path';
import type { Finding } from './lint/finding';
import { jiraCallFindings } from './lint/jira-call-findings';
import { manifestFindings } from './lint/manifest-findings';
import { personalDataFindings } from './lint/personal-data-findings';
import { readSourceFiles } from './lint/source-file';
import { sourceFindings } from './lint/source-findings';
import { storageFindings } from './lint/storage-findings';
import { readManifest, scopesOf } from './manifest';

/**
 * Checks an app as `forge lint` does, without its login and without the network, and for what it misses: storage and
 * personal data without their scopes, and calls of Jira without theirs.
 *
 * Forge's linter knows the working directory only, so the process works in the app's folder while this runs.
 *
 * @returns errors first, each once; source is looked at only when the manifest has no error
 */
export async function lintApp(appDirectory: string): Promise<readonly Finding[]> {
  const before = process.cwd();
  process.chdir(appDirectory);
  try {
    const findings = await manifestFindings();
    if (findings.some(({ level }) => level === 'error')) return tidy(findings);
    const scopes = scopesOf(readManifest('manifest.yml'));
    const files = readSourceFiles('.');
    return tidy([
      ...findings,
      ...(await sourceFindings()),
      ...storageFindings(files, scopes),
      ...personalDataFindings(files, scopes),
      ...jiraCallFindings(files, scopes),
    ]);
  } finally {
    process.chdir(before);
  }
}

function tidy(findings: readonly Finding[]): readonly Finding[] {
  const relative = findings.map((finding) => ({ ...finding, file: path.relative('.', finding.file) }));
  const byText = new Map(relative.map((finding) => [JSON.stringify(finding), finding]));
  return [...byText.values()].sort((one, other) => Number(one.level === 'warning') - Number(other.level === 'warning'));
}
