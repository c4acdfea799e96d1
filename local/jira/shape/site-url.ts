/** Where the local site says it is; nothing is served there. */
export const SITE_URL = 'https://local.atlassian.net';
/** `self` of a resource of the platform's API. */
export function selfOf(path: string): string {
  return `${SITE_URL}/rest/api/3/${path}`;
}
/** A time as Jira writes it: ISO with `+0000` for `Z`. */
export function jiraTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
