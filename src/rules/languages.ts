/**
 * The short words that give a language away: articles, pronouns, prepositions, auxiliaries, and some that issues often
 * open with. A word may stand with several languages. None of the long ones is an English word, a name or a font.
 */
export const TELLING_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(
    `the of and to is are was were be been this that these those with for from by on at as it its or not have has had will
    would should can could when if we you they our your their there which what who how so but than then after before into
    about an my i a in do does no over under up out all only any also just us me he she him till hand get use make new add
    fix is am den die man me see set son com em se data has test sin con plus sur`,
  ),
  de: words(
    `der die das und ist sind nicht ein eine einen einem einer mit für von auf dem den des zu im wird werden bei nach wenn
    oder auch sich wir sie es kann muss soll sollte über aus als zum zur vor noch nur wie bitte beim dass haben hat unsere
    unser kein keine fehler anmeldung hinzufügen erstellen ändern löschen prüfen benutzer kunden funktioniert seite neue
    neuen zwischen durch werde können müssen möchte schlägt`,
  ),
  fr: words(
    `le la les des et est sont une un du dans pour avec pas ne que qui ce cette ces au aux par nous vous ils elles il elle
    ou être doit avant après lors notre nos leur leurs se sa ses d l de ajouter corriger supprimer créer modifier
    utilisateur utilisateurs erreur réunion affichage connexion`,
  ),
  es: words(
    `el los las y es una uno del de para por que en al lo su sus como más este esta estos estas cuando debe hay pero
    nosotros nuestro muy donde entre la un agregar añadir corregir crear eliminar usuario usuarios reunión mostrar puede
    pueden`,
  ),
  pt: words(
    `o os e é são uma um da dos das de para por que não na ao mais como este esta quando deve mas usuário usuários
    adicionar corrigir criar remover`,
  ),
  it: words(
    `il lo gli e è sono una uno del della dei per che non si nel nella al più come questo questa quando deve ma la le di
    aggiungere utente utenti errore`,
  ),
  nl: words(
    `de het een en zijn niet met voor van op te dat wordt worden bij naar als of ook wij ze kan moet uit gebruiker
    gebruikers toevoegen`,
  ),
  pl: words(`i w na z nie jest są że dla przez po oraz lub jak przy od być ma się można użytkownik dodać`),
  sv: words(`och att det som en är av för på med den inte har om ett vi kan ska eller när från användare lägg jag`),
};

/** Names of languages, for sentences that people read. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  nl: 'Dutch',
  pl: 'Polish',
  sv: 'Swedish',
};

/** Letters of scripts that none of the languages above is written in. */
export const OTHER_SCRIPT = /(?!\p{sc=Latin})\p{L}/gu;

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
