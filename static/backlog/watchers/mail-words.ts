import type { Asked } from '../use-asked';
import type { Watchers } from './count-watchers';

/**
 * Who gets mails where issues are edited one by one.
 *
 * @param isAtMost whether fewer issues may be written than were counted
 */
export function mailWords(watchers: Asked<Watchers>, isAtMost = false): string {
  if (watchers.kind === 'asking') return 'Counting who watches them…';
  if (watchers.kind === 'failed') return 'Jira mails those who watch them.';
  const { mails, issues } = watchers.value;
  if (mails === 0) return 'Nobody watches them: nobody gets mails.';
  const people = mails === 1 ? '1 watcher gets a mail' : `${mails.toLocaleString('en')} watchers will get mails`;
  const watched = `(${issues.toLocaleString('en')} watched ${issues === 1 ? 'issue' : 'issues'})`;
  return `${isAtMost ? 'At most ' : ''}${people} ${watched}.`;
}
