import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** How a visiting skipper finds and books a berth. */
export const booking: readonly IssueSeed[] = [
  story(
    11,
    'Book without an account',
    { parent: 1, status: 'Done', fixVersions: ['2.4'], components: ['Booking'], assignee: 'u-member' },
    adf`
      As a visiting skipper I want to book with just a boat name and a phone number, so that I don't have to invent yet another password in the rain.

      **Acceptance criteria**
      - name of boat, length, phone: nothing else is compulsory
      - a link by text message lets me change or cancel
      - if I come back with the same phone number my boat is already filled in
    `,
  ),
  subTask(24, 'SMS link: expire after departure', { parent: 11, status: 'Done', assignee: 'u-member' }),
  bug(
    37,
    'Boat length in feet is saved as metres',
    { parent: 1, status: 'Done', components: ['Booking'], labels: ['data-quality'], fixVersions: ['2.4'] },
    adf`
      I typed 34 and picked "ft". The confirmation says **34 m**. Skerrow's harbour master rang me in a mild panic about where to put a superyacht.

      1. Choose feet
      2. Type 34
      3. Go back one step to change the arrival date
      4. Forward again: the unit has flipped to metres, the number hasn't

      Every time, phone and laptop.
    `,
  ),
  story(
    50,
    'Rafting: let a harbour offer a place alongside another boat',
    {
      parent: 1,
      components: ['Booking', 'Map'],
      askedBy: 'Skerrow Harbour',
      criteria: adf`
        - A harbour that does not raft shows no raft
        - The inner boat is asked before the outer one sees a price
      `,
    },
    adf`
      In July there is no free berth anywhere in the Sound, but everybody rafts up. Harbours want to sell "alongside another boat, third out" at a lower price, and skippers with a dog or a bad knee want to say no to it.

      :::info
      Rafting needs the neighbour's consent in two of the pilot harbours. Ask at check-in of the *inner* boat, not later.
      :::

      - Number of boats per raft: set per berth
      - Price: percentage of the berth fee
      - Skipper can filter "not rafted"
    `,
  ),
  bug(
    63,
    'Arrival after midnight books the wrong day',
    { parent: 1, status: 'Done', components: ['Booking'], fixVersions: ['2.5'], assignee: 'u-member' },
    adf`
      If you pick an arrival time of 00:30 you are booked for the night that has just ended. Customer paid for Friday, arrived Friday night (technically Saturday), and found someone else in B14.
    `,
  ),
  story(
    76,
    'Show the tide at arrival time while choosing a slot',
    { parent: 1, components: ['Booking'], labels: ['tides'] },
    adf`
      Some harbours have a sill: at low water nobody gets in. People book for 16:00, arrive, and circle for two hours swearing at us.

      Show a small tide curve behind the arrival time picker, shade the hours when a boat of *this* draught can't pass the sill, and say it in words for people who can't read the curve.

      !tide-picker-v3 Sketch: the arrival slider over a tide curve, sill hours shaded
    `,
  ),
  task(
    89,
    'Move the booking pages to the new routing',
    { components: ['Booking'], labels: ['frontend'], assignee: 'u-member' },
    adf`
      Split ''BookingRouter.tsx'' (900 lines, nobody dares) into one route file per step. No change in behaviour intended; screenshots before and after in the pull request, please.
    `,
  ),
  bug(
    102,
    'Back button on the payment step empties the whole form',
    { parent: 1, components: ['Booking'] },
    adf`Went back to correct one digit of my phone number. Boat, length, dates: all gone. Typed it again, with language.`,
  ),
  story(
    115,
    'Two boats, one booking',
    { parent: 1, components: ['Booking'], labels: ['visitors', 'clubs'], askedBy: 'Skerrow Sailing Club' },
    adf`
      Cruising in company is how half our skippers sail. Right now they do two bookings and hope. They'd like one booking, two boats, berths side by side if possible, one payment or two.

      Asked for by the Skerrow Sailing Club (again) and by roughly every German on the survey.
    `,
  ),
  bug(
    128,
    'Confirmation page is blank on an old iPad',
    { parent: 1, components: ['Booking'], status: 'In Progress', sprint: true, assignee: 'u-member' },
    adf`
      iPad Air 2, iPadOS 15.8. Booking goes through (money taken, harbour sees it) but the skipper stares at a white page and books again. Three double bookings this weekend alone.

      ~~~text
      TypeError: undefined is not an object (evaluating 'e.at(-1)')
      ~~~
    `,
  ),
  task(
    141,
    'Decide: who may see the boat name on a shared booking link?',
    { components: ['Booking'], labels: ['privacy', 'scope'] },
    adf`
      Links get forwarded in club chats. Somebody's ex found out where he was moored. Options:

      1. Boat name only after entering the phone number
      2. First letter and dots
      3. Leave it and say so on the page

      I lean to 1. Needs a decision on what the product promises before we touch any code. @marit
    `,
  ),
  story(
    154,
    'Cancel for free until noon, then pay one night',
    {
      parent: 1,
      components: ['Booking', 'Payments'],
      criteria: adf`
        1. Cancelled at 11:59 harbour time: nothing is charged
        2. Cancelled at 12:00: one night, and the mail says so
      `,
    },
    adf`
      Harbours hate no-shows, skippers hate paying for weather. Noon of the day of arrival is what both sides could live with (see the interviews). Each harbour may choose a kinder rule but not a harsher one.
    `,
  ),
  story(
    167,
    'Bad weather promise: gale warning means full refund',
    { parent: 1, components: ['Booking'], labels: ['idea'] },
    adf`
      Wild idea from the Friday tea. If the forecast for the arrival area says gale 8 or more, the skipper can cancel at any time for nothing. Would make us the company that does not punish people for good seamanship :sailboat:

      What would it cost? Last season: 212 bookings fell on gale days, about £5,100 in fees.
    `,
  ),
  bug(
    180,
    'Search says "no berth" when only the last night is full',
    { parent: 1, components: ['Booking'], sprint: true },
    adf`
      Five nights wanted, four available. We answer "no berth" and the visitor leaves. We should offer the four. A human would.
    `,
  ),
  story(
    193,
    'Favourite harbours on the start page',
    { parent: 1, components: ['Booking'] },
    adf`
      People return to the same three harbours. Let them star them; show tonight's free berths there before anything else. No login: keep it on the device.
    `,
  ),
];
