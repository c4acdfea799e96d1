import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const DUTCH: Language = {
  code: 'nl',
  name: 'Dutch',
  tellingWords: words(
    `de het een en zijn niet met voor van op te dat wordt worden bij naar als of ook wij ze kan moet uit gebruiker
    gebruikers toevoegen`,
  ),
  folding: {},
  negations: [
    'zonder',
    'geen noodzaak',
    'hoeft niet',
    'hoeven niet',
    'niet nodig om',
    'niets te maken met',
    'geen onderdeel van',
    'buiten scope',
    '… niet nodig',
    '… is niet nodig',
    '… buiten scope',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `januari jan,februari feb,maart mrt,april apr,mei,juni jun,juli jul,augustus aug,september sept sep,oktober okt,
      november nov,december dec`,
    ),
    weekdays: wordGroups('maandag ma,dinsdag di,woensdag wo,donderdag do,vrijdag vr,zaterdag za,zondag zo'),
    ambiguous: words('jan ma di wo do vr za zo'),
    before: words('voor tot op in na vanaf sinds uiterlijk begin eind half volgende'),
    days: words('vandaag morgen overmorgen gisteren'),
    relative: words('volgende deze dit komende vorige'),
    edges: words('eind einde begin midden'),
    between: words('van de het deze dit volgende komende'),
    periods: words('dag week maand kwartaal jaar sprint iteratie'),
    units: words(
      `minuut minuten uur uren dag dagen week weken maand maanden kwartaal kwartalen jaar jaren sprint sprints`,
    ),
    counts: words('een twee drie vier vijf zes acht tien twaalf half paar enkele enige'),
    capitals: false,
    relativeAfter: [],
    ordinals: words('e ste de'),
    weeks: words('week wk'),
    quarters: words('q kwartaal'),
    halves: words('h halfjaar'),
    versions: words('versie release'),
    scales: words('duizend miljoen miljard'),
    currencies: words('euro dollar pond cent'),
  },
};
