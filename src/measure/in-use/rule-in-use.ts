import { SIDE_OF_QUESTION, type Question, type Rule, type Side } from '#rules';

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

/**
 * Others that are counted beside a rule in one issue: among more of them, who stands beside whom says nothing, and to
 * count them all would take time in proportion to the square of their number.
 */
const MOST_BESIDE = 50;

/** Rules that have evidence in one issue, by what they answer and by their side; of each not many more than matter. */
interface Speakers {
  readonly byQuestion: ReadonlyMap<Question, readonly RuleCounter[]>;
  readonly bySide: ReadonlyMap<Side, readonly RuleCounter[]>;
}

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
   * @param speakers all rules that have, itself included
   */
  add({ byQuestion, bySide }: Speakers, decided: Side | undefined): void {
    this.hits += 1;
    if (decided !== undefined) this.decided += 1;
    if (decided === this.side) this.agreed += 1;
    const beside = (byQuestion.get(this.rule.question) ?? []).filter((other) => other !== this);
    const against = bySide.get(this.side === 'backlog' ? 'plan' : 'backlog') ?? [];
    for (const other of beside.slice(0, MOST_BESIDE)) this.sameQuestion.add(other.rule.id);
    for (const other of against.slice(0, MOST_BESIDE)) this.otherSide.add(other.rule.id);
    if (beside.length > 0) this.overlaps += 1;
    if (against.length > 0) this.conflicts += 1;
  }

  /** The rules that have evidence in an issue, as each of them has to know the others. */
  static together(counters: readonly RuleCounter[]): Speakers {
    const byQuestion = new Map<Question, RuleCounter[]>();
    const bySide = new Map<Side, RuleCounter[]>();
    for (const counter of counters) {
      join(byQuestion, counter.rule.question, counter);
      join(bySide, counter.side, counter);
    }
    return { byQuestion, bySide };
  }

  /** What was counted so far. */
  count(): RuleInUse {
    const { rule, hits, decided, agreed, overlaps, conflicts, sameQuestion, otherSide } = this;
    const [overlapsMost, conflictsMost] = [sameQuestion.most, otherSide.most];
    return { rule, hits, decided, agreed, overlaps, overlapsMost, conflicts, conflictsMost };
  }
}

/** One more than is counted: a rule may be among them itself. */
function join<Key>(groups: Map<Key, RuleCounter[]>, key: Key, counter: RuleCounter): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [counter]);
  else if (group.length <= MOST_BESIDE) group.push(counter);
}
