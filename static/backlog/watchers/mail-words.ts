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
  const count = (number: number): string => number.toLocaleString('en');
  // Not how many people: somebody who watches two of them gets two.
  const words =
    mails === 1
      ? '1 mail will go to whoever watches 1 of these issues.'
      : `${count(mails)} mails will go to those who watch ${count(issues)} of these issues.`;
  return `${isAtMost ? 'At most ' : ''}${words}`;
}
