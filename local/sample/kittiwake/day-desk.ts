import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, story, subTask, task } from './desk';

/** The screen that a harbour master works with all day. */
export const dayDesk: readonly IssueSeed[] = [
  story(
    14,
    'Leaving, coming, free: the morning list',
    { parent: 6, components: ['Desk'], status: 'Done', fixVersions: ['2.4'], assignee: 'u-member' },
    adf`
      As a harbour master I open the laptop at seven with a coffee in the other hand and see three columns: boats that leave today, boats that come today, berths that are free tonight.

      ---

      Not in this story: tomorrow, the weather, money. *One screen, no scrolling, on a 1366 × 768 laptop.*
    `,
  ),
  subTask(27, 'Morning list: sort by expected time, unknown times last', { parent: 14, status: 'Done' }),
  bug(
    40,
    'Desk forgets the chosen harbour after every reload',
    { parent: 6, components: ['Desk'], status: 'Done' },
    adf`Our relief harbour master looks after three harbours. Each reload throws her back to the first of the alphabet. She has checked in two boats in the wrong harbour already.`,
  ),
  story(
    53,
    'Check in a boat that never booked',
    { parent: 6, components: ['Desk'], fixVersions: ['2.5'], status: 'Done' },
    adf`
      Half of the boats simply turn up. It must take less time than writing the name in the book:

      1. Tap the berth
      2. Type the first letters of the boat (we know most of them)
      3. Done. Payment later.
    `,
  ),
  story(
    66,
    'Dark desk for the night watch',
    { parent: 6, components: ['Desk'], labels: ['ux'] },
    adf`The white screen ruins your eyes for the dark outside, and the night watch looks outside a lot. Deep blue or black, red instead of white for the clock, goes by sunset.`,
  ),
  bug(
    79,
    'Clock on the desk is an hour off since Sunday',
    { components: ['Desk'], status: 'Done', fixVersions: ['2.5'] },
    adf`Summer time, I suppose. All arrivals show an hour early. Grauhafen is right, the Scottish harbours are wrong.`,
  ),
  story(
    92,
    'Notes on a boat that only the harbour sees',
    { parent: 6, components: ['Desk'], labels: ['privacy'], askedBy: 'Hamish, Skerrow Harbour' },
    adf`
      "Bites." "Owes two nights from 2024." "Needs help with lines, sails alone at 81, wonderful man." All of this is in the exercise book today and should be with the boat.

      - visible to staff of that harbour only, never to the skipper, never to other harbours
      - who wrote it, when
      - harbour can delete it; goes away after three years

      :::warning
      If a skipper asks for their data, these notes are part of the answer. The page has to say so to the person who types.
      :::
    `,
  ),
  bug(
    105,
    'Keyboard focus jumps to the top after every check-in',
    { parent: 6, components: ['Desk'], labels: ['accessibility'] },
    adf`
      Hamish has a tremor and works with the keyboard only. After each check-in he has to tab through 31 things to get back to the list. With a screen reader you hear nothing at all.
    `,
  ),
  story(
    118,
    'Keyboard shortcuts and a page that explains them',
    { parent: 6, components: ['Desk'] },
    adf`
      | Key | Does |
      | ''c'' | check in |
      | ''o'' | check out |
      | ''/'' | find a boat |
      | ''?'' | this table |

      Configurable? No. Please no.
    `,
  ),
  task(
    131,
    'Clean up DeskStore: three ways to load a harbour',
    { components: ['Desk'], labels: ['frontend', 'tech-debt'] },
    adf`''useHarbour'', ''HarbourContext'' and the old event bus. Keep the first. Delete the other two and the 40 lines of comments that apologise for them.`,
  ),
  bug(
    144,
    'Desk gets slower all day until somebody reloads it',
    { parent: 6, components: ['Desk'], status: 'In Progress', sprint: true, assignee: 'u-member' },
    adf`
      At 7:00 a check-in takes a blink. At 17:00, eight seconds, with a queue of wet people in the office. Reload helps. Memory climbs by ~90 MB an hour in Edge, see heap snapshots.

      !heap-evening Two heap snapshots, morning and evening
    `,
  ),
  story(
    157,
    'Works for ten minutes without internet',
    { parent: 6, components: ['Desk'], labels: ['offline'], fixVersions: ['3.0'] },
    adf`
      Inchmallow's line drops whenever the ferry's radar points at it (truly). Check-ins and check-outs made meanwhile must not be lost, and the harbour master has to see that she is working from memory.
    `,
  ),
  task(
    170,
    'Write the desk handbook, chapter "A day in July"',
    { components: ['Desk'], labels: ['docs'], assignee: 'u-limited' },
    adf`
      For harbour staff, not for us. Twelve pages at most, one picture a page, read by Hamish before it goes online. Cover: morning list, walk-ins, moving boats, refunds, end of day. Tone: like a colleague who has been here two seasons.
    `,
  ),
  story(
    183,
    'Hand-over note from the day shift to the night shift',
    { parent: 6, components: ['Desk'] },
    adf`
      A small yellow field at the top of the desk. What one shift writes, the next one reads and ticks off. That's it. Harbours use sticky notes and they fall behind the radiator.
    `,
  ),
  story(
    196,
    'Search finds a boat whatever way you spell it',
    { parent: 6, components: ['Desk'], sprint: true },
    adf`"Mæva", "Maeva", "MAEVA II". Nobody on a VHF radio spells anything.`,
  ),
];
