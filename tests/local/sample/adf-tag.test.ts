import { describe, expect, it } from '@jest/globals';
import { adf } from '../../../local/sample/adf-tag';
import { compileAdfSchema } from './adf-schema';

const text = (value: string, ...marks: string[]) =>
  marks.length === 0
    ? { type: 'text', text: value }
    : { type: 'text', text: value, marks: marks.map((type) => ({ type })) };
const p = (...content: object[]) => ({ type: 'paragraph', content });

describe('the light markup of the sample', () => {
  it('makes lines that follow each other one paragraph, and an empty line the next', () => {
    const { content } = adf`
      one
      two

      three
    `;
    expect(content).toEqual([p(text('one'), { type: 'hardBreak' }, text('two')), p(text('three'))]);
  });

  it('reads marks, people, days, lozenges and emoji within a line', () => {
    const { content } = adf`**A** *b* ~~c~~ ''d'' @marit {2026-03-14} {red LATE} :tada: [e](https://example.org)`;
    const inline = content[0]?.content?.filter((node) => node.text !== ' ');
    expect(inline).toEqual([
      text('A', 'strong'),
      text('b', 'em'),
      text('c', 'strike'),
      text('d', 'code'),
      { type: 'mention', attrs: { id: 'u-admin', text: '@Marit Solheim' } },
      { type: 'date', attrs: { timestamp: '1773446400000' } },
      { type: 'status', attrs: { text: 'LATE', color: 'red' } },
      { type: 'emoji', attrs: { shortName: ':tada:' } },
      { type: 'text', text: 'e', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
    ]);
  });

  it('leaves times, addresses and markup of other languages alone', () => {
    const { content } = adf`at 9:15:30, a@maritime.example, <b>x</b> 2 * 3 {json}`;
    expect(content).toEqual([p(text('at 9:15:30, a@maritime.example, <b>x</b> 2 * 3 {json}'))]);
  });

  it('nests lists and keeps code as it is', () => {
    const { content } = adf`
      - one
        1. deeper
      - two

      ~~~ts
      if (a) {
        b('**');
      }
      ~~~
    `;
    expect(content).toEqual([
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              p(text('one')),
              { type: 'orderedList', content: [{ type: 'listItem', content: [p(text('deeper'))] }] },
            ],
          },
          { type: 'listItem', content: [p(text('two'))] },
        ],
      },
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [text("if (a) {\n  b('**');\n}")] },
    ]);
  });

  it('makes documents that Atlassian’s schema accepts, with every block it knows', () => {
    const document = adf`
      ## Heading
      | a | b |
      | 1 | |
      > quoted

      [ ] open
      [x] done
      ---
      :::warning
      careful
      :::
      :::expand More
      - inside
      :::
      !picture-1 What it shows
    `;
    expect(document.content.map(({ type }) => type)).toEqual([
      'heading',
      'table',
      'blockquote',
      'taskList',
      'rule',
      'panel',
      'expand',
      'mediaSingle',
    ]);
    const validate = compileAdfSchema();
    expect(validate(document) || validate.errors).toBe(true);
  });
});
