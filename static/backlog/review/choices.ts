import type { StandingTag } from '#issue';
import type { Side } from '#rules';
import type { TagChoice } from '#run';

import type { TagNow } from '../scan/scanned-issue';

/** Places that a person chose in the list, by issue id. */
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

/** Whether a choice is over: what stands is that place, by a person's choice. */
export const isCarriedOut = (place: Side, standing: StandingTag | undefined): boolean =>
  standing?.kind === 'tagged' && standing.by === 'person' && standing.place === place;

/** The choices that are still to be carried out. @param tags what stands now on some issues, by id */
export function openChoices(choices: Choices, tags: ReadonlyMap<string, Pick<TagNow, 'standing'>>): Choices {
  const open = [...choices].filter(([id, place]) => !isCarriedOut(place, tags.get(id)?.standing));
  return open.length === choices.size ? choices : new Map(open);
}
