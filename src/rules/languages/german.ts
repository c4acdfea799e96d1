import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const GERMAN: Language = {
  code: 'de',
  name: 'German',
  tellingWords: words(
    `der die das und ist sind nicht ein eine einen einem einer mit fur von auf dem den des zu im wird werden bei nach wenn
    oder auch sich wir sie es kann muss soll sollte uber aus als zum zur vor noch nur wie bitte beim dass haben hat unsere
    unser kein keine fehler anmeldung hinzufugen erstellen andern loschen prufen benutzer kunden funktioniert seite neue
    neuen zwischen durch werde konnen mussen mochte schlagt`,
  ),
  folding: {},
  negations: [
    'ohne',
    'kein Bedarf',
    'keine Notwendigkeit',
    'braucht kein*',
    'brauchen kein*',
    'benötigt kein*',
    'benötigen kein*',
    'muss nicht',
    'müssen nicht',
    'nicht Teil von',
    'nicht Teil der',
    'nicht Teil des',
    'nichts zu tun mit',
    '… nicht nötig',
    '… nicht notwendig',
    '… nicht erforderlich',
    '… nicht im Umfang',
    '… nicht mehr nötig',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `januar janner jan,februar feb,marz mrz,april apr,mai,juni jun,juli jul,august aug,september sept sep,oktober okt,
      november nov,dezember dez`,
    ),
    weekdays: wordGroups('montag mo,dienstag di,mittwoch mi,donnerstag do,freitag fr,samstag sonnabend sa,sonntag'),
    ambiguous: words('jan mo di mi do fr sa'),
    before: words('bis zum am im vor nach seit ab anfang mitte ende nachsten kommenden diesen'),
    days: words('heute morgen ubermorgen gestern'),
    relative: words('nachste nachsten nachster nachstes diese diesen dieser dieses kommende kommenden kommender'),
    edges: words('ende anfang mitte beginn'),
    between: words('der des dieser dieses diesen nachsten kommenden laufenden'),
    periods: words('tag tages woche monat monats quartal quartals jahr jahres sprint sprints iteration'),
    units: words(
      `minute minuten stunde stunden std tag tage tagen woche wochen monat monate monaten quartal quartale jahr jahre
      jahren sprint sprints`,
    ),
    counts: words('ein eine einen einem einer zwei drei vier funf sechs acht zehn zwolf halbe halber paar einige'),
    capitals: true,
    relativeAfter: [],
    ordinals: words('.'),
    weeks: words('kw woche kalenderwoche'),
    quarters: words('q quartal'),
    halves: words('h halbjahr hj'),
    versions: words('version release'),
    scales: words('tausend tsd million millionen mio milliarde milliarden mrd'),
    currencies: words('euro euros dollar pfund franken rappen cent'),
  },
};
