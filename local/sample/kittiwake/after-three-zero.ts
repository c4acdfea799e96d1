import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, task } from './desk';

/** The last days of November, with version 3.0 out and the next season in sight. */
export const afterThreeZero: readonly IssueSeed[] = [
  bug(
    206,
    'Since 3.0 the morning list hides boats that arrive before six',
    { parent: 6, components: ['Desk'], labels: ['trust'], sprint: true, assignee: 'u-member', status: 'In Progress' },
    adf`
      Grauhafen, today: two trawlers at 05:20, berths shown as free until somebody looked out of the window.
      It was right in 2.6.
    `,
  ),
  story(
    207,
    'Guest week passes, on sale by 1 March',
    { components: ['Booking', 'Payments'], labels: ['pricing'], dueDate: '2027-03-01' },
    adf`
      ## What
      Seven nights in any of the harbours of a coast for one price. The visitor buys a pass, each booking takes a night off, the rest can be given to a friend. Harbours see who comes on a pass and what they get for it. We expect 400 in the first season, at £145.

      ## Getting there
      | Step | Who | Until |
      | Agree the split with all eleven harbours | Marit, by visits | {2027-01-15} |
      | Contract annex from Okonjo & Partners | Jean-Luc | {2027-01-29} |
      | Contractor for 15 days, £6k from the 2027 budget | Marit | {2026-12-18} |
      | Freeze | all | {2027-02-19} |

      Risk: two harbours wait for their council's meeting in February.
    `,
  ),
  task(
    208,
    'Hand-over of support from the project crew to Aoife’s desk',
    { parent: 10, labels: ['support'], assignee: 'u-limited', dueDate: '2026-12-11' },
    adf`Two sessions, list of known oddities, escalation path, phone numbers. From 14 December Felix and Dorota are off the rota.`,
  ),
  story(
    209,
    'Préférer un quai calme ou proche des douches',
    { parent: 7, components: ['Booking'], labels: ['i18n', 'visitors'] },
    adf`
      Demande récurrente des équipages avec enfants : choisir « calme », « près des douches » ou « près de la sortie » au moment de réserver. Le port reste libre d'attribuer la place, mais il voit le souhait.
    `,
  ),
  task(210, 'Dates 2027', { labels: ['release'] }),
];
