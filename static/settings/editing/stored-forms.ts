import { CONDITION_FIELDS, FIELDS, PARTS, QUESTIONS } from '#rules';
import * as v from 'valibot';

import { CONDITION_ASKS } from './condition-draft';
import type { Editing } from './editing';
import type { RuleDraft } from './rule-draft';
import type { SetListsDraft } from './set-lists';

/** A form, as it is kept with the draft of the rules. */
const StoredForm = v.object({
  question: v.picklist(QUESTIONS),
  patterns: v.string(),
  points: v.string(),
  where: v.array(v.picklist(FIELDS)),
  note: v.string(),
  sentence: v.string(),
  anywhere: v.string(),
  leaveOut: v.array(v.picklist(PARTS)),
  conditions: v.array(
    v.object({
      field: v.picklist([...CONDITION_FIELDS, 'custom'] as const),
      customId: v.string(),
      asks: v.picklist(CONDITION_ASKS),
      words: v.string(),
    }),
  ),
});

const StoredForms = v.object({
  forms: v.array(v.tuple([v.string(), StoredForm])),
  lists: v.object({ negations: v.optional(v.string()), templateLines: v.string() }),
});

/** What stands in open forms and lists, to be kept with the rules. */
export const storedForms = ({ drafts, lists }: Editing): unknown => ({ forms: [...drafts], lists });

/** Reads what was kept; undefined when an older or a newer page kept it in another shape. Never throws. */
export function readForms(
  stored: unknown,
): { readonly drafts: ReadonlyMap<string, RuleDraft>; readonly lists: SetListsDraft } | undefined {
  const read = v.safeParse(StoredForms, stored);
  if (!read.success) return undefined;
  const { forms, lists } = read.output;
  return { drafts: new Map(forms), lists: { negations: lists.negations, templateLines: lists.templateLines } };
}
