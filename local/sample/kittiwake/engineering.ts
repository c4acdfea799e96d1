import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { story, subTask, task } from './desk';

/** The engine room: builds, libraries, tests; and a few wishes that mix the product with its delivery. */
export const engineering: readonly IssueSeed[] = [
  task(
    23,
    'Upgrade to Node 22',
    { parent: 10, labels: ['tech-debt'], status: 'Done', assignee: 'u-member' },
    adf`Node 20 runs out in April. Base image, CI, the one native module. Half a day if the native module behaves, which it won't.`,
  ),
  task(
    36,
    'Flaky test: TideWindowTest fails every full moon',
    { parent: 10, labels: ['ci'] },
    adf`
      Not a joke. The fixture uses the real tide for *today*. At springs the window is twelve minutes shorter and the assertion misses. Freeze the clock.
    `,
  ),
  task(49, 'Rename Mooring to Berth everywhere in the code', { parent: 10, labels: ['tech-debt'], status: 'Done' }),
  story(
    62,
    'Single sign-on for harbour groups, live by Easter',
    { components: ['Desk'], labels: ['security'], dueDate: '2026-03-31', status: 'Done', fixVersions: ['2.5'] },
    adf`
      Larkspur's staff shall log in with the account they have for everything else. No second password, automatic lock when somebody leaves, harbour rights by group.

      Has to be live by {2026-03-31}. Get Dorota for ten days in March, order the test tenant, and ask their IT (Thursday man) for the certificate this week. Weekly status to Larkspur's board, @marit.
    `,
  ),
  task(
    75,
    'CI takes 34 minutes',
    { parent: 10, labels: ['ci'], assignee: 'u-member' },
    adf`
      Where the time goes: 11' install, 14' end-to-end in one lane, 6' image, 3' the rest. Cache the install, split the lane in four. Goal: ten minutes. Every push costs me a coffee.
    `,
  ),
  subTask(88, 'Split end-to-end tests into four lanes', { parent: 75, status: 'In Progress', assignee: 'u-member' }),
  task(
    101,
    'Extract TideClient into its own package',
    { parent: 10, labels: ['tech-debt', 'tides'] },
    adf`Used by desk, skipper app and the import script, in three copies that differ in how they round. One package, the tests of all three, delete the copies.`,
  ),
  task(
    114,
    'Write down how we release',
    { parent: 10, labels: ['docs'], status: 'Done', assignee: 'u-member' },
    adf`So that somebody other than me can. Checklist in the repository, commands to copy, what to do when step 4 fails (it does).`,
  ),
  task(
    127,
    'Refactor the price calculation so that skippers see the right total before they pay',
    { components: ['Booking', 'Payments'], labels: ['trust'] },
    adf`
      Today the list shows a price without tourist tax and electricity, the next page adds them, and people feel cheated (41 comments). Price logic sits in four places. Put it in one, so that the first number a visitor sees is the number on the receipt.
    `,
  ),
  task(
    140,
    'Metrics for the connection pool',
    { parent: 10, labels: ['monitoring', 'incident'], status: 'Done', assignee: 'u-member' },
    adf`From the regatta. Gauge for used / waiting, dashboard, alert at 80 %.`,
  ),
  task(
    153,
    'Replace moment with Temporal polyfill',
    { parent: 10, labels: ['tech-debt'] },
    adf`
      213 call sites. ~~Do it in one go~~ One folder a week, start with ''booking/dates''. Lint rule against new uses on day one.

      {card https://wiki.kittiwake.example/temporal-move}
    `,
  ),
  task(166, 'Look into feature flags', { parent: 10, labels: ['spike'] }),
  story(
    179,
    'API for clubs: read free berths',
    { components: ['Booking'], labels: ['api'], fixVersions: ['3.1'] },
    adf`
      Clubs want to show free guest berths on their own pages.

      ~~~json
      GET /v1/harbours/skerrow/free?from=2027-05-01&nights=2
      { "berths": 4, "fromPrice": "26.00" }
      ~~~

      - key per club, 1,000 calls a day, a clear error when it is more
      - errors say what is wrong with the request, in words
      - documentation page with an example that can be copied
    `,
  ),
  task(
    192,
    'Dashboard für Hafenmeister und Einkauf der Bildschirme bis Ende November',
    { components: ['Desk', 'Reports'], labels: ['i18n'], dueDate: '2026-11-30' },
    adf`
      Grauhafen möchte im Büro auf einen Blick sehen: freie Plätze, erwartete Ankünfte, Wasserstand, Windwarnung. Große Schrift, von der Tür aus lesbar, ohne Anmeldung.

      Dazu muss bis {2026-11-30} geliefert sein: drei Bildschirme (Angebot bei Lindner einholen, höchstens 2.400 €), Montage durch den Bauhof, Netzwerkdose durch die Stadt-IT. Termin mit Frau Petersen am 12.11., Felix fährt hin.
    `,
  ),
  task(
    205,
    'Dependency update, November round',
    { parent: 10, labels: ['tech-debt'], sprint: true, assignee: 'u-member', status: 'In Progress' },
    adf`Forty-one open pull requests from the bot. Merge patches in bulk, minors one by one, majors get their own issue. Nothing before the 13th because of 3.0.`,
  ),
];
