import type { IssueText } from '../issue-text';
import { placeOf, reasonFromEvidence } from '../place-from-evidence';
import { SIDES, type Place } from '../question';
import { sentencesOf } from '../sentences';
import type { Suggestion } from '../suggestion';
import type { Flip } from './explanation';
import { hasFlip } from './has-flip';
import { smallestFlip } from './smallest-flip';
import { voicesOf, type Voice } from './voices-of';

type Without = readonly Voice[];

/**
 * The smallest set of rules without whose evidence the place changes; of several, the one whose strongest rule has most
 * points, then whose next strongest, then by id. Where finding it would take too much work, one side's rules by their
 * points, of which none could stay.
 *
 * @returns undefined unless {@link hasFlip}
 */
export function findFlip(text: IssueText, suggestion: Suggestion): Flip | undefined {
  if (!hasFlip(suggestion)) return undefined;
  const { place, evidence } = suggestion;
  const sentences = { summary: sentencesOf(text.summary), description: sentencesOf(text.description) };
  const sentencesIn = (field: keyof typeof sentences) => sentences[field];
  const placeWithout = (without: Without): Place => {
    const silent = new Set(without.map(({ ruleId }) => ruleId));
    const left = evidence.filter(({ ruleId }) => !silent.has(ruleId));
    return placeOf(reasonFromEvidence(left, sentencesIn));
  };
  const flips = (without: Without): boolean => placeWithout(without) !== place;

  const voices = voicesOf(evidence, sentencesIn);
  const [known] = SIDES.map((side) => takeAway(voices, side, flips))
    .filter((without) => without !== undefined)
    .sort((a, b) => a.length - b.length);
  if (known === undefined) return undefined;
  const without = smallestFlip({ place, voices, flips }, known.length) ?? known;
  return { without: without.map(({ ruleId }) => ruleId), place: placeWithout(without) };
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
