import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, subTask, task } from './desk';

/** When things broke, and what was arranged so that they break less. */
export const incidents: readonly IssueSeed[] = [
  task(
    18,
    'Post-mortem: certificate expired on Sunday evening',
    { labels: ['incident'], status: 'Done', assignee: 'u-member' },
    adf`
      ## Timeline (UTC)
      - 18:02 first call from Skerrow
      - 18:40 Tomasz at a laptop (was at a wedding)
      - 19:05 new certificate, all green

      ## Why
      The reminder goes to an address of someone who left in spring.

      ## Actions
      1. Renewal by machine
      2. Reminder to the team's address
      3. A second person who can do it
    `,
  ),
  bug(
    31,
    'Confirmation mails land in spam at t-online',
    { labels: ['email'], components: ['Booking'] },
    adf`Every guest with that provider. They arrive at the harbour with no number and no idea which berth. Our Kiel people say it is nine in ten Germans over fifty.`,
  ),
  task(44, 'On-call rota until Easter', { labels: ['support'], status: 'Done', assignee: 'u-admin' }),
  task(
    57,
    'Alert when no booking arrived for an hour',
    { labels: ['monitoring'], status: 'Done', assignee: 'u-member' },
    adf`Only between 8 and 22. Threshold per weekday. Page whoever is on call, no e-mail, nobody reads those.`,
  ),
  bug(
    70,
    "Two harbours see each other's arrivals",
    { labels: ['privacy', 'incident'], status: 'Done', fixVersions: ['2.5'], components: ['Desk'] },
    adf`
      :::error
      **Data of one customer shown to another.** Reported at 09:12 by Tarrow, they saw eleven boats of Inchmallow.
      :::

      Steps: log in as a user who had rights for both, remove one, go back in the browser. The list is served from the cache of the first.

      Phones and names visible. @marit has informed both harbours.
    `,
  ),
  subTask(83, 'Leak March: write to the data protection officer', {
    parent: 70,
    status: 'Done',
    assignee: 'u-admin',
    dueDate: '2026-04-08',
  }),
  bug(
    96,
    'Error page says "Contact your administrator"',
    { components: ['Booking'], labels: ['wording'] },
    adf`
      The skipper *has* no administrator. Say what happened, that no money was taken (if so), and give the harbour's phone number. Bonus: a picture of a kittiwake looking guilty.
    `,
  ),
  task(
    109,
    'Load test before the regatta',
    { labels: ['qa', 'incident'], assignee: 'u-member', status: 'Done', dueDate: '2026-06-05' },
    adf`
      Target: 300 people searching at once, 20 bookings a minute, for half an hour, on a copy of production. Book the machine, tell hosting, do it on Wednesday night. Record p95 and where it breaks. Repeat after each fix.

      ~~~bash
      hammer run regatta.yaml --users 300 --for 30m
      ~~~
    `,
  ),
  task(
    122,
    'Risk: the only person who knows the tide import is on parental leave',
    { labels: ['risk'], assignee: 'u-admin' },
    adf`
      Likelihood: certain. Impact: high around springs. Mitigation: two afternoons of hand-over with Ines before {2026-07-03}, a page on the wiki, Felix does the July update while she watches. Owner Marit, review monthly.
    `,
  ),
  bug(
    135,
    'Booking down for forty minutes on regatta Saturday',
    { labels: ['incident'], components: ['Booking'], status: 'Done', fixVersions: ['2.6'] },
    adf`
      From 10:50 visitors got a white page. Harbours could still work. About 130 people gave up, judging from the searches that end nowhere.

      :::expand What the log says
      ~~~text
      10:49:58 pool exhausted (50/50), waiting 30000 ms
      10:50:28 timeout acquiring connection
      ~~~
      Every search opened a second connection for the tide curve.
      :::
    `,
  ),
  task(
    148,
    'Post-mortem regatta Saturday: book a room, invite hosting, write it up',
    { labels: ['incident', 'meeting'], assignee: 'u-admin', status: 'Done', dueDate: '2026-08-07' },
    adf`Blame-free, ninety minutes, biscuits. Actions get owners and dates or they do not exist.`,
  ),
  task(
    161,
    'Störungsbericht für Grauhafen fertigstellen',
    { labels: ['incident'], assignee: 'u-limited' },
    adf`
      Der Hafenmeister verlangt einen schriftlichen Bericht über den Ausfall am 15. August: Ablauf, Ursache, Maßnahmen, Verantwortliche. Zwei Seiten reichen. Bitte bis Freitag an Frau Petersen schicken, vorher liest Marit gegen.
    `,
  ),
  bug(
    174,
    'SMS codes arrive twenty minutes late',
    { labels: ['sms'], components: ['Booking'] },
    adf`
      Only O2 and only in the evening, as far as we can tell. Skippers stand on the pontoon in front of a locked shower and wait for a code that is no longer valid when it arrives. Either make it last an hour or show the code in the booking itself.
    `,
  ),
  task(187, 'Restore test of the backup, autumn', {
    labels: ['ops', 'audit'],
    dueDate: '2026-10-31',
    assignee: 'u-member',
  }),
  task(
    200,
    'Winter rota: who takes Christmas',
    { labels: ['support'], assignee: 'u-admin', dueDate: '2026-11-30' },
    adf`
      Two volunteers needed for 24–26 December, one for New Year. Last year: @tomasz and @aoife, so please not them again. Traffic is nearly nil but Grauhafen has its ice swim. Time off in lieu ×1.5, agreed with HR.
    `,
  ),
];
