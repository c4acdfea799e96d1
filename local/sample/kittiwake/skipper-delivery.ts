import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, epic, story, subtask, task } from './skipper';

/** How the skipper app gets built, tested, shipped and paid for. */
export const skipperDelivery: readonly IssueSeed[] = [
  task(
    3,
    'Developer accounts for both stores',
    { status: 'Done', assignee: 'u-admin', dueDate: '2026-02-27' },
    adf`Company papers, a D-U-N-S number, 99 dollars, patience. Finance has the card. Two people with admin rights so that we never again wait for one holiday.`,
  ),
  task(
    5,
    'Board set-up and how we use the columns',
    { labels: ['process'], status: 'Done' },
    adf`At most three in progress. Who pulls, finishes. We talk on Tuesdays, fifteen minutes, standing.`,
  ),
  task(
    7,
    'Spike: which offline database?',
    { labels: ['spike'], status: 'Done', assignee: 'u-member' },
    adf`Two days, two candidates, one page with numbers: size, start-up, what happens on a full disk.`,
  ),
  task(10, 'Get two test phones from the second-hand shop', { labels: ['purchasing'], status: 'Done' }),
  task(
    11,
    'Beta with forty skippers: recruit, send builds, collect',
    { labels: ['beta'], assignee: 'u-limited', dueDate: '2026-05-15', status: 'Done' },
    adf`
      Sign-up form is live. Pick a mix of phones. New build every Friday, a reminder on Sunday night, call the five quietest. Aoife keeps the list; personal data goes after the beta.
    `,
  ),
  task(
    13,
    'Build for iOS breaks since Xcode update',
    { labels: ['ci'], status: 'Done', assignee: 'u-member' },
    adf`
      ~~~text
      error: Sandbox: rsync.samba(4213) deny(1) file-write-create
      ~~~
      Runner updated itself over night. Pin the version, then fix properly.
    `,
  ),
  task(15, 'Tuesday notes', { labels: ['meeting'] }),
  task(
    17,
    'Store review rejected us: answer by Thursday',
    { status: 'Done', dueDate: '2026-05-14', labels: ['release'] },
    adf`
      > Guideline 5.1.1: we noticed that your app requests the user's location at start.

      Write the justification, attach a screen recording, resubmit. Marit has the login. If they say no again we lose the bank-holiday weekend.
    `,
  ),
  task(
    19,
    'Translate the app: order, check, pay',
    { labels: ['i18n', 'vendor'], assignee: 'u-reader', dueDate: '2026-06-19', status: 'Done' },
    adf`612 strings, two languages. Order by the 29th, native speakers from the harbours check, invoice to Jean-Luc.`,
  ),
  epic(21, 'Version 1.0 in both stores', { status: 'Done', dueDate: '2026-06-26' }),
  task(
    23,
    'Launch day: who presses what',
    { parent: 21, labels: ['release'], status: 'Done', dueDate: '2026-06-26' },
    adf`
      | 09:00 | Release in both stores | Tomasz |
      | 09:30 | Check install on four phones | Aoife |
      | 10:00 | Mail to 2,300 skippers | Marit |
      | all day | Reviews, answer each | Aoife, Felix |
    `,
  ),
  task(25, 'Felix: half his time here until October?', { labels: ['staffing'], assignee: 'u-admin' }),
  story(
    26,
    'Crew list for the harbour police, needed in France by 1 August',
    { labels: ['i18n', 'legal'], dueDate: '2026-08-01', status: 'In Progress' },
    adf`
      Boats from outside the EU must hand in a crew list. The skipper should enter names and passports once, see what was sent and when, and the harbour gets it before arrival. Nothing may stay on our side after departure.

      :::note
      Delivery: the *capitainerie* goes live on {2026-08-01}. We need the certificate from the prefecture (Jean-Luc applies, four weeks!), a test slot with them in week 29, and a week of Felix. If the certificate is late, agree on paper forms with Port-Clarté.
      :::
    `,
  ),
  task(
    28,
    'Crash reporting: which service, what does it cost',
    { labels: ['monitoring', 'vendor'] },
    adf`Must run in the EU. Compare three, one afternoon. Under £50 a month I don't need to ask anyone.`,
  ),
  subtask(30, "Delete beta testers' data", { parent: 11, status: 'Done', assignee: 'u-limited' }),
  task(
    32,
    'Unit tests for the sync queue',
    { labels: ['tech-debt'], assignee: 'u-member' },
    adf`Zero today. Start with: same change twice, changes out of order, clock goes backwards.`,
  ),
  task(34, 'talk to the chandlery people', {}, adf`see mail`),
  task(
    36,
    'Push provider raises prices from October',
    { labels: ['vendor', 'budget'], dueDate: '2026-09-30' },
    adf`From nothing to £180 a month. Accept, leave, or throttle the bakery messages. Jean-Luc wants a number for the steering meeting.`,
  ),
  bug(
    38,
    'Nightly build green although the tests did not run',
    { labels: ['ci'] },
    adf`Since the runner move. The step prints "no tests found" and exits 0. We flew blind for three weeks.`,
  ),
  story(
    40,
    'Apple Watch: code and berth on the wrist',
    { labels: ['idea'] },
    adf`
      Hands full of rope, phone below deck. Show berth, shower code and the "I'm late" button.

      Felix says three weeks and a watch to test with (£220, who pays?). Could be a nice thing for the boat show on {2027-01-23}: booth is booked, flyers go to print on 8 January, so a beta by Christmas.
    `,
  ),
  task(42, 'Winter plan', {}),
  task(
    44,
    'Préparer la démonstration pour le salon nautique',
    { labels: ['i18n', 'meeting'], assignee: 'u-reader', dueDate: '2026-12-04' },
    adf`Réserver le stand et l'hôtel, imprimer 500 dépliants, répéter la démo avec Tomasz le 1er décembre. Il faut aussi deux téléphones chargés et un câble assez long.`,
  ),
  task(45, 'asdf', {}),
];
