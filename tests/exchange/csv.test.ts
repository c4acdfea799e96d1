import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readRulesFile, writeCsv, type RulesFile } from '#exchange';
import { english } from '#packs';
import { parseRuleSet, type RuleSet } from '#rules';

import { anyRuleSet } from '../builders/any-rule';
import { fullRuleSet, rule, ruleSet } from '../builders/rule-set';

const NONE = ruleSet();

/** A text as a file holds it. */
const saved = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

const rulesOf = (file: RulesFile): RuleSet['rules'] => {
  if (file.kind !== 'ok') throw new Error(JSON.stringify(file));
  return file.ruleSet.rules;
};
const faultsOf = (text: string, current = NONE): readonly string[] => {
  const file = readRulesFile(text, current);
  return file.kind === 'faulty' ? file.faults.map(({ path, message }) => `${path}: ${message}`) : [file.kind];
};

/** What a spreadsheet writes when it reads a file and saves it. */
const table = (...rows: readonly string[]): string => rows.join('\r\n');
const HEAD = 'id,question,points,on,patterns,where,leave out,conditions,unless in sentence,unless anywhere,note';

const hostile = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '"',
      '=',
      '+',
      '-',
      '@',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      ' ',
      '|',
      ':',
      '[',
      '{',
      '1',
      'a',
      '\ud800',
      '\0',
    ),
    maxLength: 8,
  }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''",
    '"quoted"',
    '["a"]',
    '{"type":true}',
    'mar-5',
    '3/4',
    'TRUE',
    '007',
    '\uFEFFx',
    'half \ud83d of a character',
    'nul \0',
    '＝1',
  ),
);
/** Rule sets whose texts are as bad as a rule set may have them. */
const anyHostileRuleSet = fc
  .tuple(anyRuleSet, fc.array(fc.tuple(hostile, hostile, hostile), { maxLength: 8 }))
  .map(([set, texts]) => ({
    ...set,
    rules: set.rules.map((one, at) => {
      const [note = '', pattern = '', asked = ''] = texts[at] ?? [];
      return {
        ...one,
        note,
        patterns: [...one.patterns, `a${pattern}`, `${asked} b`],
        only: { ...one.only, labels: [`c${asked}`, `${pattern}d`] },
      };
    }),
  }))
  .filter((set) => parseRuleSet(set).kind === 'ok');

