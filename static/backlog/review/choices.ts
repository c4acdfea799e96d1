import type { Side } from '#rules';
import type { TagChoice } from '#run';

/** Places that a person chose in the list instead of the suggested ones, by issue id. */
export type Choices = ReadonlyMap<string, Side>;

export const NO_CHOICES: Choices = new Map();

/** The choices after some issues were put somewhere; `suggested` takes a choice back. */
export function withChoice(choices: Choices, ids: Iterable<string>, choice: TagChoice): Choices {
  const next = new Map(choices);
  for (const id of ids) {
    if (choice === 'suggested') next.delete(id);
    else next.set(id, choice);
  }
  return next;
}

/** Where an issue shall go. */
export const choiceOf = (choices: Choices, id: string): TagChoice => choices.get(id) ?? 'suggested';
