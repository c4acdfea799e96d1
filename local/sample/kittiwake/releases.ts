import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** Getting versions out of the door. */
export const releases: readonly IssueSeed[] = [
  task(
    16,
    'Plan release 2.4: dates, freeze, who is around',
    { status: 'Done', fixVersions: ['2.4'], labels: ['release'], assignee: 'u-admin', dueDate: '2026-01-30' },
    adf`
      | What | When | Who |
      | Feature freeze | {2026-01-19} | everybody |
      | QA pass | {2026-01-20} to {2026-01-23} | Aoife, Ines |
      | Release | {2026-01-27} | Tomasz |
      | Watch | two days after | Tomasz, Marit |

      Tomasz is skiing in the last week of January, so if we slip we slip to February. Let's not.
    `,
  ),
  task(29, 'Release notes 2.4, internal part', { status: 'Done', fixVersions: ['2.4'], parent: 10 }),
  task(
    42,
    'QA pass 2.4',
    { status: 'Done', fixVersions: ['2.4'], assignee: 'u-limited', labels: ['release', 'qa'] },
    adf`
      [x] Run the regression sheet on staging
      [x] Two phones, one tablet, one harbour PC from the museum
      [x] Payment in all three currencies (test cards!)
      [ ] Night test with the time zone changed: did not get to it
    `,
  ),
  task(
    55,
    'Deploy 2.4 to the pilot harbours first, the rest two days later',
    { status: 'Done', fixVersions: ['2.4'], assignee: 'u-member' },
    adf`Skerrow and Tarrow on Tuesday, everyone else Thursday if the error rate stays under 0.5 %. Roll back with ''deploy --to 2.3.9''.`,
  ),
  task(
    68,
    'Dress rehearsal for the Easter opening',
    { parent: 4, status: 'Done', dueDate: '2026-03-25', assignee: 'u-admin', fixVersions: ['2.5'] },
    adf`
      A fake Good Friday on staging: forty bookings in an hour, two harbour masters on the phone, one of them (Hamish) briefed to be difficult.

      Everyone at their desk 9:00 to 11:30. Debrief with cake.
    `,
  ),
  subTask(81, 'Rehearsal: write down what broke and who mends it', {
    parent: 68,
    status: 'Done',
    assignee: 'u-member',
  }),
  task(
    94,
    'Retrospective on opening weekend',
    { parent: 4, status: 'Done', labels: ['meeting'] },
    adf`
      What went well
      - nobody had to drive to a harbour
      - phones quiet by Saturday noon

      What did not
      - the rota had @aoife on both nights
      - nobody knew who may switch a harbour to read-only

      Actions are in the team board, this one only to close it properly.
    `,
  ),
  task(
    107,
    'Hotfix 2.5.3: branch, test, ship before the bank holiday',
    { status: 'Done', fixVersions: ['2.5'], dueDate: '2026-05-22', assignee: 'u-member', labels: ['release'] },
    adf`Cherry-pick the two fixes, nothing else. No, not even the tiny one. Smoke test by Aoife, ship Thursday before 14:00.`,
  ),
  task(120, 'Agree on the freeze for the regatta weeks', { labels: ['release'], status: 'Done' }),
  story(
    133,
    "What's new: tell harbour masters inside the desk",
    { components: ['Desk'], labels: ['docs'] },
    adf`
      They don't read our e-mails. A quiet dot on the menu, three lines per version, with a picture, in their language. Never a pop-up in the morning rush.
    `,
  ),
  task(
    146,
    'Version 3.0: draft timeline and milestones',
    { fixVersions: ['3.0'], labels: ['release'], assignee: 'u-admin', status: 'In Progress', sprint: true },
    adf`
      First cut, to be shot down on {2026-08-06}:

      - Beta with two harbours: 21 September
      - Larkspur wave 1: 5 October
      - General release: 9 November
      - Buffer: two weeks, already eaten by the offsite

      Depends on the payment cut-over and on somebody replacing Ines while she is on leave. {yellow AT RISK}
    `,
  ),
  task(
    159,
    'Kalender für das Feature-Freeze 3.0 abstimmen',
    { fixVersions: ['3.0'], labels: ['release'], dueDate: '2026-09-04' },
    adf`
      Grauhafen hat in der zweiten Septemberwoche Hafenfest und will in der Zeit keine Änderung sehen. Bitte Termin mit Frau Petersen abstimmen und danach das Freeze-Datum im Kalender eintragen. Wenn das nicht geht, eine Woche nach hinten schieben.
    `,
  ),
  bug(
    172,
    'Staging deploy fails: migration 0187 runs twice',
    { labels: ['ci'], assignee: 'u-member', status: 'Done' },
    adf`
      ~~~text
      ERROR: relation "berth_hold" already exists
      step: migrate (attempt 2 of 2)
      ~~~

      Blocks the QA pass. The runner retries after a timeout although the first attempt is still going.
    `,
  ),
  task(
    185,
    'Go / no-go for 3.0',
    { fixVersions: ['3.0'], dueDate: '2026-11-05', assignee: 'u-admin', labels: ['release', 'meeting'] },
    adf`
      Thirty minutes. Open defects, load test result, support rota, rollback plan, sign-off from finance. Invite @tomasz @aoife @jeanluc and Hamish by phone. Nobody leaves before it is a yes or a no.
    `,
  ),
  task(
    198,
    'Roll out 3.0 in three waves and watch the dashboards',
    { fixVersions: ['3.0'], dueDate: '2026-11-13', assignee: 'u-member', sprint: true, labels: ['release'] },
    adf`
      1. Monday: Skerrow, Grauhafen
      2. Wednesday: Scotland, Baltic
      3. Friday morning, **not** afternoon: Brittany

      Stop if more than five bookings an hour fail. Announce each wave in the harbour masters' channel the evening before.
    `,
  ),
];