describe('rules in a table', () => {
  it.each([',', ';'] as const)('come back the same, with %s between cells', (separator) => {
    fc.assert(
      fc.property(anyRuleSet, (set) => {
        expect(rulesOf(readRulesFile(saved(writeCsv(set, separator)), { ...set, rules: [] }))).toEqual(set.rules);
      }),
    );
  });

  it('come back the same, whatever stands in their texts', () => {
    fc.assert(
      fc.property(anyHostileRuleSet, fc.constantFrom(',' as const, ';' as const), (set, separator) => {
        expect(rulesOf(readRulesFile(saved(writeCsv(set, separator)), { ...set, rules: [] }))).toEqual(set.rules);
      }),
      { numRuns: 300 },
    );
  });

  it('come back the same: the built-in ones', () => {
    expect(rulesOf(readRulesFile(writeCsv(english, ','), NONE))).toEqual(english.rules);
  });

  it('are one a row, for people to read', () => {
    const [head, row] = writeCsv(
      ruleSet(rule({ patterns: ['export', 'csv file'], only: { type: ['bug', 'defect'], dueDate: true } })),
      ',',
    )
      .slice(1)
      .split('\r\n');
    expect(head).toBe(HEAD);
    expect(row).toBe(
      'export,what,30,yes,"export\ncsv file",,,"type: bug | defect\ndueDate: set",,,Something a user can do.',
    );
  });

  it.each([
    ...['=HYPERLINK("x")', '+1', '-1', '@sum', '＝1', "'=1"],
    ...['mar-5', 'March 5', '3/4', '007', '1e5', 'TRUE', '$5', '12 %'],
  ])('are neither run nor converted by a spreadsheet: %s', (note) => {
    const cells = writeCsv(ruleSet(rule({ note })), ',');
    expect(cells.replaceAll('""', '"')).toMatch(new RegExp(`,"?'${note.replace(/[^\\w\\s]/g, '.')}"?\\r\\n$`));
    expect(rulesOf(readRulesFile(cells, NONE))).toMatchObject([{ note }]);
  });

  it.each(['\t=1', ' =1', '\r=1'])('are not run with blanks before the sign: %j', (note) => {
    const cells = writeCsv(ruleSet(rule({ note })), ',');
    expect(cells).not.toMatch(/,"?\s*=/);
    expect(rulesOf(readRulesFile(cells, NONE))).toMatchObject([{ note }]);
  });

  it('bring no list, setting or test, so these stay as they are', () => {
    const current = fullRuleSet();
    const file = readRulesFile(table('id,question,points,patterns', 'export,why,12,save'), current);
    expect(file).toMatchObject({
      kind: 'ok',
      format: 'csv',
      ruleSet: { ...current, rules: [{ id: 'export', question: 'why', points: 12, patterns: ['save'] }] },
    });
  });
});

describe('a table from a spreadsheet', () => {
  const current = ruleSet(rule({ id: 'a', note: 'Kept' }), rule({ id: 'b', points: 7 }));

  it.each([
    ['with a byte order mark', `\uFEFF${table('id,points', 'a,20')}`],
    ['with semicolons', table('id;points', 'a;20')],
    ['with tabs', table('id\tpoints', 'a\t20')],
    ['that names its separator first', table('sep=;', 'id;points', 'a;20')],
    ['with line feeds alone', 'id,points\na,20\n'],
    ['with carriage returns alone', 'id,points\ra,20\r'],
    ['with numbers as decimals', table('id,points', 'a,20.0')],
    ['with numbers as decimals of other countries', table('id;points', 'a;20,00')],
    ['with columns in another order', table('points,id', '20,a')],
    ['with empty rows and columns', table('', ',,,', ',points,,id', ',20,,a', ',,,')],
    ['with names in other letters', table('Id,POINTS', 'A,20')],
    ['with other spaces', table('\u00a0id ,points', ' a\u00a0,\u200920 ')],
    ['with more columns', table('id,points,owner', 'a,20,Kim')],
  ])('is read: %s', (_name, text) => {
    expect(rulesOf(readRulesFile(text, current))).toEqual([rule({ id: 'a', points: 20, note: 'Kept' })]);
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['WAHR', true],
    ['1', true],
    ['', true],
    ['no', false],
    ['False', false],
    ['FALSCH', false],
  ])('says by %j whether a rule is on', (cell, on) => {
    expect(rulesOf(readRulesFile(table('id,points,on', `a,20,${cell}`), current))).toMatchObject([{ on }]);
  });

  it('names the columns that it does not read', () => {
    expect(readRulesFile(table('id,points,Owner', 'a,20,Kim'), current)).toMatchObject({ notRead: ['Owner'] });
  });

  it('gives rules without an id one that nobody has', () => {
    const text = table('id,question,points,patterns', 'save,what,20,x', ',why,20,Save', ',why,20,Save');
    expect(rulesOf(readRulesFile(text, NONE)).map(({ id }) => id)).toEqual(['save', 'save-2', 'save-3']);
  });

  it('never takes a row without an id for a rule at hand; one with an id still means it', () => {
    const saving = ruleSet(rule({ id: 'save', note: 'Kept' }), rule({ id: 'save-2', note: 'Other' }));
    const text = table('id,question,points,patterns', ',why,20,Save', 'save,what,7,save');
    expect(rulesOf(readRulesFile(text, saving))).toEqual([
      rule({ id: 'save-3', question: 'why', points: 20, patterns: ['Save'], note: '' }),
      rule({ id: 'save', points: 7, patterns: ['save'], note: 'Kept' }),
    ]);
  });
});

describe('a table with faults', () => {
  it.each([
    [
      'no names of columns',
      table('what,ever', '1,2'),
      'row 1: expected the names of the columns: id, question, points, patterns, …',
    ],
    [
      'an open quotation mark',
      'id,points,patterns\na,20,"never closed',
      'row 2: a quotation mark is not closed, or stands alone',
    ],
    ['a column twice', table('id,points,Points', 'a,1,2'), 'row 1: there are two columns with the name "points"'],
    [
      'points that are no number',
      table(HEAD, 'a,what,many,yes,x'),
      'row 2, points: expected a whole number; this is "many"',
    ],
    [
      'points in thousands',
      table(HEAD.replaceAll(',', ';'), 'a;what;1,000;yes;x'),
      'row 2, points: expected a whole number; this is "1,000"',
    ],
    ['points that are none', table(HEAD, 'a,what,,yes,x'), 'row 2, points: it is empty; expected a whole number'],
    [
      'a question that is none',
      table(HEAD, '', 'a,whom,2,yes,x'),
      'row 3, question: expected one of what, why, how, when; this is "whom"',
    ],
    ['neither on nor off', table(HEAD, 'a,what,2,maybe,x'), 'row 2, on: expected yes or no; this is "maybe"'],
    [
      'a condition that cannot be read',
      table(HEAD, 'a,what,2,yes,x,,,bug'),
      'row 2, conditions: expected a field, a colon and what it asks, such as "type: bug | defect"; this is "bug"',
    ],
    [
      'two conditions of one field',
      table(HEAD, 'a,what,2,yes,x,,,"type: bug\nType: task"'),
      'row 2, conditions: expected each field once; this is "Type: task"',
    ],
    ['an id twice', table(HEAD, 'a,what,2,yes,x', '', 'a,what,2,yes,x'), 'row 4, id: "a" is already the id of row 2'],
    [
      'a new rule without points',
      table('id,question,patterns', 'a,what,x'),
      'row 2: "a" is new, so it needs the column "points"',
    ],
    [
      'a hostile condition',
      table(HEAD, 'a,what,2,yes,x,,,__proto__: set'),
      'row 2, conditions: "__proto__" is not allowed as a name',
    ],
    ['a workbook', 'PK\u0003\u0004…', 'the file: it is a workbook: save its sheet as CSV first'],
    ['nothing', ' \r\n', 'the file: it is empty'],
  ])('is refused: %s', (_name, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('names row, column and line of a pattern that cannot be read', () => {
    expect(faultsOf(table(HEAD, 'a,what,2,yes,"good\n{dat}"'))).toEqual([
      expect.stringMatching(/^row 2, patterns, line 2: at character 2: expected/),
    ]);
  });

  it('names points that are too many', () => {
    expect(faultsOf(table(HEAD, 'a,what,300,yes,x'))).toEqual([expect.stringMatching(/^row 2, points: /)]);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.string().map((text) => `${HEAD}\n${text}`),
        ),
        (text) => {
          expect(() => readRulesFile(text, NONE)).not.toThrow();
        },
      ),
    );
  });
});
