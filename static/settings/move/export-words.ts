export type ExportFormat = 'json' | 'csv';
/** The rules as edited, or those that the edits started from. */
export type Exported = 'draft' | 'base';

export const FORMAT_TYPE = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

/** What the file is called: `rules-DESK-draft.json`, `rules-DESK-version-5.csv`. */
export function exportName(projectKey: string, which: Exported, baseVersion: number, format: ExportFormat): string {
  const what = which === 'draft' ? 'draft' : baseVersion === 0 ? 'built-in' : `version-${baseVersion}`;
  return `rules-${projectKey}-${what}.${format}`;
}

/** Whether numbers are written with a comma where the browser is: there, spreadsheets expect semicolons between cells. */
export const usesDecimalComma = (): boolean => new Intl.NumberFormat().format(1.5).includes(',');
