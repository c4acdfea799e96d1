import { createReadStream } from 'node:fs';
import type { SiteSeed } from '../jira/site-seed';
import { importJiraCsv } from '../sample/import-csv';
import { sampleSite } from '../sample/sample-site';
import { forgetState, readState, setStateAside, type SiteState } from './state-file';

/** How many skipped rows are named before the rest is only counted. */
const NAMED_ROWS = 20;

export interface SiteSource {
  readonly dataDirectory: string | undefined;
  readonly fresh: boolean;
  readonly importFile: string | undefined;
  readonly seed?: SiteSeed | undefined;
  readonly say: (line: string) => void;
}

/** What the site starts with, and what was kept of it, if it goes on from an earlier start. */
export interface SiteStart {
  readonly seed: SiteSeed;
  readonly kept: SiteState | undefined;
}

/**
 * Decides what the site starts with: an export, else what was kept, else the sample.
 * @throws UnreadableState, or what the reader of the export throws
 */
export async function loadSite({ dataDirectory, fresh, importFile, seed, say }: SiteSource): Promise<SiteStart> {
  if (importFile !== undefined) {
    const imported = await importJiraCsv(createReadStream(importFile));
    const aside = dataDirectory === undefined ? undefined : setStateAside(dataDirectory);
    if (aside !== undefined) say(`The site kept so far is set aside in ${aside}.`);
    const count = imported.seed.projects.reduce((sum, project) => sum + project.issues.length, 0);
    say(`Read ${count === 1 ? '1 issue' : `${count} issues`} from ${importFile}.`);
    for (const { row, reason } of imported.skipped.slice(0, NAMED_ROWS)) say(`  Skipped row ${row}: ${reason}`);
    const unnamed = imported.skipped.length - NAMED_ROWS;
    if (unnamed > 0) say(`  … and ${unnamed} more rows.`);
    return { seed: imported.seed, kept: undefined };
  }
  if (fresh && dataDirectory !== undefined) forgetState(dataDirectory);
  const kept = dataDirectory === undefined ? undefined : readState(dataDirectory);
  if (kept) {
    say('Going on from the last start (--fresh starts over).');
    return { seed: { users: [], projects: [] }, kept };
  }
  say('Starting with the sample site.');
  return { seed: seed ?? sampleSite, kept };
}
