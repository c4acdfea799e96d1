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
    ['code block', node('codeBlock', text('const release = 1')), 'const release = 1'],
    ['quote', node('blockquote', paragraph(text('as they wrote'))), 'as they wrote'],
    ['quote that holds code', node('blockquote', node('codeBlock', text('x = 1')), paragraph(text('y'))), 'x = 1\ny'],
    ['inline code', paragraph(text('release()', 'code')), 'release()'],
    ['link card', paragraph(leaf('inlineCard', { url: 'https://example.org/release' })), 'https://example.org/release'],
  ])('marks a %s as not read by rules', (_name, input, unread) => {
    const { text: whole, parts } = adfText(doc(paragraph(text('before')), input, paragraph(text('after'))));
    expect(parts.map(({ start, end }) => whole.slice(start, end).trim())).toEqual([unread]);
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

  it('never throws, and its parts stretches lie in order within the text', () => {
    const anyNode = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record({
        type: fc.oneof(fc.constantFrom('text', ...Object.keys(READING_OF_NODE)), fc.string()),
        text: fc.option(fc.string(), { nil: undefined }),
        attrs: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
        content: fc.oneof({ maxDepth: 4 }, fc.constant(undefined), fc.array(tie('node'), { maxLength: 4 })),
      }),
    })).node;
    fc.assert(
      fc.property(fc.oneof(anyNode, fc.anything()), (input) => {
        const { text: whole, parts } = adfText(input);
        let at = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});
