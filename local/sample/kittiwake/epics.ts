import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { epic } from './desk';

/** What the company set out to do in its year; most other issues belong to one of these. */
export const epics: readonly IssueSeed[] = [
  epic(
    1,
    'Visitors book a berth online',
    { status: 'In Progress', components: ['Booking'], labels: ['visitors'] },
    adf`
      Today a visiting skipper phones the harbour office, usually from a wet cockpit, usually when the office is shut. We want them to **find, book and pay for a berth in under two minutes** with one hand on the tiller.

      ## Why now
      - 61 % of calls to our eleven pilot harbours in August were "have you got space tonight?"
      - A berth that is empty at 18:00 stays empty. Skerrow alone reckons £9k lost last season.

      ## Good enough when
      1. A skipper who has never heard of us can book without creating an account
      2. The harbour master trusts what the screen says more than what the whiteboard says
      3. Half of visitor nights come through us at the end of the season
    `,
  ),
  epic(
    2,
    'Harbour map that tells the truth',
    { status: 'In Progress', components: ['Map'] },
    adf`
      Every harbour has a laminated plan on the wall with coloured pins. Ours has to be better than pins: depth at low water, who is on which berth, what is free tonight, and it must be readable in sunlight.
    `,
  ),
  epic(
    3,
    'Payments through Pelican Pay',
    { components: ['Payments'], status: 'In Progress', labels: ['payments'] },
    adf`
      Leave the old card gateway (contract ends {2026-09-30}) and give harbours one place where berth fees, electricity, deposits and refunds come together.

      For harbours: money on their account next day instead of after nine days. For skippers: Apple Pay and Google Pay, and a receipt that a tax adviser accepts.

      Commercials are in the vendor epic, not here.
    `,
  ),
  epic(
    4,
    'Season 2026 readiness',
    { status: 'Done', fixVersions: ['2.5'], dueDate: '2026-04-01', assignee: 'u-admin' },
    adf`
      Everything that has to be arranged before the harbours open for Easter (Good Friday is {2026-04-03}): freeze, rehearsal, support rota, hardware for the two new harbours, training days.

      Owner of the plan: @marit. Weekly check on Mondays until opening.
    `,
  ),
  epic(
    5,
    'Move the Larkspur harbours over',
    { dueDate: '2026-10-31', labels: ['larkspur'], components: ['Data'] },
    adf`
      Larkspur Marinas (seven sites) signed in October. They run on a desktop database from 2009. We migrate one site at a time in the autumn, smallest first, Port Elswick last.

      | Site | Berths | Wave |
      | Tarrow | 64 | 1 |
      | Inchmallow | 90 | 1 |
      | Deepwater Quay | 210 | 2 |
      | Port Elswick | 420 | 3 |
    `,
  ),
  epic(
    6,
    "The harbour master's day",
    { components: ['Desk'], labels: ['desk'] },
    adf`
      One screen that answers the three questions of a harbour master at seven in the morning: who leaves, who comes, where do I put them.
    `,
  ),
  epic(
    7,
    'Brittany and the Baltic: French and German harbours',
    { labels: ['i18n'], components: ['Booking', 'Desk'] },
    adf`Two coasts where our skippers already go on holiday. Words, money, tides, manners: a harbour master in Grauhafen should never notice that we are Scottish, and Port-Clarté should think we know what a coefficient is.`,
  ),
  epic(
    8,
    'Compliance and security 2026',
    { labels: ['compliance'], assignee: 'u-admin' },
    adf`
      Umbrella for the audit, the penetration test, the data-processing agreements and whatever the insurers think of next.
    `,
  ),
  epic(
    9,
    'Annual berths and the waiting list',
    { components: ['Annual berths'] },
    adf`
      Two thirds of a harbour's income are annual berth holders, and we do nothing for them. At Skerrow the waiting list is a school exercise book; people have been on it for eleven years and ring every spring to ask how far up they are.

      > "If you could just let them see their number I'd get my Aprils back." (Hamish, harbour master)
    `,
  ),
  epic(10, 'Housekeeping', {}),
];
