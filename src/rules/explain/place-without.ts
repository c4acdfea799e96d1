import { asksForSomething, isMixed, sideOfSentence } from '../demand-limits';
import type { Evidence } from '../evidence';
import { evidenceBySentence, type SentencesIn } from '../find-demands';
import { sideOfLead } from '../place-from-evidence';
import type { Place, Side } from '../question';
import { worth } from './strongest-sums';
import type { Voice } from './voices-of';

/** A sentence, and the rules that speak in it, by their places in the list of voices. */
interface Sentence {
  readonly isSummary: boolean;
  readonly voices: readonly number[];
}

/**
 * Says what the place of an issue would be without some of its rules: what `suggest` would say, but hundreds of times
 * faster, because the evidence is put in its sentences once, and then only summed up.
 */
export class PlaceWithout {
  /** How many rules in sentences one answer looks at. */
  readonly work: number;
  private readonly sentences: readonly Sentence[];
  private readonly nthOf: ReadonlyMap<Voice, number>;
  private readonly wholeLead: number;
  /** By voice: whether it is left out of the answer at work, and for which sum it was last added up. */
  private readonly isOut: Uint8Array;
  private readonly addedFor: Uint32Array;
  private sums = 0;

  /**
   * @param evidence of the whole issue
   * @param voices of this evidence
   */
  constructor(
    evidence: readonly Evidence[],
    private readonly voices: readonly Voice[],
    sentencesIn: SentencesIn,
  ) {
    this.nthOf = new Map(voices.map((voice, nth) => [voice, nth]));
    this.sentences = voices.some(({ mayMix }) => mayMix) ? sentencesOf(evidence, voices, sentencesIn) : [];
    this.work = this.sentences.reduce((sum, sentence) => sum + sentence.voices.length, 0);
    this.wholeLead = voices.reduce((sum, voice) => sum + worth(voice), 0);
    this.isOut = new Uint8Array(voices.length);
    this.addedFor = new Uint32Array(voices.length);
  }

  /**
   * @param without some of the voices
   */
  place(without: readonly Voice[]): Place {
    this.mark(without, 1);
    const isMixed = this.isMixed();
    this.mark(without, 0);
    if (isMixed) return 'mixed';
    return sideOfLead(without.reduce((lead, voice) => lead - worth(voice), this.wholeLead)) ?? 'unclear';
  }

  private mark(voices: readonly Voice[], isOut: 0 | 1): void {
    for (const voice of voices) this.isOut[this.nthOf.get(voice) ?? 0] = isOut;
  }

  private isMixed(): boolean {
    if (this.sentences.length === 0) return false;
    const asked = { backlog: nothingAsked(), plan: nothingAsked() };
    this.sums += 1;
    for (const { voices, isSummary } of this.sentences) {
      const [backlog, plan] = [this.pointsOf(voices, 'backlog'), this.pointsOf(voices, 'plan')];
      const side = sideOfSentence(backlog, plan);
      if (side === undefined) continue;
      asked[side].points += this.newPointsOf(voices, side);
      if (!asksForSomething(backlog, plan)) continue;
      if (isSummary) asked[side].inSummary = true;
      else asked[side].inDescription = true;
    }
    return isMixed(whatIsAsked(asked.backlog), whatIsAsked(asked.plan));
  }

  private pointsOf(voices: readonly number[], side: Side): number {
    let points = 0;
    for (const nth of voices) {
      const voice = this.voices[nth];
      if (voice?.side === side && this.isOut[nth] === 0) points += voice.points;
    }
    return points;
  }

  /** The points of those that no other sentence of the side has added yet. */
  private newPointsOf(voices: readonly number[], side: Side): number {
    let points = 0;
    for (const nth of voices) {
      const voice = this.voices[nth];
      if (voice?.side !== side || this.isOut[nth] === 1 || this.addedFor[nth] === this.sums) continue;
      this.addedFor[nth] = this.sums;
      points += voice.points;
    }
    return points;
  }
}

const nothingAsked = () => ({ points: 0, inSummary: false, inDescription: false });

/** Sentences that speak for a side ask for nothing unless one of them does. */
function whatIsAsked(asked: ReturnType<typeof nothingAsked>) {
  return asked.inSummary || asked.inDescription ? asked : { ...asked, points: 0 };
}

function sentencesOf(
  evidence: readonly Evidence[],
  voices: readonly Voice[],
  sentencesIn: SentencesIn,
): readonly Sentence[] {
  const nthOf = new Map(voices.map(({ ruleId }, nth) => [ruleId, nth]));
  return evidenceBySentence(evidence, sentencesIn).map(({ field, pieces }) => ({
    isSummary: field === 'summary',
    voices: [...new Set(pieces.flatMap(({ ruleId }) => nthOf.get(ruleId) ?? []))],
  }));
}
