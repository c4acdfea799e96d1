/**
 * The shell's own content security policy: its own files, and frames of the app's origin only.
 * It guards the workbench against markup in issue text, as Jira guards itself.
 */
export function shellPolicy(appOrigin: string): string {
  return [
    "default-src 'self'",
    `frame-src ${appOrigin}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
