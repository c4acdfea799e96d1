import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { subTask, task } from './desk';

/** Suppliers, contracts, money. */
export const vendorsAndBudget: readonly IssueSeed[] = [
  task(
    17,
    'Sign the contract with Pelican Pay',
    { parent: 3, labels: ['vendor', 'legal'], status: 'Done', assignee: 'u-reader', dueDate: '2025-12-19' },
    adf`
      Redlines back from their lawyers on Monday. Open: liability cap, notice period (we want three months), and who pays for chargebacks. @jeanluc negotiates, @marit signs, original goes into the blue folder.
    `,
  ),
  task(
    30,
    'Budget 2026: first version for the board',
    { labels: ['budget'], status: 'Done', dueDate: '2026-01-14' },
    adf`
      | | 2025 | 2026 (ask) |
      | People | 412,000 | 468,000 |
      | Contractors | 38,000 | 60,000 |
      | Hosting and maps | 21,400 | 34,000 |
      | Travel to harbours | 9,100 | 12,000 |
      | Contingency | 0 | 15,000 |

      Explain the contingency: last year's regatta weekend ate it before it existed.
    `,
  ),
  subTask(43, 'Get three quotes for hosting', { parent: 30, status: 'Done', labels: ['budget'] }),
  task(
    56,
    'Moonpull Tides: renew the data licence',
    { labels: ['vendor', 'tides'], status: 'Done', dueDate: '2026-02-28', assignee: 'u-reader' },
    adf`Runs out on the last of February. They raised the price by 30 % and added French ports we did not ask for. Offer two years for the old price. If they say no, we pay, there is no time to switch before Easter.`,
  ),
  task(
    69,
    'Buy forty rugged tablets for the pontoons',
    { labels: ['purchasing'], status: 'Done', dueDate: '2026-03-20', assignee: 'u-limited' },
    adf`
      [x] Three offers
      [x] Test one in the shower (Tomasz volunteered)
      [x] Purchase order to finance
      [x] Delivery to the office, not to the harbours!
      [ ] Return the two with pixel faults
    `,
  ),
  task(82, 'PO for Dorota, April to June', { labels: ['contractor'], status: 'Done' }),
  task(
    95,
    'Print shop for the QR signs: who, how much, until when',
    { labels: ['vendor'], status: 'Done' },
    adf`
      Signs have to survive salt, sun and seagulls. Blackwood Signs wants £11 a piece with a five-week lead time; the local one £16 and two weeks. We need 220 by the end of May. I'd go local and be poor.
    `,
  ),
  task(
    108,
    'Invoice from the map people is wrong again',
    { labels: ['vendor', 'finance'], assignee: 'u-reader' },
    adf`They bill 4.1 million tile loads, our own log says 2.6. Third month running. Send them the log, hold the payment, ask for a named contact.`,
  ),
  task(
    121,
    'Half-year budget check',
    { labels: ['budget', 'meeting'], status: 'Done', dueDate: '2026-07-03', assignee: 'u-reader' },
    adf`Contractors are at 71 % of the year already. Travel untouched because nobody goes anywhere. Decide with Marit: move 6k, or stop Dorota in August.`,
  ),
  task(
    134,
    'Devis pour la traduction du manuel de port',
    { labels: ['vendor', 'i18n'], assignee: 'u-reader', dueDate: '2026-07-31' },
    adf`
      Demander trois devis pour traduire le manuel (environ 9 000 mots) et les courriels aux plaisanciers.

      - Délai souhaité : quatre semaines
      - Budget maximal : 1 400 €, à faire valider par la comptabilité avant de signer
      - Le prestataire doit connaître le vocabulaire nautique ; la dernière fois « catway » est devenu « passage du chat »
    `,
  ),
  task(
    147,
    'Contractor hours July: check and approve',
    { labels: ['contractor', 'finance'], assignee: 'u-admin', status: 'Done' },
    adf`Dorota 122 h, Felix 40 h. Felix booked 8 h on "thinking". Ask, then approve.`,
  ),
  task(
    160,
    'Vendor check for the SMS provider',
    { labels: ['vendor', 'risk'] },
    adf`
      Two outages in August, no status page, support answers in three days. Risk for the season end: medium; for next season: high.

      1. Collect delivery rates for the last 90 days
      2. Talk to two alternatives (Heron Messaging, Tern)
      3. Recommendation with cost of moving, before the October steering meeting
    `,
  ),
  task(
    173,
    'Hosting contract ends in December, start now',
    { labels: ['vendor', 'budget'], dueDate: '2026-10-30', assignee: 'u-member' },
    adf`Notice period is 60 days. Compare, negotiate, decide. Last year we noticed on day 58.`,
  ),
  task(186, 'PO number??', { labels: ['finance'] }),
  task(
    199,
    'Budget 2027: numbers from each team by the 27th',
    { labels: ['budget'], assignee: 'u-reader', dueDate: '2026-11-27', status: 'In Progress', sprint: true },
    adf`
      Template is on the drive. Headcount, contractors, licences, hardware, travel. Round to hundreds. Assumptions in a second tab. If you want money for winter storage, write down what we get for it.
    `,
  ),
];
