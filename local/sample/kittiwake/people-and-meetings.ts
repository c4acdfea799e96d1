import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { subTask, task } from './desk';

/** Hiring, onboarding, meetings, and the thin notes that collect around them. */
export const peopleAndMeetings: readonly IssueSeed[] = [
  task(
    19,
    'Hire a second front-end developer',
    { labels: ['hiring'], assignee: 'u-admin', status: 'Done' },
    adf`
      - Advert online before Christmas
      - First talks in January: @marit and @tomasz
      - Half a day of pairing, paid
      - Offer out by the end of February

      Salary band is with HR. Sailing experience is nice, not needed; last time we filtered for it we got three harbour pilots and no developer.
    `,
  ),
  task(32, 'follow up with Bob', {}),
  task(
    45,
    'Kick-off 2026',
    { labels: ['meeting'], status: 'Done', dueDate: '2026-01-28' },
    adf`
      Agenda, two hours, in the boathouse:

      1. Where we are (Marit, 15')
      2. Season plan and who does what (all, 60')
      3. How we work: stand-up at 9:15 or 9:30, the eternal question
      4. Soup
    `,
  ),
  task(
    58,
    'Onboarding Felix',
    { labels: ['onboarding'], status: 'Done', assignee: 'u-limited', dueDate: '2026-03-02' },
    adf`
      [x] Laptop, badge, key to the bike shed
      [x] Accounts: mail, repository, staging, wiki
      [x] Lunch with everyone on day one
      [x] First harmless issue together with @tomasz
      [ ] A day at Skerrow with Hamish
    `,
  ),
  subTask(71, 'Access to production for Felix (read only)', { parent: 58, status: 'Done', assignee: 'u-member' }),
  task(
    84,
    'Training day for the harbour masters who missed March, Tarrow',
    { parent: 4, labels: ['training'], status: 'Done', assignee: 'u-limited', dueDate: '2026-04-21' },
    adf`Room at the sailing club is booked 10–16. Bring six tablets, the projector, extension leads, printed cheat sheets. Nine people have said yes, two want a lift from the station. Lunch: the pie woman, order by Friday.`,
  ),
  task(97, 'misc', { labels: ['inbox'] }),
  task(
    110,
    'Stand-up notes are nowhere',
    { labels: ['process'] },
    adf`People in two time zones and one on a boat. Agree: three lines in the channel before 10:00, no meeting on Wednesdays. Try for a month and look back.`,
  ),
  task(
    123,
    'Summer leave: who is here when',
    { labels: ['staffing'], assignee: 'u-admin', status: 'Done' },
    adf`
      | Week | Away | Deputy |
      | 27 | nobody, regatta | |
      | 28 | Tomasz, Ines (from now on) | Felix, Dorota |
      | 29 | Tomasz | Felix |
      | 30 | Marit | Aoife |

      Nobody takes the regatta week off. Sorry. Cake will be provided.
    `,
  ),
  task(136, 'ask Hamish', {}, adf`He said he had an idea. Did not say what about.`),
  task(
    149,
    'Replacement for Ines, August to January',
    { labels: ['hiring', 'risk'], assignee: 'u-admin', dueDate: '2026-08-14', status: 'In Progress', sprint: true },
    adf`
      Half a designer is enough. Options: Dorota's friend (free from September), agency in Leith (dear), or we do without and push 3.0. Talk to HR about a fixed-term contract, and put the cost in front of @jeanluc before anyone promises anything.
    `,
  ),
  task(
    162,
    'Offsite in October: house, trains, food',
    { labels: ['team'], assignee: 'u-limited', dueDate: '2026-09-30' },
    adf`Twelve people, two nights, no island with only one ferry a day (we learned). Budget £3,600. Ask about vegetarians and about who snores.`,
  ),
  task(
    175,
    'Jahresgespräche terminieren',
    { labels: ['people'], assignee: 'u-admin', dueDate: '2026-11-06' },
    adf`Mit allen acht im Team, je eine Stunde. Raum buchen, Bogen zwei Wochen vorher schicken. Felix zuerst, sein Vertrag muss im November verlängert werden.`,
  ),
  task(
    188,
    'Steering meeting October: minutes and decisions',
    { labels: ['meeting'], assignee: 'u-admin', status: 'Done' },
    adf`
      Present: @marit, @jeanluc, two from Larkspur, Hamish by phone.

      1. Larkspur wave 2 moves to 9 November {yellow DELAYED}
      2. Budget for SMS change approved (£2,500)
      3. Security findings: report monthly until closed
      4. Next meeting {2026-11-19}
    `,
  ),
  task(201, "Foo'c'sle 2.0", { labels: ['idea'] }),
];
