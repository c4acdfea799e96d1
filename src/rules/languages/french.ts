import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const FRENCH: Language = {
  code: 'fr',
  name: 'French',
  tellingWords: words(
    `le la les des et est sont une un du dans pour avec pas ne que qui ce cette ces au aux par nous vous ils elles il elle
    ou etre doit avant apres lors notre nos leur leurs se sa ses d l de ajouter corriger supprimer creer modifier
    utilisateur utilisateurs erreur reunion affichage connexion`,
  ),
  folding: { œ: 'oe', Œ: 'oe', æ: 'ae', Æ: 'ae' },
  negations: [
    'sans',
    'pas besoin',
    'pas besoin de',
    'plus besoin de',
    'ne nécessite pas',
    'ne concerne pas',
    'rien à voir avec',
    'hors périmètre',
    "… n'est pas nécessaire",
    '… ne sont pas nécessaires',
    '… hors périmètre',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `janvier janv,fevrier fevr,mars,avril avr,mai,juin,juillet juil,aout,septembre sept,octobre oct,novembre nov,
      decembre dec`,
    ),
    weekdays: wordGroups('lundi lun,mardi mar,mercredi mer,jeudi jeu,vendredi ven,samedi sam,dimanche dim'),
    ambiguous: words('t s mars lun mar mer jeu ven sam dim'),
    before: words('le en avant apres depuis des debut fin mi au jusque prochain'),
    days: words("aujourd'hui demain hier apres-demain"),
    relative: words('prochain prochaine ce cet cette dernier derniere'),
    edges: words('fin debut milieu'),
    between: words('de d du la l le ce cette prochain prochaine'),
    periods: words('jour journee semaine mois trimestre annee an sprint iteration'),
    units: words(
      'minute minutes heure heures jour jours semaine semaines mois trimestre trimestres an ans sprint sprints',
    ),
    counts: words('un une deux trois quatre cinq six huit dix douze quinze demi quelques plusieurs'),
    capitals: false,
    relativeAfter: words('prochain prochaine dernier derniere suivant suivante'),
    ordinals: words('er e'),
    weeks: words('semaine sem'),
    quarters: words('t trimestre'),
    halves: words('s semestre'),
    versions: words('version'),
    scales: words('mille million millions milliard milliards'),
    currencies: words('euro euros dollar dollars livre livres franc francs centime centimes'),
  },
};
