import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const ITALIAN: Language = {
  code: 'it',
  name: 'Italian',
  tellingWords: words(
    `il lo gli e sono una uno del della dei per che non si nel nella al piu come questo questa quando deve ma la le
    di aggiungere utente utenti errore`,
  ),
  folding: {},
  negations: [
    'senza',
    'senza bisogno di',
    "non c'è bisogno di",
    'non è necessario',
    'non richiede',
    'niente a che fare con',
    "fuori dall'ambito",
    '… non è necessario',
    '… non è necessaria',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `gennaio gen,febbraio feb,marzo mar,aprile apr,maggio mag,giugno giu,luglio lug,agosto ago,settembre set sett,
      ottobre ott,novembre nov,dicembre dic`,
    ),
    weekdays: wordGroups('lunedi lun,martedi mar,mercoledi mer,giovedi gio,venerdi ven,sabato sab,domenica dom'),
    ambiguous: words('t s mar set gen'),
    before: words('entro il a di in dal fino prima dopo inizio fine meta prossimo'),
    days: words('oggi domani ieri dopodomani'),
    relative: words('prossimo prossima questo questa scorso scorsa'),
    edges: words('fine inizio meta'),
    between: words('di del della l dell questo questa prossimo prossima'),
    periods: words('giorno giornata settimana mese trimestre anno sprint iterazione'),
    units: words(
      `minuto minuti ora ore giorno giorni settimana settimane mese mesi trimestre trimestri anno anni sprint`,
    ),
    counts: words('un uno una due tre quattro cinque sei otto dieci dodici quindici mezzo mezza alcuni alcune'),
    capitals: false,
    relativeAfter: words('prossimo prossima scorso scorsa seguente'),
    ordinals: ['o'],
    weeks: words('settimana sett'),
    quarters: words('t q trimestre'),
    halves: words('s semestre'),
    versions: words('versione'),
    scales: words('mila milione milioni miliardo miliardi'),
    currencies: words('euro dollaro dollari sterlina sterline franco franchi centesimo centesimi'),
  },
};
