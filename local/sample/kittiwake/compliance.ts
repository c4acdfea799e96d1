import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** Audits, data protection, security, accessibility law. */
export const compliance: readonly IssueSeed[] = [
  task(
    21,
    'Prepare for the card-industry self-assessment',
    { parent: 8, labels: ['audit'], status: 'Done', assignee: 'u-reader', dueDate: '2026-01-30' },
    adf`Questionnaire SAQ-A this time because card data never touches us any more. Collect evidence in the shared folder, one file per question, names as in the questionnaire. Review with the assessor in the last week of January.`,
  ),
  bug(
    34,
    'Phone numbers of guests appear in the application log',
    { parent: 8, labels: ['privacy', 'security'], status: 'Done', fixVersions: ['2.4'] },
    adf`
      ~~~text
      INFO sms queued to=+4917…(full number) text="Your berth B14 …"
      ~~~

      Kept for 400 days, readable by everybody with log access. Guests were promised 30 days and nobody else.
    `,
  ),
  task(47, 'Data-processing agreement with Moonpull', { parent: 8, labels: ['legal'], status: 'Done' }),
  task(
    60,
    'Pen test: choose a firm, fix a week, prepare accounts',
    { parent: 8, labels: ['security', 'vendor'], status: 'Done', assignee: 'u-member', dueDate: '2026-03-13' },
    adf`
      Three offers in: £7.2k, £9.8k, £14k. The middle one found real things for our neighbours.

      - Week of 16 March, staging only, no social engineering (Hamish would invite them for lunch)
      - Accounts for each role
      - Named contact on our side: @tomasz
    `,
  ),
  story(
    73,
    'Download everything you know about me',
    { parent: 8, components: ['Booking'], labels: ['privacy'] },
    adf`
      As a skipper I can get my data without writing to anybody: bookings, messages, payments, notes of harbours. One file I can open on my phone. Answer within a minute, not within the thirty days the law allows.
    `,
  ),
  subTask(
    86,
    'Text of the privacy notice in plain words',
    { parent: 73 },
    adf`Nobody reads four pages. Half a page: what we keep, how long, who sees it, how to make us forget you. @aoife has the nicest style.`,
  ),
  bug(
    99,
    'Pen test finding 3: image name is put into the page unescaped',
    { parent: 8, components: ['Desk'], labels: ['security'], status: 'Done', fixVersions: ['2.6'] },
    adf`
      Rename a harbour photo to

      ~~~html
      <img src=x onerror=alert(document.cookie)>.jpg
      ~~~

      and upload it. Whoever opens the harbour page runs it. Severity high, needs an account of harbour staff.

      Expected: the name is text, whatever it looks like.
    `,
  ),
  task(
    112,
    'Report on the pen test findings to the insurers',
    { parent: 8, labels: ['audit', 'security'], assignee: 'u-admin', status: 'Done', dueDate: '2026-06-15' },
    adf`They want: date, firm, number by severity, what is closed, plan with dates for the rest. Two pages, no exploit details. Legal reads it first.`,
  ),
  story(
    125,
    'Booking pages meet the European accessibility rules',
    { parent: 8, components: ['Booking'], labels: ['accessibility'] },
    adf`
      What people meet today: contrast of the grey prices 2.9 : 1, date picker unusable by keyboard, error messages that only turn red, the map without any alternative.

      Wanted: a blind skipper's partner, or a blind skipper, can book alone. Tested with NVDA and VoiceOver by people who use them every day.
    `,
  ),
  task(
    138,
    'Yearly deletion run: old bookings and logs',
    { parent: 8, labels: ['privacy', 'ops'], assignee: 'u-member', dueDate: '2026-07-31', status: 'Done' },
    adf`Dry run, list to Marit, second pair of eyes, then for real. Keep the protocol with date and signature.`,
  ),
  task(
    151,
    'Registre des traitements à compléter avant le contrôle',
    { parent: 8, labels: ['legal', 'i18n'], assignee: 'u-reader', dueDate: '2026-09-11' },
    adf`
      Port-Clarté est contrôlé en septembre et nous demande la liste de nos sous-traitants. Il manque le fournisseur de SMS et la durée de conservation des paiements. À faire relire par Maître Le Goff avant le 4 septembre.
    `,
  ),
  task(
    164,
    'Audit of access rights, second half',
    { parent: 8, labels: ['audit'], assignee: 'u-limited' },
    adf`
      Export of all accounts with their rights → each team lead ticks or strikes → we remove → protocol.

      Known oddities: two contractors from spring, the student, ''demo-hamish''.
    `,
  ),
  bug(
    177,
    'Session stays open on the shared office computer',
    { parent: 8, components: ['Desk'], labels: ['security'] },
    adf`The harbour office PC is used by four people and the bakery's delivery boy. After closing the browser, the next one is still me. Log out after the shift or lock after 15 minutes with a PIN.`,
  ),
  task(190, 'DPIA', { parent: 8, labels: ['legal'] }),
  task(
    203,
    'Insurance renewal questionnaire',
    { parent: 8, labels: ['audit', 'project-plan'], assignee: 'u-admin', dueDate: '2026-12-04' },
    adf`Sixty-one questions, same as last year, different order. Attach the pen test letter and the restore protocol. Broker wants it by 4 December.`,
  ),
];
