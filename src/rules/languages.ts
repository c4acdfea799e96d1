/**
 * The short words that give a language away: articles, pronouns, prepositions, auxiliaries. Words that are frequent in
 * two of the languages stand with neither, so that a shared word never decides.
 */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the of and to is are was were be been this that these those with for from by on at as it its or not have has had will would should can could when if we you they our your their there which what who how so but than then after before into about an my i',
  ),
  de: words(
    'der die das und ist sind nicht ein eine einen einem einer mit für von auf dem den des zu im wird werden bei nach wenn oder auch sich wir sie es kann muss soll sollte über aus als zum zur vor noch nur wie bitte beim dass haben hat unsere unser',
  ),
  fr: words(
    'le la les des et est sont une un du dans pour avec sur pas ne que qui ce cette ces au aux par nous vous ils elles il elle ou être doit avant après lors notre nos leur leurs sans plus se son sa ses d l',
  ),
  es: words(
    'el los las y es son una uno del para con por que no se en al lo su sus como más este esta estos estas cuando debe hay pero nosotros nuestro muy donde sin sobre entre',
  ),
  pt: words(
    'o os as e é são uma um do da dos das para com por que não se em no na ao mais como este esta quando deve mas',
  ),
  it: words(
    'il lo gli e è sono una uno del della dei per con che non si nel nella al più come questo questa quando deve ma',
  ),
  nl: words(
    'de het een en is zijn niet met voor van op te dat die wordt worden bij naar als of ook wij ze kan moet over uit',
  ),
  pl: words('i w na z do się nie jest są to że dla przez po oraz lub jak przy od być ma'),
  sv: words('och att det som en är av för på med den till inte har om ett vi kan ska eller när från'),
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

/** Scripts that none of the languages above is written in. */
export const OTHER_SCRIPT = /(?!\p{sc=Latin})\p{L}/gu;

function words(list: string): readonly string[] {
  return list.split(' ');
}
