import type { Language } from './language';
import { wordGroups } from './word-groups';
import { words } from './words';

export const POLISH: Language = {
  code: 'pl',
  name: 'Polish',
  tellingWords: words(`i w na z nie jest sa ze dla przez po oraz lub jak przy od byc ma sie mozna uzytkownik dodac`),
  // Unlike the other letters with marks, it is none that Unicode takes apart.
  folding: { ł: 'l', Ł: 'l' },
  negations: [
    'bez',
    'nie trzeba',
    'nie ma potrzeby',
    'nie wymaga',
    'nie dotyczy',
    'poza zakresem',
    '… nie jest potrzebn*',
    '… nie jest wymagan*',
    '… poza zakresem',
  ],
  stem: undefined,
  inflect: undefined,
  calendar: {
    months: wordGroups(
      `styczen stycznia styczniu sty,luty lutego lutym lut,marzec marca marcu mar,kwiecien kwietnia kwietniu kwi,
      maj maja maju,czerwiec czerwca czerwcu cze,lipiec lipca lipcu lip,sierpien sierpnia sierpniu sie,
      wrzesien wrzesnia wrzesniu wrz,pazdziernik pazdziernika pazdzierniku paz,listopad listopada listopadzie lis,
      grudzien grudnia grudniu gru`,
    ),
    weekdays: wordGroups(
      `poniedzialek poniedzialku pon,wtorek wtorku wt,sroda srode srody sr,czwartek czwartku czw,
      piatek piatku pt,sobota sobote soboty sob,niedziela niedziele niedzieli niedz`,
    ),
    ambiguous: words('maja mar sie lis lip'),
    before: words('do od w przed po na koniec poczatek nastepny przyszly'),
    days: words('dzis dzisiaj jutro pojutrze wczoraj'),
    relative: words('nastepny nastepna nastepnym przyszly przyszla przyszlym przyszlego ten ta tym tego tej'),
    edges: words('koniec konca koncem poczatek polowa polowie'),
    between: words('tego tej przyszlego przyszlej nastepnego nastepnej'),
    periods: words('dzien dnia tydzien tygodnia miesiac miesiaca kwartal kwartalu rok roku sprint sprintu'),
    units: words(
      `minuta minuty minut godzina godziny godzin dzien dni tydzien tygodnie tygodni miesiac miesiace miesiecy kwartal
      kwartaly rok lata lat sprint sprinty sprintow`,
    ),
    counts: words('jeden jedna dwa dwie trzy cztery piec szesc osiem dziesiec pol kilka pare'),
    capitals: false,
    relativeAfter: [],
    ordinals: words('.'),
    weeks: words('tydzien tydz'),
    quarters: words('q kw kwartal'),
    halves: words('h polrocze'),
    versions: words('wersja wersji'),
    scales: words('tysiac tysiace tysiecy tys milion miliony milionow mln miliard miliardy mld'),
    currencies: words('zloty zlote zlotych euro dolar dolary dolarow funt funty funtow grosz groszy'),
  },
};
