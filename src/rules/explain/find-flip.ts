import type { IssueText } from '../issue-text';
import { SIDES } from '../question';
import { sentencesOf } from '../sentences';
import type { Suggestion } from '../suggestion';
import type { Flip } from './explanation';
import { hasFlip } from './has-flip';
import { PlaceWithout } from './place-without';
import { smallestFlip } from './smallest-flip';
import { voicesOf, type Voice } from './voices-of';

type Without = readonly Voice[];

/**
 * The smallest set of rules without whose evidence the place changes; of several, the one whose strongest rule has most
 * points, then whose next strongest, then by id. Where finding it would take too much work, one side's rules by their
 * points, of which none could stay: then `isSmallest` is false, unless nothing smaller does.
 *
 * @returns undefined unless {@link hasFlip}
 */
export function findFlip(text: IssueText, suggestion: Suggestion): Flip | undefined {
  if (!hasFlip(suggestion)) return undefined;
  const { place, evidence } = suggestion;
  const sentences = { summary: sentencesOf(text.summary), description: sentencesOf(text.description) };
  const sentencesIn = (field: keyof typeof sentences) => sentences[field];
  const voices = voicesOf(evidence, sentencesIn);
  const left = new PlaceWithout(evidence, voices, sentencesIn);
  const flips = (without: Without): boolean => left.place(without) !== place;

  const [known] = SIDES.map((side) => takeAway(voices, side, flips))
    .filter((without) => without !== undefined)
    .sort((a, b) => a.length - b.length);
  if (known === undefined) return undefined;
  const { without, isSmallest } = smallestFlip({ place, voices, flips, work: left.work }, known);
  return { without: without.map(({ ruleId }) => ruleId), place: left.place(without), isSmallest };
}

/**
 * Takes one side's rules away by their points until the place changes, then gives back each that need not go. If that
 * changes the place on neither side, nothing does: then even all points of a side are no lead.
 */
function takeAway(voices: Without, side: Voice['side'], flips: (without: Without) => boolean): Without | undefined {
  const own = voices.filter((voice) => voice.side === side);
  const enough = own.findIndex((_, nth) => flips(own.slice(0, nth + 1)));
  if (enough < 0) return undefined;
  return own.slice(0, enough + 1).reduceRight(
    (kept: Without, voice) => {
      const fewer = kept.filter((other) => other !== voice);
      return flips(fewer) ? fewer : kept;
    },
    own.slice(0, enough + 1),
  );
}
