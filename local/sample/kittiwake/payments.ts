import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** Berth fees, deposits, receipts: the move to Pelican Pay and what it is for. */
export const payments: readonly IssueSeed[] = [
  story(
    13,
    'Pay with Apple Pay and Google Pay',
    { parent: 3, components: ['Payments'], labels: ['payments'], status: 'Done', fixVersions: ['2.5'] },
    adf`
      Typing a card number on a moving boat is cruelty. One in four visitors gives up on the card form (funnel, October).
    `,
  ),
  task(
    26,
    'Set up the Pelican Pay sandbox and hand out keys',
    { parent: 3, status: 'Done', components: ['Payments'], assignee: 'u-member', dueDate: '2026-01-09' },
    adf`
      Test account, webhooks to the staging environment, secrets in the vault. Access for Tomasz and the two contractors, read only for support.
    `,
  ),
  story(
    39,
    'Receipt with VAT number and harbour address',
    {
      parent: 3,
      components: ['Payments'],
      askedBy: 'Port-Clarté',
      criteria: adf`A tax adviser in Scotland and one in Brittany accept the receipt as it is.`,
    },
    adf`
      Delivery skippers claim mooring fees back. Their accountant wants: name of the harbour, VAT number, dates, net, VAT, gross. Send it by e-mail right after payment and keep it under the booking link for a year.
    `,
  ),
  bug(
    52,
    'Charged twice when the phone loses signal at the wrong moment',
    { parent: 3, components: ['Payments'], labels: ['payments', 'trust'], status: 'Done', fixVersions: ['2.5'] },
    adf`
      :::error
      Four skippers since Saturday. This is *money*.
      :::

      The pay button becomes active again after 30 s without an answer; people press it again; both go through. Show "we are still asking the bank" instead, and never charge the same booking twice.
    `,
  ),
  subTask(
    65,
    'Send an idempotency key with every charge',
    { parent: 52, status: 'Done', assignee: 'u-member' },
    adf`Booking id + attempt counter. Cover with a test that replays the request.`,
  ),
  story(
    78,
    'Deposit for the shower key, given back by itself',
    { parent: 3, components: ['Payments', 'Desk'] },
    adf`
      €10 for a key fob. Harbour staff spend an hour every morning handing out ten-euro notes. Hold it on the card, release it when the fob is back in the box.
    `,
  ),
  task(
    91,
    'Reconcile March payouts with the harbours by hand',
    { components: ['Payments'], labels: ['finance'], assignee: 'u-reader', status: 'Done', dueDate: '2026-04-24' },
    adf`
      Old gateway and Pelican Pay ran side by side for two weeks. Finance needs one list. Export both, match on booking number, explain every difference over £1.

      | Harbour | Old gateway | Pelican Pay | Difference |
      | Skerrow | 4,310.50 | 2,118.00 | 0.00 |
      | Tarrow | 980.00 | 1,240.00 | 24.00 |
      | Grauhafen | 0.00 | 3,402.75 | ? |

      @jeanluc please have it before the board meeting.
    `,
  ),
  story(
    104,
    'Refund from the booking screen',
    { parent: 3, components: ['Payments', 'Desk'], assignee: 'u-member', status: 'In Progress', sprint: true },
    adf`
      As a harbour master I want to give money back with one button, in full or in part, and tell the skipper why. Today they write to our support and wait a day.

      - part refunds: an amount or a number of nights
      - reason goes into the message to the skipper
      - at most what was paid :wink:
    `,
  ),
  bug(117, 'Amounts over 1.000 € show two decimal points in German', {
    components: ['Payments'],
    labels: ['i18n'],
    status: 'Done',
  }),
  task(
    130,
    'Switch off the old gateway',
    { parent: 3, components: ['Payments'], dueDate: '2026-09-25', labels: ['cut-over'] },
    adf`
      Steps, in this order:

      1. Last harbour moved (Port Clarté, beginning of September)
      2. Wait fourteen days for late refunds
      3. Remove credentials from vault and CI
      4. Cancel the contract in writing, one month's notice, so the letter has to go out **before** {2026-08-28}
      5. Archive settlement files for finance
    `,
  ),
  story(
    143,
    'Electricity by the kilowatt-hour',
    { parent: 3, components: ['Payments', 'Desk'], labels: ['idea', 'pricing'] },
    adf`
      A boat with an electric oven and a heater pays the same four pounds as the one that charges a phone. Harbours with smart pillars want to bill what is used; skippers find that fair as long as they can see the meter in the app.

      Value guess: 8 harbours × ~£3k a season. Needs the pillar interface, which is a whole other story.
    `,
  ),
  bug(
    156,
    'Refunded booking still counts as income on the harbour report',
    { components: ['Payments', 'Reports'] },
    adf`The monthly report a harbour downloads adds refunds instead of subtracting. Deepwater Quay believed they had the best August ever.`,
  ),
  task(
    169,
    'Pelican Pay: new fee model from January, go through the numbers',
    { labels: ['finance', 'vendor'], assignee: 'u-reader', dueDate: '2026-10-15' },
    adf`
      They want 1.4 % + 12p instead of 1.1 % + 20p. For us (average £31) that is worse; for Deepwater Quay (average £64) better. Put it in a sheet, talk to their account manager, bring a proposal to the monthly budget meeting.
    `,
  ),
  story(
    182,
    'Pay for the whole club outing at once',
    { parent: 3, components: ['Payments'], labels: ['clubs'] },
    adf`The treasurer pays for eleven boats and gets one receipt that lists them.`,
  ),
  bug(
    195,
    'Payment link in the text message is cut off',
    { parent: 3, components: ['Payments'], status: 'Done' },
    adf`
      On some Android phones the link ends at the tilde, so it 404s. Skippers phone the harbour, the harbour phones us, I phone @tomasz.
    `,
  ),
];
