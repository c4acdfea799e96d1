import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

/** Text, pattern, the stretches of the text that it finds, and the language of the rules if it is not English. */
type Case = readonly [name: string, text: string, pattern: string, found: readonly string[], language?: string];

const CASES: readonly Case[] = [
  ['a capital that grows when lowered', 'Notify İzmir office before rollout', 'rollout', ['rollout']],
  ['several of them', 'İİ İİ İ budget', 'budget', ['budget']],
  ['sharp s, also as capitals', 'SCHLIESSEN: Fenster schließen', 'schließen', ['SCHLIESSEN', 'schließen']],
  ['sharp s for a pattern with ss', 'Fuße fussen Fussel Füße', 'fuße', ['Fuße', 'Füße']],
  ['a capital sharp s', 'GRÖẞE', 'grösse', ['GRÖẞE']],
  ['accents, composed or not', 'Menu\u0301 MENÚ menú menús', 'menú', ['Menu\u0301', 'MENÚ', 'menú']],
  ['accented text for a plain pattern', 'coo\u0308perate coöperate', 'cooperate', ['coo\u0308perate', 'coöperate']],
  ['a decomposed diaeresis', 'shall coo\u0308perate', 'coöperate', ['coo\u0308perate']],
  ['offsets behind a combining mark', 'the expose\u0301 went live', 'live', ['live']],
  ['a ligature', 'proﬁle oﬄine ﬁlter', 'filter', ['ﬁlter']],
  ['offsets behind ligatures', 'ﬂﬂ ﬃ deadline', 'deadline', ['deadline']],
  ['words beside emoji', '🐛crash🐛 on start', 'crash', ['crash']],
  ['words behind joined emoji', '🧑‍🔧 repair 🎉', 'repair', ['repair']],
  ['mathematical letters', '𝒖𝒓𝒈𝒆𝒏𝒕 call', 'urgent', ['𝒖𝒓𝒈𝒆𝒏𝒕']],
  ['full-width letters', 'Ｅｘｐｏｒｔ button', 'export', ['Ｅｘｐｏｒｔ']],
  ['no part of a word with a Cyrillic letter in it', 'uрdate up to date up', 'up', ['up', 'up']],
  ['Cyrillic in any case', 'Отчёт готов, ОТЧЁТ отправлен', 'отчёт', ['Отчёт', 'ОТЧЁТ']],
  ['both forms of sigma', 'ΣΤΟΧΟΣ και στόχος', 'στοχος', ['ΣΤΟΧΟΣ', 'στόχος']],
  ['Arabic', 'تقرير حالة المشروع', 'حالة', ['حالة']],
  ['Arabic with vowel marks', 'مَشروعٌ جديد', 'مشروع', ['مَشروعٌ']],
  ['Japanese without spaces', '来週までに承認を得る', '承認', ['承認']],
  ['a Japanese word with a long vowel', '設計のレビュー会', 'レビュー', ['レビュー']],
  ['Chinese without spaces', '用户无法登录系统', '登录', ['登录']],
  ['Thai without spaces', 'แผนงานใหม่', 'งาน', ['งาน']],
  ['Korean', '로그인 화면 오류', '화면', ['화면']],
  ['no Korean word with a particle', '로그인 화면을 수정'.normalize('NFD'), '화면', []],
  ['a soft hyphen inside a word', 'the dead\u00adline moved', 'deadline', ['dead\u00adline']],
  ['a zero-width space as a border', 'price\u200blist', 'price', ['price']],
  ['a zero-width space as the space of a phrase', 'release\u200bnotes', 'release notes', ['release\u200bnotes']],
  ['a zero-width space beside a space', 'release\u200b notes', 'release notes', ['release\u200b notes']],
  ['no word across a zero-width space: it separates words', 'rel\u200bease', 'release', []],
  ['left-to-right marks', 'rel\u200eease\u200e \u200enotes', 'release notes', ['rel\u200eease\u200e \u200enotes']],
  ['right-to-left marks', 'rel\u200fease\u200f notes', 'release notes', ['rel\u200fease\u200f notes']],
  ['an Arabic letter mark', 'خطة\u061c الإصدار', 'خطة الإصدار', ['خطة\u061c الإصدار']],
  ['embeddings and overrides', '\u202arel\u202eease\u202c\u202b\u202d notes', 'release', ['rel\u202eease']],
  ['isolates', '\u2066rel\u2067ea\u2068se\u2069 notes', 'release', ['rel\u2067ea\u2068se']],
  ['a byte order mark', '\ufeffrel\ufeffease\ufeff notes', 'release notes', ['rel\ufeffease\ufeff notes']],
  ['a mark alone between words', 'release \u200e notes', 'release notes', ['release \u200e notes']],
  ['a pattern with marks in it', 'release notes', 'rel\u200eease\ufeff notes', ['release notes']],
  ['no phrase over punctuation with a mark behind it', 'go. \u200elive, go \u00ad. \u00ad live', 'go live', []],
  ['no phrase over an emoji with its variation mark', 'go ❤\ufe0f live', 'go live', []],
  ['a non-breaking hyphen, not a dash', 'sign-up SIGN‑UP sign\u2013up', 'sign up', ['sign-up', 'SIGN‑UP']],
  ['no part of a name with underscores', 'set plan_id and id_plan', 'plan', []],
  ['both apostrophes', "the team's and the team’s", 'team', ['team', 'team']],
  ['a digraph of one character', 'ǈubav ǉ Ǉ', 'ǉ', ['ǉ', 'Ǉ']],
  ['the long s', 'purpoſe and ſcope', 'scope', ['ſcope']],
  ['the kelvin sign', '300 \u212a, not KB', 'k', ['\u212a']],
  ['words beside half a character', '\ud83drelease\udc00 \ud83d', 'release', ['release']],
  ['a Turkish word without dots', 'IRMAK kıyı KIYI', 'kıyı', ['kıyı', 'KIYI'], 'tr'],
  ['a Turkish dot as a character of its own', 'I\u0307zin i\u0307zin IZIN', 'izin', ['I\u0307zin', 'i\u0307zin'], 'tr'],
  ['a pattern with a Turkish dot of its own', 'İzin IZIN', 'I\u0307zin', ['İzin'], 'tr'],
  ['a French ligature and its accent apart', 'Æ\u0301a', 'aea', ['Æ\u0301a'], 'fr'],
  ['a Japanese letter and its voicing mark apart', 'か\u3099くか\u3099', 'が', ['か\u3099', 'か\u3099']],
  ['no Japanese letter whose voicing mark stands apart', 'か\u3099く', 'か', []],
  ['a Korean word in pieces', '화면 오류'.normalize('NFD'), '"화면"', ['화면'.normalize('NFD')]],
  ['exact letters and their accents apart', 'a Cafe\u0301, a cafe\u0301', '"Café"', ['Cafe\u0301']],
  ['more accents than one', 'a\u0316\u0301\u0302b plan', 'plan', ['plan']],
  ['a Turkish word with dots', 'İzin izin IZIN', 'izin', ['İzin', 'izin'], 'tr-TR'],
  ['a Turkish word without its other marks', 'GÜNCELLEME güncelleme', 'guncelleme', ['GÜNCELLEME', 'güncelleme'], 'tr'],
  ['capital I as i where the rules are not Turkish', 'kıyı KIYI', 'kiyi', ['KIYI']],
  ['a French ligature', 'Œuvre oeuvre œuvre', 'oeuvre', ['Œuvre', 'oeuvre', 'œuvre'], 'fr'],
  ['a French word behind an apostrophe', "l’utilisateur d'accueil", 'utilisateur', ['utilisateur'], 'fr'],
  ['a Polish stroke, with and without', 'Płatność platnosc', 'płatność', ['Płatność', 'platnosc'], 'pl'],
  ['a Swedish letter, composed or not', 'ÅTER a\u030ater', 'åter', ['ÅTER', 'a\u030ater'], 'sv'],
  ['Vietnamese with two accents on a letter', 'Kế hoạch phát hành', 'kế hoạch', ['Kế hoạch']],
  ['Vietnamese in pieces', 'Kế hoạch'.normalize('NFD'), 'kế hoạch', ['Kế hoạch'.normalize('NFD')]],
  ['struck-through letters', 'r\u0336e\u0336lease', 'release', ['r\u0336e\u0336lease']],
  ['Greek with and without accents', 'ΕΚΔΟΣΗ έκδοση', 'έκδοση', ['ΕΚΔΟΣΗ', 'έκδοση']],
  ['Cyrillic with and without dots', 'ещё ЕЩЕ', 'еще', ['ещё', 'ЕЩЕ']],
  ['Georgian capitals', 'ᲒᲔᲒᲛᲐ გეგმა', 'გეგმა', ['ᲒᲔᲒᲛᲐ', 'გეგმა']],
  ['Korean in pieces', '릴리스 계획'.normalize('NFD'), '릴리스', ['릴리스'.normalize('NFD')]],
  ['kana without voicing, not with it', 'かき、がき', 'かき', ['かき']],
  ['kana with voicing, not without it', 'かき、がき', 'がき', ['がき']],
  ['half-width kana', 'ﾘﾘｰｽ計画', 'リリース', ['ﾘﾘｰｽ']],
  ['Latin behind a long vowel', 'サーバーAPI', 'api', ['API']],
  ['Latin before kana', 'Safariでログイン', 'safari', ['Safari']],
  ['a word of Latin and kana', '新しいAPIキーを発行', 'APIキー', ['APIキー']],
  ['a repetition mark', '人々の声', '人々', ['人々']],
  ['Han beyond the first plane', '𠮷野家の計画', '𠮷野', ['𠮷野']],
  ['no Japanese phrase over a comma', '計、画', '計画', []],
  ['a Japanese phrase over a line break', '計\n画', '計画', ['計\n画']],
  ['Thai with its tone marks', 'แก้ไขข้อผิดพลาด', 'ข้อ', ['ข้อ']],
  ['no Thai word with another tone', 'แก้ไขข้อผิดพลาด', 'ขอ', []],
  ['Lao', 'ແຜນງານໃໝ່', 'ງານ', ['ງານ']],
  ['Khmer', 'ផែនការថ្មី', 'ថ្មី', ['ថ្មី']],
  ['Burmese', 'စီမံကိန်းအသစ်', 'အသစ်', ['အသစ်']],
  ['Devanagari with its vowel signs', 'की का योजना', 'का', ['का']],
  [
    'Devanagari with a dot, composed or not',
    'रिली\u095b रिली\u091c\u093c रिली\u091c',
    'रिली\u095b',
    ['रिली\u095b', 'रिली\u091c\u093c'],
  ],
  ['Tamil', 'புதிய வெளியீடு திட்டம்', 'வெளியீடு', ['வெளியீடு']],
  ['Hebrew with and without points', 'שָׁלוֹם שלום', 'שלום', ['שָׁלוֹם', 'שלום']],
  ['a Hebrew phrase', 'תוכנית השחרור הבאה', 'תוכנית השחרור', ['תוכנית השחרור']],
  ['Latin within Arabic', 'مراجعة API الجديدة', 'api', ['API']],
  ['stretched Arabic', 'خطـــة الإصدار', 'خطة', ['خطـــة']],
  ['no phrase over Arabic punctuation', 'خطة، الإصدار', 'خطة الإصدار', []],
  ['no phrase over an emoji', 'go 🚀 live', 'go live', []],
  ['words beside an emoji with a skin colour', '👍🏽release 🇩🇪notes', 'notes', ['notes']],
  ['words behind a heart with a selector', '❤\ufe0frelease', 'release', ['release']],
  ['a selector within a word', 're\ufe0flease', 'release', ['re\ufe0flease']],
  ['a word with an apostrophe, straight or not', "don't don’t dont do not", "don't", ["don't", 'don’t']],
  ['no apostrophe where the pattern has none', "don't dont", 'dont', ['dont']],
  [
    'a phrase with an apostrophe',
    "the customer's portal, the customer’s portal",
    "customer's portal",
    ["customer's portal", 'customer’s portal'],
  ],
  ['no phrase over an apostrophe at the end of a word', "the customers' portal", 'customers portal', []],
  ['no phrase over quotes', "'release' notes", 'release notes', []],
  ['a word in single quotes', "a 'release' and ‘release’", 'release', ['release', 'release']],
];

describe('findEvidence on any script', () => {
  it.each(CASES)('finds %s', (_name, text, pattern, found, language = 'en') => {
    const { evidence } = findEvidence(
      compileRules({ ...rulesOfPatterns(pattern), language }),
      plainIssueText({ summary: text }),
    );
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it.each([
    ['@An\u200fa', []],
    ['@An\u200f a', ['@An\u200f a']],
    ['@An a', ['@An a']],
  ])('takes the rest of a word behind a mention in it for no word: %j', (text, found) => {
    const parts = [{ start: 0, end: 3, part: 'mentions' as const }];
    const issue = { ...plainIssueText({}), description: { text, parts } };
    const { evidence } = findEvidence(compileRules(rulesOfPatterns('{person} a')), issue);
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
