import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { story, task } from './desk';

/** Finding out what harbours and skippers need, what it is worth, and what comes first. */
export const research: readonly IssueSeed[] = [
  task(
    20,
    'Interview eight visiting skippers about their last booking',
    { parent: 1, labels: ['interviews'], status: 'Done', assignee: 'u-admin' },
    adf`
      In person where possible, with tea, in the cabin. What did they do the hour before they decided on a harbour? What annoyed them? What did they *not* ask because they were embarrassed?

      Two Germans, two French, four locals; at least one who sails alone and one with small children.
    `,
  ),
  task(
    33,
    'Who is our visitor? Three personas on one page',
    { labels: ['personas'], status: 'Done' },
    adf`
      From the interviews:

      - **Gisela**, 67, plans three harbours ahead, prints everything
      - **Rory and the kids**: decides at 16:00, needs showers, a slide, chips
      - **Delivery Dan**: sails other people's boats, wants a receipt and silence
    `,
  ),
  task(
    46,
    'What do other berth apps charge?',
    { labels: ['pricing', 'market'], status: 'Done', assignee: 'u-reader' },
    adf`
      Look at the four that our harbours mention. Commission, monthly fee, who pays, what happens on cancellation. One table. I believe we are cheaper than we think and should say so louder.
    `,
  ),
  task(59, 'Roadmap 2026: what and why, to discuss with the harbours', {
    labels: ['roadmap', 'product-backlog'],
    status: 'Done',
    assignee: 'u-admin',
  }),
  task(
    72,
    'Harbour advisory group: show them the map and listen',
    { parent: 2, labels: ['feedback'], status: 'Done' },
    adf`Five harbour masters, one hour, prototype on a real tablet. Let them do it, sit on your hands. Write down their words, not ours. What would make them throw the whiteboard away?`,
  ),
  task(
    85,
    'Opening weekend feedback: read all 214 comments',
    { labels: ['feedback'], assignee: 'u-limited', status: 'Done' },
    adf`Sort into wants, annoyances and love letters. Top ten with numbers and the best quotes.`,
  ),
  story(
    98,
    'One question after departure: "How was your berth?"',
    { parent: 1, components: ['Booking'], labels: ['feedback'] },
    adf`
      Three faces, an optional line of text, done. Harbour sees its own answers. We learn where it hurts without a survey of twenty pages that only Gisela fills in.
    `,
  ),
  task(
    111,
    'Should visitors pay a booking fee?',
    { labels: ['pricing', 'scope'] },
    adf`
      > £1.50 per booking would bring about £48k a year. It would also bring the wrath of every club magazine.

      Questions to answer before we decide:
      1. How many would leave? Test with two harbours?
      2. Would harbours rather pay 1 % more themselves?
      3. What do people get for it that they can feel?
    `,
  ),
  task(
    124,
    'Usability test of the booking flow on a moving boat',
    { parent: 1, labels: ['ux', 'interviews'] },
    adf`
      Four volunteers, Saturday, Aoife's brother's boat. Watch where thumbs miss. Wet fingers, gloves, sun, and a child who needs a biscuit. Bring back the five things that must change.
    `,
  ),
  task(
    137,
    'Befragung der Gastlieger in Grauhafen',
    { parent: 7, labels: ['interviews', 'i18n'] },
    adf`
      Wir wissen zu wenig darüber, warum Gäste an der Ostsee lieber anrufen als online zu buchen. Zehn kurze Gespräche auf dem Steg:

      - Wie haben Sie Ihren Liegeplatz gefunden?
      - Was müsste eine App können, damit Sie nicht mehr anrufen?
      - Was darf eine Reservierung kosten?
    `,
  ),
  task(
    150,
    'Order the backlog for the autumn: value against effort',
    { labels: ['refinement', 'roadmap'], assignee: 'u-admin' },
    adf`
      Forty open wishes, room for nine. Go through them with Hamish, Frau Petersen and one skipper. Each gets three stones to place. Then we cut. What has no stone is closed with a kind word.
    `,
  ),
  task(
    163,
    'Why do people search and not book?',
    { parent: 1, labels: ['analytics'] },
    adf`
      Of 100 searches 38 end in a booking. Where do the others go? Look at the funnel by harbour, by device, by hour; then phone ten who gave us a number. I bet on price shown too late.
    `,
  ),
  task(
    176,
    'Case for winter storage: what would a harbour pay?',
    { labels: ['pricing', 'market'] },
    adf`Ask the nine with a yard. Per place and season, or per crane lift? Anything under £2,000 a harbour and I'd rather leave it.`,
  ),
  task(
    189,
    'Vision for 2027 on one page, and get it through the board by 20 November',
    { labels: ['vision'], assignee: 'u-admin', dueDate: '2026-11-20' },
    adf`
      **The page:** what Kittiwake shall be for whom in three years. My draft: "No skipper ever wonders where to sleep, no harbour master ever wonders who is coming." Which needs follow, which of today's features we would stop, how we'd know that it works.

      **The path:** draft to @jeanluc by {2026-11-06}, one round with harbours on the 11th, layout by Dorota (4 hours, from the marketing budget), slides to the board's secretary five days before the meeting. Book the big room.
    `,
  ),
  story(
    202,
    'Persona check: does 3.0 still work for Gisela?',
    { labels: ['personas', 'ux'] },
    adf`She prints, she phones, she reads every word. Sit with two real Giselas and watch where the new booking loses them. My suspicion: the date slider.`,
  ),
];
