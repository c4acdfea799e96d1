import { inflectEnglish } from './inflect-english';
import type { Language } from './language';
import { stemEnglish } from './stem-english';
import { wordGroups } from './word-groups';
import { words } from './words';

export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  tellingWords: words(
    `the of and to is are was were be been this that these those with for from by on at as it its or not have has had
    will would should can could when if we you they our your their there which what who how so but than then after
    before into about an my i a in do does no over under up out all only any also just us me he she him till hand
    get use make new add fix am den die man see set son com em se data test sin con plus sur per`,
  ),
  folding: {},
  // Defects speak of what the product does not do ("does not work", "cannot export", "no results found", "shows an error
  // instead of the page"): a bare "not", "no", "cannot" or "instead of" would silence them, so there is none.
  negations: [
    'no need',
    'no need to',
    'no need for',
    'need not',
    "needn't",
    'do not need',
    'does not need',
    'did not need',
    "don't need",
    "doesn't need",
    "didn't need",
    'dont need',
    'do not have to',
    'does not have to',
    "don't have to",
    "doesn't have to",
    'do not require',
    'does not require',
    "don't require",
    "doesn't require",
    'needs no',
    'requires no',
    'no longer need',
    'no longer needs',
    'no longer requires',
    'not about',
    "isn't about",
    'nothing to do with',
    'not related to',
    'unrelated to',
    'without',
    'not part of',
    'not in scope',
    'not in scope of',
    'out of scope',
    'outside the scope of',
    'beyond the scope of',
    'no plan to',
    'no plans to',
    'no plans for',
    '… not needed',
    '… is not needed',
    '… are not needed',
    "… isn't needed",
    "… aren't needed",
    '… no longer needed',
    '… is no longer needed',
    '… are no longer needed',
    '… is not required',
    '… are not required',
    "… isn't required",
    "… aren't required",
    '… no longer required',
    '… is not necessary',
    '… are not necessary',
    "… isn't necessary",
    '… is not in scope',
    '… are not in scope',
    '… not in scope',
    '… is out of scope',
    '… are out of scope',
    '… out of scope',
    '… is not part of',
    '… are not part of',
  ],
  stem: stemEnglish,
  inflect: inflectEnglish,
  calendar: {
    months: wordGroups(
      `january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,
      november nov,december dec`,
    ),
    weekdays: wordGroups(
      `monday mon,tuesday tues tue,wednesday weds wed,thursday thurs thur thu,friday fri,saturday sat,sunday sun`,
    ),
    ambiguous: words('march mar may jan sep dec mon wed sat sun second'),
    // Not "this": "this may fail" is no date, and "this Friday" is one without it.
    before: words(
      'by until till before after since from on in due during through starting ending early late mid of next',
    ),
    days: [
      ...words('today tomorrow tonight yesterday eod eob cob eow eom eoq eoy'),
      'end of business',
      'close of business',
    ],
    relative: words('next this last previous current coming upcoming following'),
    edges: words('end beginning start middle mid close early late'),
    between: words('of the this next last current coming following working business'),
    periods: words(
      `day week weekend fortnight month quarter half-year year semester sprint iteration pi weeks months quarters years
      sprints iterations`,
    ),
    units: [
      ...words(
        `second seconds sec secs minute minutes min mins hour hours hr hrs h day days d workday workdays week weeks wk wks w
      fortnight fortnights month months quarter quarters year years yr yrs sprint sprints iteration iterations`,
      ),
      ...['business day', 'business days', 'working day', 'working days', 'calendar days'],
      ...['person day', 'person days', 'man days', 'person months'],
    ],
    counts: words(
      `a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty half few couple several
      some many`,
    ),
    capitals: true,
    relativeAfter: [],
    ordinals: words('st nd rd th'),
    weeks: words('week wk cw'),
    quarters: words('q quarter'),
    halves: words('h half'),
    versions: words('version ver release'),
    scales: words('thousand million billion'),
    currencies: words('euro euros dollar dollars pound pounds cent cents franc francs yen rupee rupees'),
  },
};
