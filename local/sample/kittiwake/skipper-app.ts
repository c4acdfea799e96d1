import type { IssueSeed } from '../../jira/site-seed';
import { adf } from '../adf-tag';
import { bug, epic, story, subtask, task } from './skipper';

/** What the app on the skipper's phone is and does. */
export const skipperApp: readonly IssueSeed[] = [
  epic(
    1,
    'A pocket harbour pilot',
    { status: 'In Progress' },
    adf`The web booking works, but at sea there is no web. An app that keeps your booking, the harbour plan and the way to your berth when the signal is gone. And no more than that, please.`,
  ),
  epic(
    2,
    'Messages that arrive',
    {},
    adf`Moved berth, gate code changed, bar closed: skippers miss it because we send mails. Few messages, the right ones, on the lock screen, in their language.`,
  ),
  story(
    4,
    'My booking without a signal',
    { parent: 1, status: 'Done', assignee: 'u-member' },
    adf`Berth, access code for the shower, harbour phone, plan. Once loaded always there. Say how old it is.`,
  ),
  story(
    6,
    'Guide me to my berth, step by step',
    { parent: 1, labels: ['pilotage'] },
    adf`
      1. "Leave the green post to starboard"
      2. "Second pontoon on the left"
      3. "C7 is the free one behind the blue trawler"

      Written by the harbour, not by us. Big letters, one step per screen, works with wet hands. Photo per step if the harbour has one.
    `,
  ),
  bug(
    8,
    "App shows yesterday's berth after the harbour moved us",
    { parent: 1, labels: ['offline'], status: 'Done' },
    adf`We were moved from C4 to A2 by phone call, app said C4, we moored on C4, ferry honked. Friendly ferry, fortunately.`,
  ),
  story(9, "Widget: tonight's berth on the lock screen", { parent: 1 }),
  bug(
    12,
    'Crash on start when the phone is set to Norwegian',
    { status: 'Done', assignee: 'u-member' },
    adf`
      ~~~text
      RangeError: Incorrect locale information provided: no_NO
      ~~~
      All of Bergen is affected.
    `,
  ),
  story(
    14,
    'Tell the harbour I am late',
    { parent: 2 },
    adf`One tap: "one hour later", "after dark", "not today". No typing at the helm. The desk shows it on the morning list and the berth is kept.`,
  ),
  story(
    16,
    'Marée et vent sur l’écran d’accueil',
    { parent: 1, labels: ['i18n'] },
    adf`
      En tant que plaisancier, je veux voir d'un coup d'œil l'heure de la pleine mer et le vent prévu à l'arrivée, afin de décider si je pars maintenant ou après le café.

      - coefficient de marée affiché en grand
      - heures locales, jamais UTC
      - lisible au soleil
    `,
  ),
  bug(
    18,
    'Absturz beim Öffnen der Hafenkarte im Flugmodus',
    { labels: ['i18n', 'offline'], status: 'In Progress', assignee: 'u-member' },
    adf`
      App öffnen, Flugmodus an, Karte antippen: Die App schließt sich sofort. Passiert auf zwei Geräten, jedes Mal. Gerade draußen auf der Ostsee brauche ich die Karte, und genau dort habe ich kein Netz.
    `,
  ),
  story(
    20,
    'Share my arrival with family',
    { parent: 2, labels: ['idea'] },
    adf`My wife doesn't want a tracker, she wants one message: "moored, all well". The app knows when we've checked in. Let it send that, if I want.`,
  ),
  story(
    22,
    'Ein Foto vom Liegeplatz vor der Buchung sehen',
    { parent: 1, labels: ['i18n'] },
    adf`Unsere Gäste fragen ständig: Ist der Steg hoch? Gibt es Klampen oder Ringe? Ein einziges Bild je Platz würde die meisten Anrufe ersparen.`,
  ),
  bug(
    24,
    'Battery: 40 % gone over one night at anchor',
    { labels: ['trust'] },
    adf`Screen off, app in the background, phone hot in the morning. It seems to ask for the position every second although we are not under way. Two people have uninstalled it for that and told us so.`,
  ),
  story(
    27,
    'Sprachansage beim Einlaufen',
    { parent: 1, labels: ['idea', 'i18n'] },
    adf`Als Einhandsegler habe ich beide Hände voll. Die App soll mir den nächsten Schritt vorlesen, auf Wunsch lauter, und beim Anlegen still sein.`,
  ),
  bug(
    29,
    'Le bouton « Payer » reste gris après un changement de dates',
    { parent: 2, labels: ['i18n'] },
    adf`
      Je choisis deux nuits, puis trois : le prix change bien, mais le bouton ne réagit plus. Il faut fermer l'application et tout ressaisir. Vu sur Android 14, chez deux clients de Port-Clarté.
    `,
  ),
  story(
    31,
    'Show the deadline for free cancellation on the booking card',
    { parent: 1 },
    adf`"Free until today 12:00", then "one night will be charged". Counting down in the last hour, without being a nuisance.`,
  ),
  subtask(33, 'Copy for the last hour, three languages', { parent: 31 }),
  story(
    35,
    'Log book entry at the end of a trip',
    { parent: 1, labels: ['idea'] },
    adf`Harbour, date, nights, wind. People like to collect. Export as a PDF for the wall of the downstairs loo.`,
  ),
  bug(
    37,
    'Photos of the harbour are upside down on some phones',
    {},
    adf`Looks like EXIF. Only those uploaded from a tablet held the wrong way round, i.e. most of them.`,
  ),
  story(
    39,
    'Apprendre les nœuds',
    { labels: ['idea', 'i18n'] },
    adf`Une page avec six nœuds animés pour les débutants qui louent un bateau. Pas indispensable, mais nos ports adorent l'idée.`,
  ),
  bug(41, 'Shower code hidden behind the camera notch', { status: 'Done' }),
  story(
    43,
    'Quiet mode between 22 and 7',
    { parent: 2 },
    adf`Nobody wants to read at 3 a.m. that the bakery opens at 8. Gale warnings excepted, those may ring like hell.`,
  ),
  bug(
    46,
    'Tide times in the app differ from the desk by six minutes',
    { parent: 1, labels: ['tides', 'trust'] },
    adf`
      Port-Clarté, 24 October: app says 14:12, desk says 14:06, the board at the lock says 14:06.
      Skippers believe the app.
      The lock keeper does not.
    `,
  ),
  story(
    47,
    'Anchor watch that wakes me when the boat drifts',
    { labels: ['idea'], parent: 1 },
    adf`
      Asked for in every third review. A circle on the map, an alarm when we leave it. If the battery dies, say so *before* I fall asleep.

      There are [good ones already](https://example.org/anchor-apps); what would ours do better? It knows the depth and the tide of tonight.
    `,
  ),
  task(48, 'Ask the beta group which three things they would miss', { labels: ['feedback', 'interviews'] }),
  story(
    49,
    'Pay harbour dues in the app, and pilot it with Port-Clarté before the boat show',
    { parent: 1, labels: ['payments'], dueDate: '2027-01-15' },
    adf`
      Skippers open the browser to pay although everything else is in the app. They should pay right where the berth is shown, keep the card on the phone, and find the receipt under the trip.

      1. Pilot agreement with Port-Clarté signed by {2026-12-11}: @jeanluc
      2. Tomasz from the desk team for two weeks in December, Felix all month
      3. Second review by the card assessor, about £1,500, needs an OK from finance
      4. Pilot starts on {2027-01-08}; decision to show it at the fair one week later
    `,
  ),
];
