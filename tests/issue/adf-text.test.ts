import { adfText, READING_OF_NODE } from '#issue';
import { describe, expect, it } from '@jest/globals';
import fullSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import fc from 'fast-check';
import * as v from 'valibot';

/** The node kinds of Atlassian's JSON schema. */
const Definitions = v.record(
  v.string(),
  v.object({
    properties: v.optional(v.object({ type: v.optional(v.object({ enum: v.optional(v.array(v.string()), []) })) })),
  }),
);

const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
const node = (type: string, ...content: unknown[]) => ({ type, content });
const leaf = (type: string, attrs: Record<string, unknown>) => ({ type, attrs });
const doc = (...content: unknown[]) => ({ version: 1, ...node('doc', ...content) });
const paragraph = (...content: unknown[]) => node('paragraph', ...content);

const entry = (words: string) => node('listItem', paragraph(text(words)));
const row = (kind: string, ...cells: string[]) =>
  node('tableRow', ...cells.map((cell) => node(kind, paragraph(text(cell)))));

describe('text of an Atlassian document', () => {
  it('puts blocks on lines of their own and keeps runs of one line together', () => {
    const document = doc(
      node('heading', text('Goal')),
      paragraph(text('Migrate '), text('vendor', 'strong'), text(' data')),
      node('bulletList', node('listItem', paragraph(text('budget'))), node('listItem', paragraph(text('people')))),
    );
    expect(adfText(document).text).toBe('Goal\nMigrate vendor data\nbudget\npeople');
  });

  it.each([
    ['mention', leaf('mention', { id: 'u', text: '@Ann' }), '@Ann'],
    ['status', leaf('status', { text: 'At risk', color: 'red' }), 'At risk'],
    ['emoji', leaf('emoji', { shortName: ':tada:', text: '🎉' }), '🎉'],
    ['emoji without a character', leaf('emoji', { shortName: ':custom:' }), ':custom:'],
    ['date', leaf('date', { timestamp: '1773446400000' }), '2026-03-14'],
    ['hard break', { type: 'hardBreak' }, ''],
    ['picture', node('mediaSingle', leaf('media', { id: 'm', type: 'file' })), ''],
    ['macro', leaf('extension', { extensionKey: 'toc', text: 'fallback' }), ''],
    ['expand', { ...leaf('expand', { title: 'More' }), content: [paragraph(text('inside'))] }, 'More\ninside'],
    ['a node of the future', node('somethingNew', paragraph(text('readable'))), 'readable'],
  ])('reads a %s', (_name, input, expected) => {
    expect(adfText(doc(input)).text).toBe(expected);
  });

  it.each([
    ['heading', node('heading', text('Goal')), [['headings', 'Goal']]],
    ['code block', node('codeBlock', text('const release = 1')), [['code', 'const release = 1']]],
    ['inline code', paragraph(text('release()', 'code')), [['code', 'release()']]],
    ['quote', node('blockquote', paragraph(text('as they')), paragraph(text('wrote'))), [['quotes', 'as they\nwrote']]],
    ['panel', node('panel', paragraph(text('mind'))), [['panels', 'mind']]],
    ['table', node('table', row('tableHeader', 'Wave', 'Site'), row('tableCell', '1')), [['tables', 'Wave\nSite\n1']]],
    ['bullet list', node('bulletList', entry('one'), entry('two')), [['lists', 'one\ntwo']]],
    ['ordered list', node('orderedList', entry('one')), [['lists', 'one']]],
    ['task list', node('taskList', node('taskItem', text('do'))), [['lists', 'do']]],
    ['decision list', node('decisionList', node('decisionItem', text('so be it'))), [['lists', 'so be it']]],
    ['list in a list', node('bulletList', node('listItem', node('orderedList', entry('deep')))), [['lists', 'deep']]],
    [
      'link card',
      paragraph(leaf('inlineCard', { url: 'https://example.org/x' })),
      [['links', 'https://example.org/x']],
    ],
    ['mention', paragraph(leaf('mention', { id: 'u', text: '@Ann Lee' })), [['mentions', '@Ann Lee']]],
    ['mention without @', paragraph(leaf('mention', { id: 'u', text: 'Ann' })), [['mentions', '@Ann']]],
    ['mention without a name', paragraph(leaf('mention', { id: '55:a-1', text: '' })), [['mentions', '@55a1']]],
    [
      'quote that holds a list with code',
      node('blockquote', node('bulletList', node('listItem', paragraph(text('x', 'code'), text(' = 1')))), entry('y')),
      [
        ['quotes', 'x = 1\ny'],
        ['lists', 'x = 1'],
        ['code', 'x'],
      ],
    ],
  ])('tells where a %s is', (_name, input, expected) => {
    const { text: whole, parts } = adfText(doc(paragraph(text('before')), input, paragraph(text('after'))));
    expect(parts.map(({ part, start, end }) => [part, whole.slice(start, end)])).toEqual(expected);
    expect(whole).toBe(`before\n${String(expected[0]?.[1])}\nafter`);
  });

  it.each([
    ['its own address', 'https://example.org/a', 'https://example.org/a', true],
    ['its address without scheme', 'example.org/a', 'https://example.org/a/', true],
    ['a mail address', 'ann@example.org', 'mailto:ann@example.org', true],
    ['an address cut short', 'https://example.org/a…', 'https://example.org/a/b', true],
    ['words', 'the plan', 'https://example.org/a', false],
    ['words, with no address behind them', 'the plan', undefined, false],
  ])('takes the text of a link as a link where it is %s', (_name, shown, href, isLink) => {
    const linked = { type: 'text', text: shown, marks: [{ type: 'strong' }, { type: 'link', attrs: { href } }] };
    const { text: whole, parts } = adfText(doc(paragraph(text('see '), linked)));
    expect(whole).toBe(`see ${shown}`);
    expect(parts).toEqual(isLink ? [{ part: 'links', start: 4, end: whole.length }] : []);
  });

  it('tells of no part without words', () => {
    const empty = [node('heading'), node('bulletList', node('listItem', paragraph())), node('codeBlock')];
    expect(adfText(doc(...empty, paragraph(text('a')), ...empty)).parts).toEqual([]);
  });

  it('ends the last part where the text ends', () => {
    expect(adfText(doc(node('codeBlock', text('x = 1\n\n'))))).toEqual({
      text: 'x = 1',
      parts: [{ part: 'code', start: 0, end: 5 }],
    });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a list', [1, 2]],
    ['a document without content', { type: 'doc', version: 1 }],
    ['content that is no list', { type: 'doc', content: 'x' }],
    ['a text node without text', doc(paragraph({ type: 'text' }))],
    ['a date outside of time', doc(paragraph(leaf('date', { timestamp: '9e99' })))],
    ['a date that refuses to be a number', doc(paragraph(leaf('date', { timestamp: { toString: 1, valueOf: 1 } })))],
    ['a date that is none', doc(paragraph(leaf('date', { timestamp: 'soon' })))],
  ])('has no text for %s', (_name, input) => {
    expect(adfText(input)).toEqual({ text: '', parts: [] });
  });

  it('takes a plain string as its own text', () => {
    expect(adfText('from a spreadsheet').text).toBe('from a spreadsheet');
  });

  it('reads a document nested a hundred thousand levels deep', () => {
    let nested: unknown = paragraph(text('deep down'));
    for (let level = 0; level < 100_000; level += 1) nested = node('panel', nested);
    expect(adfText(doc(nested)).text).toBe('deep down');
  });

  it("knows every node kind of Atlassian's schema", () => {
    const definitions = Object.entries(v.parse(Definitions, fullSchema.definitions));
    const kinds = definitions
      .filter(([name]) => !name.endsWith('_mark'))
      .flatMap(([, { properties }]) => properties?.type?.enum ?? []);
    expect(kinds.length).toBeGreaterThan(40);
    const unknown = kinds.filter((kind) => kind !== 'text' && !Object.hasOwn(READING_OF_NODE, kind));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('never throws, and its parts lie in order within the text, none twice in its own kind', () => {
    const anyNode = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record({
        type: fc.oneof(fc.constantFrom('text', ...Object.keys(READING_OF_NODE)), fc.string()),
        text: fc.option(fc.string(), { nil: undefined }),
        attrs: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
        marks: fc.oneof(fc.constant([{ type: 'code' }]), fc.constant([{ type: 'link' }]), fc.anything()),
        content: fc.oneof({ maxDepth: 4 }, fc.constant(undefined), fc.array(tie('node'), { maxLength: 4 })),
      }),
    })).node;
    fc.assert(
      fc.property(fc.oneof(anyNode, fc.anything()), (input) => {
        const { text: whole, parts } = adfText(input);
        parts.forEach(({ part, start, end }, index) => {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          for (const before of parts.slice(0, index)) {
            const isWithin = end <= before.end;
            expect(start).toBeGreaterThanOrEqual(isWithin ? before.start : before.end);
            expect(isWithin && start >= before.start && before.part === part).toBe(false);
          }
        });
      }),
    );
  });
});
