import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** Moving the seven Larkspur harbours from their old database. */
export const migration: readonly IssueSeed[] = [
  task(
    22,
    'Get a copy of the Larkspur database and somebody who can open it',
    { parent: 5, components: ['Data'], labels: ['larkspur'], status: 'Done', assignee: 'u-member' },
    adf`It lives on a PC under a desk at Deepwater Quay. Their IT man comes on Thursdays. Sign the confidentiality form first, bring an encrypted disk.`,
  ),
  task(
    35,
    'Which of their fields mean what?',
    { parent: 5, components: ['Data'], labels: ['larkspur'], status: 'Done' },
    adf`
      | Their column | We think | Sure? |
      | KDNR | customer number | yes |
      | LGE | length, in feet unless before 2014 | hm |
      | STAT2 | 1 active, 2 left, 7 ??? | no |
      | BEM | remarks, full of treasure | yes |

      Sit down with Moira for a morning, she typed most of it.
    `,
  ),
  task(48, 'Migration plan: waves, dates, fallback', {
    parent: 5,
    labels: ['larkspur'],
    status: 'Done',
    assignee: 'u-admin',
    dueDate: '2026-02-13',
  }),
  task(
    61,
    'Importer for customers and boats, first cut',
    { parent: 5, components: ['Data'], assignee: 'u-member', status: 'Done' },
    adf`
      Script, not a feature. Reads the dump, writes our format, prints what it could not read. Must be safe to run ten times.

      ~~~ts
      for await (const row of dump('KUNDEN')) {
        report(await upsertBoat(toBoat(row)));
      }
      ~~~
    `,
  ),
  subTask(74, 'Importer: guess the unit of LGE from the year', { parent: 61, status: 'Done', assignee: 'u-member' }),
  task(
    87,
    'Trial migration Tarrow on staging',
    { parent: 5, components: ['Data'], labels: ['larkspur'], status: 'Done' },
    adf`
      Full dump, evening of the 9th. Compare: number of boats, sum of open invoices, ten random customers by hand.

      Result: 64 of 64 berths, 3 customers doubled, invoices off by £212.40 (a boat that was sold twice).
    `,
  ),
  story(
    100,
    'Larkspur customers keep their customer number',
    { parent: 5, components: ['Annual berths'], labels: ['larkspur'] },
    adf`People have it on stickers, keys and standing orders. It has to show on their page and on every invoice, next to ours, and the desk must find a boat by it.`,
  ),
  task(
    113,
    'Rehearse the cut-over with a stopwatch',
    { parent: 5, labels: ['larkspur', 'cut-over'], assignee: 'u-member', dueDate: '2026-09-18' },
    adf`
      Two rehearsals, from "old system read-only" to "first check-in in the new one". Target: under three hours. Write down every step and who does it; anything that needs Tomasz's memory goes into the script.
    `,
  ),
  bug(
    126,
    'Imported boats have no photo although the old system had one',
    { parent: 5, components: ['Data', 'Desk'], labels: ['larkspur'] },
    adf`Harbour staff at Tarrow recognise boats by photo, especially the three called "Spray". They are unhappy and rightly so.`,
  ),
  task(
    139,
    'Who talks to whom at Larkspur: list of contacts',
    { parent: 5, labels: ['larkspur'], status: 'Done', assignee: 'u-limited' },
    adf`One page: site, name, phone, when they are in, who decides, who only thinks so.`,
  ),
  task(
    152,
    'Freeze on the Larkspur side: nobody edits after 18:00 on cut-over day',
    { parent: 5, labels: ['larkspur', 'risk'], dueDate: '2026-10-02' },
    adf`Needs a letter to all seven sites two weeks before, a reminder on the day, and somebody at Deepwater Quay who physically switches the thing off.`,
  ),
  task(
    165,
    'Migrate wave 1 (Tarrow, Inchmallow)',
    { parent: 5, components: ['Data'], labels: ['larkspur', 'cut-over'], dueDate: '2026-10-05', status: 'Done' },
    adf`
      [x] Freeze confirmed by both sites
      [x] Backup, and backup of the backup
      [x] Run, compare, sign
      [x] Staff on site the next morning (Aoife Tarrow, Felix Inchmallow)
      [x] Old PC off, sticker on it
    `,
  ),
  bug(
    178,
    'Guests of Larkspur harbours get two confirmation mails',
    { parent: 5, components: ['Booking'], labels: ['larkspur', 'email'], status: 'Done' },
    adf`One from the old system, one from ours, with different berths. Guess which one they believe.`,
  ),
  task(
    191,
    'Wave 2 has to move, and their harbour masters need the boat photo first',
    { parent: 5, components: ['Desk', 'Data'], labels: ['larkspur'], dueDate: '2026-11-09', assignee: 'u-admin' },
    adf`
      From the call with Deepwater Quay:

      **What they miss in the product.** At check-in the desk should show a photo of the boat, big, with the name beneath, so that seasonal staff put the right boat on the right berth. They'd also like to take one with the tablet if there is none. Without it they "go back to the folder".

      **What has to happen around it**
      - New date for wave 2: {2026-11-09}; tell both sites by Friday
      - Felix free for it from the 26th, Dorota covers support
      - Rerun the trial import with photos, two nights
      - Sign-off by Moira and Jean-Luc on the 6th, otherwise we are in December {red RISK}
    `,
  ),
  task(204, 'Wave 3', { parent: 5, labels: ['larkspur'] }),
];
