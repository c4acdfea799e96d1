import { describe, expect, it } from '@jest/globals';

import { compileRules, findEvidence, plainIssueText } from '#rules';

import { rulesOfPatterns } from '../rules-of-patterns';

/** Text, pattern, and the stretches of the text that it finds. Turkish i without a dot needs a locale: not here yet. */
const CASES: readonly [name: string, text: string, pattern: string, found: readonly string[]][] = [
  ['a capital that grows when lowered', 'İstanbul release plan', 'release', ['release']],
  ['three of them', 'İİİ risk', 'risk', ['risk']],
  ['sharp s, also as capitals', 'Größe STRASSE straße', 'straße', ['STRASSE', 'straße']],
  ['sharp s for a pattern with ss', 'Groesse größere Maße', 'masse', ['Maße']],
  ['a capital sharp s', 'STRAẞE', 'strasse', ['STRAẞE']],
  ['accents, composed or not', 'cafe\u0301 Café CAFÉ cafés', 'café', ['cafe\u0301', 'Café', 'CAFÉ']],
  ['accented text for a plain pattern', 'nai\u0308ve naïve', 'naive', ['nai\u0308ve', 'naïve']],
  ['a decomposed diaeresis', 'nai\u0308ve approach', 'naïve', ['nai\u0308ve']],
  ['offsets behind a combining mark', 'resume\u0301 risk', 'risk', ['risk']],
  ['a ligature', 'ﬁnal oﬃce ﬁx', 'final', ['ﬁnal']],
  ['offsets behind ligatures', 'ﬁﬁﬁ risk', 'risk', ['risk']],
  ['words beside emoji', '🚀release🚀 shipped', 'release', ['release']],
  ['words behind joined emoji', '👩‍💻 release ✅', 'release', ['release']],
  ['mathematical letters', '𝐫𝐞𝐥𝐞𝐚𝐬𝐞 plan', 'release', ['𝐫𝐞𝐥𝐞𝐚𝐬𝐞']],
  ['full-width letters', 'ｒｅｌｅａｓｅ plan', 'release', ['ｒｅｌｅａｓｅ']],
  ['no part of a word with a Cyrillic letter in it', 'preсautions naïve na', 'na', ['na']],
  ['Cyrillic in any case', 'нужно релиз РЕЛИЗ', 'релиз', ['релиз', 'РЕЛИЗ']],
  ['both forms of sigma', 'ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['Arabic', 'مراجعة خطة الإصدار', 'خطة', ['خطة']],
  ['Arabic with vowel marks', 'مُراجَعَة الخطة', 'مراجعة', ['مُراجَعَة']],
  ['Japanese without spaces', 'リリース計画のレビュー', '計画', ['計画']],
  ['a Japanese word with a long vowel', 'リリース計画のレビュー', 'レビュー', ['レビュー']],
  ['Chinese without spaces', '发布计划需要批准', '计划', ['计划']],
  ['Thai without spaces', 'แผนงานใหม่', 'งาน', ['งาน']],
  ['Korean', '한국어 릴리스 계획', '릴리스', ['릴리스']],
  ['no Korean word with a particle', '한국어 릴리스를 계획'.normalize('NFD'), '릴리스', []],
  ['a soft hyphen inside a word', 're\u00adlease soft hyphen', 'release', ['re\u00adlease']],
  ['a zero-width space as a border', 'release\u200bnotes zwsp', 'release', ['release']],
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
  ['a non-breaking hyphen, not a dash', 'e-mail E‑MAIL e\u2013mail', 'e mail', ['e-mail', 'E‑MAIL']],
  ['no part of a name with underscores', 'snake_case release_plan', 'release', []],
  ['both apostrophes', "customer's release’s", 'customer', ['customer']],
  ['a digraph of one character', 'ǅungla ǆ', 'ǆ', ['ǆ']],
  ['the long s', 'ſchedule riſk', 'risk', ['riſk']],
  ['the kelvin sign', 'KELVIN \u212a', 'k', ['\u212a']],
  ['words beside half a character', '\ud83drelease\udc00 \ud83d', 'release', ['release']],
];

describe('findEvidence on any script', () => {
  it.each(CASES)('finds %s', (_name, text, pattern, found) => {
    const { evidence } = findEvidence(compileRules(rulesOfPatterns(pattern)), plainIssueText({ summary: text }));
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
