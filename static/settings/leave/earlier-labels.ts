import type { Answer, Api, RulesFunction, VersionEntry } from '#contract';
import { DEFAULT_LABELS, labelNames, ownLabels, type ProjectLabels } from '#issue';

/** A call of the app's functions. */
type Call = <Name extends RulesFunction>(
  name: Name,
  payload: Api[Name]['payload'],
) => Promise<Answer<Api[Name]['result']>>;

/**
 * The labels that issues of a project were ever tagged with, and are not any more: those of every version, and the usual
 * ones, which served before the first. A version that cannot be read is passed over.
 *
 * @param now the labels in force
 * @returns the failure where the versions could not be listed or read
 */
export async function earlierLabels(
  projectId: string,
  now: ProjectLabels,
  call: Call,
): Promise<Answer<readonly string[]>> {
  const names = new Set(ownLabels(DEFAULT_LABELS));
  let before: number | null = null;
  for (let hasMore = true; hasMore;) {
    const page: Answer<Api['history.list']['result']> = await call('history.list', { projectId, before });
    if (!page.ok) return page;
    const versions: readonly VersionEntry[] = page.value.versions;
    const read = await Promise.all(versions.map(({ version }) => call('history.read', { projectId, version })));
    for (const answer of read) {
      if (!answer.ok && answer.failure.code !== 'not-found') return answer;
      if (!answer.ok) continue;
      for (const name of ownLabels(labelNames(answer.value.published.ruleSet.settings))) names.add(name);
    }
    before = versions.at(-1)?.version ?? null;
    hasMore = page.value.hasMore && before !== null;
  }
  for (const name of ownLabels(now)) names.delete(name);
  return { ok: true, value: [...names] };
}
