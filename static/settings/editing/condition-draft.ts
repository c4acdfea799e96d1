import { CONDITION_FIELDS, type Condition, type ConditionField, type CustomField, type Rule } from '#rules';

import { conditionsOf } from '../../ui/conditions-of';
import { linesOf, PATTERN_LINES, readLines, type LinesFault } from './read-lines';

/** What a condition can ask of a field, in the order in which it is offered. */
export const CONDITION_ASKS = ['words', 'set', 'empty'] as const;
export type ConditionAsks = (typeof CONDITION_ASKS)[number];

/** One condition as it stands in the form: whatever was typed. */
export interface ConditionDraft {
  readonly field: (typeof CONDITION_FIELDS)[number] | 'custom';
  /** The id of a custom field as typed; kept while another field is chosen. */
  readonly customId: string;
  readonly asks: ConditionAsks;
  /** One pattern a line; kept while something else is asked. */
  readonly words: string;
}

/** What is wrong with one condition. */
export interface ConditionFault {
  /** Of the field. */
  readonly field?: string;
  /** Of the words it asks for. */
  readonly words?: LinesFault;
}

export type ReadCondition =
  | { readonly kind: 'ok'; readonly field: ConditionField; readonly condition: Condition }
  | { readonly kind: 'faulty'; readonly fault: ConditionFault };

/** The conditions of a rule as they are typed, in their order: the first is the one that is shown as evidence. */
export const conditionDrafts = (rule: Pick<Rule, 'only'>): readonly ConditionDraft[] =>
  conditionsOf(rule).map(([name, condition]) => {
    const field = CONDITION_FIELDS.find((known) => known === name) ?? 'custom';
    return {
      field,
      customId: field === 'custom' ? name : '',
      asks: typeof condition !== 'boolean' ? 'words' : condition ? 'set' : 'empty',
      words: typeof condition === 'boolean' ? '' : linesOf(condition),
    };
  });

/** Reads each condition. Never throws: what cannot be read is a fault beside it. */
export function readConditions(drafts: readonly ConditionDraft[]): readonly ReadCondition[] {
  const taken = new Set<string>();
  return drafts.map(({ field: chosen, customId, asks, words }): ReadCondition => {
    const field = chosen === 'custom' ? readCustomField(customId) : chosen;
    const read = asks === 'words' ? readLines(words, PATTERN_LINES) : undefined;
    const wordsFault = read?.entries.length === 0 && read.fault === undefined ? NO_WORDS : read?.fault;
    const fieldFault =
      field === undefined
        ? 'The field’s number, such as 10042.'
        : taken.has(field)
          ? 'There is a condition of this field already.'
          : undefined;
    if (field !== undefined) taken.add(field);
    if (field === undefined || fieldFault !== undefined || wordsFault !== undefined) {
      const fault = { ...(fieldFault && { field: fieldFault }), ...(wordsFault && { words: wordsFault }) };
      return { kind: 'faulty', fault };
    }
    return { kind: 'ok', field, condition: read?.entries ?? asks === 'set' };
  });
}

const NO_WORDS: LinesFault = { lines: [], all: 'Write at least one word or phrase.' };

/** A custom field however people write it: `customfield_10042`, `cf[10042]` or `10042`. */
function readCustomField(typed: string): CustomField | undefined {
  const digits = /^(?:customfield_|cf\[)?(\d{1,12})\]?$/i.exec(typed.trim())?.[1];
  return digits === undefined ? undefined : `customfield_${Number(digits)}`;
}
