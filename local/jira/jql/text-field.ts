import type { AdfDocument, AdfNode } from '#issue';
import type { CustomFieldRecord } from '../model/custom-fields';
import type { IssueRecord } from '../model/issue-record';
import type { FieldFactory } from './jql-field';
import { textOf } from './jql-value-error';

const WORD = /[\p{L}\p{N}_]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * A field that is searched by its words: all of them must be there, `*` at the end of one stands for any ending,
 * and words in inner quotes must follow each other. Jira stems words as well; the local Jira does not.
 */
function textField(read: (issue: IssueRecord) => string, sortable: boolean): FieldFactory {
  return (name) => ({
    operators: ['~', '!~', 'is', 'is not'],
    isEmpty: (issue) => read(issue) === '',
    contains: (value) => {
      const wanted = parseTerms(textOf(value, name));
      return (issue) => {
        const words = wordsOf(read(issue));
        return wanted.every((term) => occurs(term, words));
      };
    },
    ...(sortable && { sortKey: (issue: IssueRecord) => read(issue).toLowerCase() }),
  });
}

/** Words in sequence; the last one may be a beginning. */
interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

function parseTerms(text: string): readonly Term[] {
  const terms: Term[] = [];
  for (const [, phrase, word = ''] of text.matchAll(/"([^"]*)"|(\S+)/g)) {
    const words = wordsOf(phrase ?? word);
    if (words.length > 0) terms.push({ words, prefix: phrase === undefined && word.endsWith('*') });
  }
  return terms;
}

function occurs({ words, prefix }: Term, text: readonly string[]): boolean {
  const last = words.length - 1;
  return text.some((_, start) =>
    words.every((word, at) => {
      const there = text[start + at];
      return prefix && at === last ? there?.startsWith(word) === true : there === word;
    }),
  );
}

function plainText(nodes: readonly AdfNode[]): string {
  return nodes
    .map((node) => `${node.text ?? ''}${node.content === undefined ? '' : ` ${plainText(node.content)} `}`)
    .join('');
}

const documentText = (value: AdfDocument | string | null | undefined): string =>
  typeof value === 'object' && value !== null ? plainText(value.content) : (value ?? '');

export const summaryField = textField((issue) => issue.summary, true);
export const descriptionField = textField((issue) => documentText(issue.description), false);
export const anyTextField = textField((issue) => `${issue.summary}\n${documentText(issue.description)}`, false);
export const customTextField = ({ id }: CustomFieldRecord): FieldFactory =>
  textField((issue) => documentText(issue.custom[id]), false);
