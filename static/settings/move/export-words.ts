export type ExportFormat = 'json' | 'csv';
/** The rules as edited, or those that the edits started from. */
export type Exported = 'draft' | 'base';

export const FORMAT_TYPE = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/**
 * What the file is called: `rules-DESK-draft-2026-11-26.json`, `rules-DESK-version-5-2026-11-26.csv`.
 *
 * @param isChanged whether the rules as edited are any others than those the edits started from
 */
export function exportName(
  projectKey: string,
  which: Exported,
  { baseVersion, isChanged, now }: { readonly baseVersion: number; readonly isChanged: boolean; readonly now: Date },
  format: ExportFormat,
): string {
  const what = which === 'draft' && isChanged ? 'draft' : baseVersion === 0 ? 'built-in' : `version-${baseVersion}`;
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
  return `rules-${projectKey}-${what}-${day}.${format}`;
}

/** Whether numbers are written with a comma where the browser is: there, spreadsheets expect semicolons between cells. */
export const usesDecimalComma = (): boolean => new Intl.NumberFormat().format(1.5).includes(',');
