import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const SWEDISH: Language = {
  code: 'sv',
  name: 'Swedish',
  tellingWords: words(
    `och att det som en ar av for pa med den inte har om ett vi kan ska eller nar fran anvandare lagg jag`,
  ),
  // Å, ä and ö are letters of their own, but compared without their marks like all others: a text may hold them in two
  // characters (a, then the ring), and folding goes character by character.
  folding: {},
  negations: [
    'utan att',
    'behöver inte',
    'behövs inte',
    'inget behov av',
    'inget med',
    'ingen del av',
    'utanför scope',
    '… behövs inte',
    '… är inte nödvändigt',
    '… krävs inte',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `januari jan,februari feb,mars mar,april apr,maj,juni jun,juli jul,augusti aug,september sept sep,oktober okt,
      november nov,december dec`,
    ),
    weekdays: wordGroups('mandag man,tisdag tis,onsdag ons,torsdag tors,fredag fre,lordag lor,sondag son'),
    ambiguous: words('mars mar jan'),
    before: words('senast fore innan efter till fran den i pa under slutet borjan mitten nasta'),
    days: words('idag imorgon igar overmorgon'),
    relative: words('nasta denna detta kommande forra'),
    edges: words('slutet slut borjan mitten'),
    between: words('av pa nasta denna detta kommande'),
    periods: words('dag dagen vecka veckan manad manaden kvartal kvartalet ar aret sprint sprinten'),
    units: words(`minut minuter timme timmar dag dagar vecka veckor manad manader kvartal ar sprint sprintar`),
    counts: words('en ett tva tre fyra fem sex atta tio tolv halv halvt par nagra'),
    capitals: false,
    relativeAfter: [],
    ordinals: words('a e'),
    weeks: ['vecka'],
    quarters: words('q kvartal'),
    halves: words('h halvar'),
    versions: words('version'),
    scales: words('tusen miljon miljoner miljard miljarder mkr'),
    currencies: words('krona kronor euro dollar pund ore'),
  },
};
