import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** The map of berths that harbour masters and visitors look at. */
export const harbourMap: readonly IssueSeed[] = [
  story(
    12,
    'Colour berths by free, due and taken',
    { parent: 2, status: 'Done', components: ['Map'], fixVersions: ['2.4'], assignee: 'u-member' },
    adf`
      Three states, not seven. Must also work for the one man in twelve who doesn't see red and green: pattern or icon as well as colour.
    `,
  ),
  bug(
    25,
    'Map drifts half a berth when zooming on Firefox',
    { parent: 2, status: 'Done', components: ['Map'] },
    adf`Click C7, get C8. Only after zooming twice. Made me move a Dutchman for nothing.`,
  ),
  task(
    38,
    'Get survey drawings from the seven Larkspur harbours',
    { components: ['Map'], labels: ['larkspur'], assignee: 'u-limited', status: 'Done' },
    adf`
      Ask each harbour office for the pontoon survey (DWG or PDF, whatever they have). Inchmallow only has a paper plan, someone has to drive there and scan it.

      [x] Tarrow
      [x] Inchmallow (Aoife, train on Tuesday)
      [x] Deepwater Quay
      [ ] Port Elswick: their surveyor retired, chase the council
    `,
  ),
  story(
    51,
    'Depth at low water on every berth',
    { parent: 2, components: ['Map'], labels: ['tides', 'safety'] },
    adf`
      A skipper with 2.1 m draught must see at a glance where they will float tonight and where they will lean.

      - Depth at the lowest tide *of the stay*, not chart datum
      - Berths too shallow for the boat in the booking are greyed, with the reason
      - Harbour master can correct a depth after dredging
    `,
  ),
  bug(64, 'Berth labels overlap on pontoon D', { parent: 2, components: ['Map'] }),
  subTask(
    77,
    'Depth layer: read soundings from the harbour spreadsheet',
    { parent: 51 },
    adf`Parse the CSV the harbours send twice a year (''berth;sounding_m;date''), keep the newest per berth.`,
  ),
  story(
    90,
    'Sunlight mode',
    { parent: 2, components: ['Map', 'Skipper app'], labels: ['accessibility', 'ux'] },
    adf`
      On deck at noon the map is a grey mirror. High contrast, thicker lines, bigger numbers, no pastel. One tap, remembered.

      Design sketch from Ines: {card https://design.kittiwake.example/sunlight-mode}
    `,
  ),
  story(
    103,
    'Drag a boat to another berth',
    { parent: 2, components: ['Map', 'Desk'], status: 'In Progress', sprint: true, assignee: 'u-member' },
    adf`
      What harbour masters do with pins, forty times a day. Drag, drop, and the skipper gets a message: "You are now on C4, sorry, the ferry needs your place."

      Undo for a minute. No confirmation dialog, they *hate* dialogs.
    `,
  ),
  bug(
    116,
    'Map shows boats that left yesterday',
    { parent: 2, components: ['Map'], labels: ['trust'], status: 'Done', fixVersions: ['2.6'] },
    adf`
      Departures that nobody clicked away stay on the map for ever. By Sunday the harbour looks full and visitors are turned away although half the berths are empty. This is the single thing that makes Hamish go back to the whiteboard.
    `,
  ),
  task(129, 'Redraw pontoon geometry for Skerrow after the winter works', {
    components: ['Map'],
    status: 'Done',
    assignee: 'u-limited',
  }),
  story(142, 'Print the map as an A3 sheet for the office wall', { components: ['Map'], labels: ['desk'] }),
  bug(
    155,
    'Tap on a berth opens the one underneath on small phones',
    { parent: 2, components: ['Map'] },
    adf`
      Fat fingers, tiny pontoons. The hit areas overlap below 380 px. Either grow them on tap or show a small chooser with the two or three candidates.
    `,
  ),
  task(
    168,
    'Map tiles: compare self-hosting with the hosted plan',
    { components: ['Map'], labels: ['spike'] },
    adf`
      Our tile bill doubled. Two days at most: what would it take to serve our own? Storage, update routine, who gets called at night. Write the result on the wiki and estimate the move.
    `,
  ),
  story(
    181,
    'Satellite picture under the map',
    { parent: 2, components: ['Map'], labels: ['idea'] },
    adf`Visitors recognise the big shed and the fuel pontoon on a photo; nobody recognises our beige polygons.`,
  ),
  bug(
    194,
    'Berth description is shown as HTML on the map bubble',
    { parent: 2, components: ['Map'], labels: ['security'] },
    adf`
      Tried the berth note field during the test day. Entered

      ~~~html
      Water & power <script>alert(1)</script>
      ~~~

      and every visitor who opens the bubble gets the alert box. Also with ''<b>bold</b>'': it comes out bold. Notes must appear to the visitor exactly as typed.
    `,
  ),
];
