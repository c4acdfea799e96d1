import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, epic, story, subTask, task } from './desk';

/** Annual berth holders and the people who wait to become one. */
export const annualBerths: readonly IssueSeed[] = [
  story(
    15,
    'See my place on the waiting list',
    { parent: 9, components: ['Annual berths'] },
    adf`
      As somebody who has waited nine years I want to know whether I am 4th or 40th, for which length of boat, and whether I moved this year.

      Harbours are nervous about it ("they will argue"). They argue anyway, by phone.
    `,
  ),
  task(
    28,
    'Ask six harbours how they rank their list',
    { parent: 9, labels: ['interviews'], assignee: 'u-admin', status: 'Done' },
    adf`
      Before we draw a single screen. Find out: strictly by date? locals first? by length? may you refuse once? Bring back their actual books if they let you photograph them.
    `,
  ),
  story(
    41,
    'Offer a free annual berth to the next in line',
    { parent: 9, components: ['Annual berths'] },
    adf`
      When a holder gives notice the harbour presses one button. The next person whose boat fits gets an offer with a deadline of fourteen days; no answer means the next one is asked, and the harbour can see where it stands.

      - Refuse once: keep your place. Refuse twice: go to the end (harbour may change the rule)
      - Letter for people without e-mail, there are many
    `,
  ),
  story(
    54,
    'Renewal letters in December',
    { parent: 9, components: ['Annual berths'], labels: ['docs'] },
    adf`The harbour chooses the text, we fill in boat, berth, length, price and what changed since last year. As PDF for the post and as mail for those who have one. A holder with three boats gets one letter, not three.`,
  ),
  story(
    67,
    'Lend your berth while you are away',
    { parent: 9, components: ['Annual berths', 'Booking'], labels: ['pricing', 'idea'] },
    adf`
      A holder who sails to Norway for six weeks leaves a hole. They tell us the dates, we rent it to visitors, harbour and holder share the money.

      **Is it worth it?** At Skerrow 140 berths × 19 nights away on average × £22 × say 30 % filled = about £17k a year, for one harbour. We'd take 8 %.

      Harbours' fear: holders turn into landlords. So: cap at 60 nights, harbour approves.
    `,
  ),
  subTask(80, 'Absence form: dates must not overlap', { parent: 67 }),
  bug(
    93,
    'Holders with two boats appear once on the invoice',
    { parent: 9, components: ['Annual berths', 'Payments'] },
    adf`The second boat is simply not billed. Nobody complained, strangely.`,
  ),
  task(
    106,
    'Legal: are we allowed to publish list positions?',
    { parent: 9, labels: ['legal'], assignee: 'u-admin', dueDate: '2026-06-12' },
    adf`Send the three mock-ups to Okonjo & Partners, ask for a written opinion for Scotland, Germany, France. Budget: not more than £1,800. Chase after a week.`,
  ),
  story(
    119,
    'Insurance certificate: upload once, remind before it runs out',
    { parent: 9, components: ['Annual berths'] },
    adf`
      Every harbour needs a valid certificate per boat and spends February chasing. Holder uploads a photo, harbour ticks it, both get a reminder 30 days before the end date.
    `,
  ),
  bug(132, 'Waiting list export puts everyone with an Ö at the end', { parent: 9, status: 'Done', labels: ['i18n'] }),
  epic(
    145,
    'Winter storage ashore',
    { components: ['Annual berths'], labels: ['idea'] },
    adf`
      Boats come out in October, stand on a concrete yard like parked cows, and go back in April in the wrong order. Cranes are booked by shouting. If we do berths we should do the yard: places, crane slots, mast rack, who is in front of whom.

      Decide by autumn whether this is a 2027 thing. Size of the prize: 9 of our 18 harbours have a yard.
    `,
  ),
  story(
    158,
    'Swap berths between two holders',
    { parent: 9, components: ['Annual berths'], askedBy: 'Two berth holders at Skerrow' },
    adf`Both agree, harbour approves, map changes on the first of the month. Happens forty times a year at Port Elswick and takes them three letters each time.`,
  ),
  task(
    171,
    'Type in the paper waiting list of Skerrow',
    { parent: 9, assignee: 'u-limited', labels: ['data-entry'], dueDate: '2026-10-09' },
    adf`
      312 names in three exercise books, two handwritings, one wine stain. Aoife plus the student (two days each). Have Hamish read every tenth line back to you. Books stay at Skerrow, work there.
    `,
  ),
  story(
    184,
    'Pay the annual berth in four instalments, and get it ready for the December letters',
    { parent: 9, components: ['Annual berths', 'Payments'], labels: ['pricing'], dueDate: '2026-12-01', sprint: true },
    adf`
      Holders want to spread £1,900 over the year; harbours would accept quarterly payments if the first is due before the boat goes in. The holder picks "once" or "four times", sees the dates and the sums, and can switch back.

      ## To get there
      - Pelican Pay must enable mandates for us: @jeanluc to sign the order form by {2026-10-23}
      - Book Dorota for 6 days in October; ask finance to release the £4,200
      - Port Elswick's letters go to the printer on 1 December, no later, so tests have to be finished on {2026-11-20}
      - If mandates are late: escalate to Pelican's account manager, plan B is invoices by hand
    `,
  ),
  bug(
    197,
    'Death of a holder: account keeps sending renewal reminders',
    { parent: 9, components: ['Annual berths'], labels: ['trust'], sprint: true },
    adf`
      A widow in Tarrow got three cheerful mails addressed to her husband. Harbours need a quiet way to close or hand over a berth, and *nothing* may go out after that.
    `,
  ),
];
