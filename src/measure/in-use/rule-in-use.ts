import { SIDE_OF_QUESTION, type Rule, type Side } from '#rules';

import { ratio, type Ratio } from '../ratio';
import { Companions, type Companion } from './companions';

/** What one rule does in the issues of a project. All numbers are numbers of issues. */
export interface RuleInUse {
  readonly rule: Rule;
  /** Where it has evidence. */
  readonly hits: number;
  /** Of these, where a person decided for a side; and where for its own. */
  readonly decided: number;
  readonly agreed: number;
  /** Of its hits, where another rule of the same question has evidence too, and which one most often. */
  readonly overlaps: number;
  readonly overlapsMost: Companion | undefined;
  /** Of its hits, where a rule of the other side has evidence too, and which one most often. */
  readonly conflicts: number;
  readonly conflictsMost: Companion | undefined;
}

/** Of the issues that a rule has evidence in and people decided, the share on its side. */
export const agreementOf = ({ agreed, decided }: RuleInUse): Ratio => ratio(agreed, decided);

/** Counts what one rule does, issue by issue. */
export class RuleCounter {
  private hits = 0;
  private decided = 0;
  private agreed = 0;
  private overlaps = 0;
  private conflicts = 0;
  private readonly sameQuestion = new Companions();
  private readonly otherSide = new Companions();
  private readonly side: Side;

  constructor(private readonly rule: Rule) {
    this.side = SIDE_OF_QUESTION[rule.question];
  }

  /**
   * Counts an issue that the rule has evidence in.
   *
   * @param heard all rules that have, itself included
   */
  add(heard: readonly RuleCounter[], decided: Side | undefined): void {
    this.hits += 1;
    if (decided !== undefined) this.decided += 1;
    if (decided === this.side) this.agreed += 1;
    let overlaps = false;
    let conflicts = false;
    for (const other of heard) {
      if (other === this) continue;
      if (other.side !== this.side) {
        conflicts = true;
        this.otherSide.add(other.rule.id);
      } else if (other.rule.question === this.rule.question) {
        overlaps = true;
        this.sameQuestion.add(other.rule.id);
      }
    }
    if (overlaps) this.overlaps += 1;
    if (conflicts) this.conflicts += 1;
  }

  /** What was counted so far. */
  count(): RuleInUse {
    const { rule, hits, decided, agreed, overlaps, conflicts, sameQuestion, otherSide } = this;
    const [overlapsMost, conflictsMost] = [sameQuestion.most, otherSide.most];
    return { rule, hits, decided, agreed, overlaps, overlapsMost, conflicts, conflictsMost };
  }
}
