import { CONDITION_FIELDS, type Condition, type ConditionField } from '#rules';

import { quotedWords } from './quoted-words';

type KnownField = (typeof CONDITION_FIELDS)[number];

/** What a condition asks, in the words for each field. */
interface ConditionPhrases {
  readonly set: string;
  readonly empty: string;
  /** Before the quoted words. */
  readonly words: string;
}

const PHRASES = {
  type: { set: 'only with an issue type', empty: 'only without an issue type', words: 'only issues of type' },
  labels: { set: 'only with a label', empty: 'only without labels', words: 'only with the label' },
  components: { set: 'only with a component', empty: 'only without components', words: 'only with the component' },
  status: { set: 'only with a status', empty: 'only without a status', words: 'only in status' },
  dueDate: { set: 'only with a due date', empty: 'only without a due date', words: 'only with a due date that reads' },
  fixVersions: {
    set: 'only with a fix version',
    empty: 'only without a fix version',
    words: 'only with the fix version',
  },
  subTask: { set: 'only sub-tasks', empty: 'no sub-tasks', words: 'only sub-tasks of type' },
} as const satisfies Record<KnownField, ConditionPhrases>;

/**
 * A condition of a rule in a short phrase: `only with a due date`.
 *
 * @param most patterns that are quoted of a long list; a few where this is left out
 */
export function conditionWords(field: ConditionField, condition: Condition, most?: number): string {
  const known = CONDITION_FIELDS.find((name) => name === field);
  const phrases = known === undefined ? customPhrases(field) : PHRASES[known];
  if (typeof condition === 'boolean') return condition ? phrases.set : phrases.empty;
  return `${phrases.words} ${quotedWords(condition, most)}`;
}

const customPhrases = (id: string): ConditionPhrases => ({
  set: `only with ${id} set`,
  empty: `only with ${id} empty`,
  words: `only if ${id} has`,
});
