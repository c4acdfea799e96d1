import { fieldOrder, type IssueField, type Span } from '../issue-text';
import type { MissReason } from '../near-miss';
import type { CompiledRule } from './compiled-pattern';
import type { Match } from './find-matches';
import { inOrderOfText } from './in-order-of-text';
import { lowerBound } from './lower-bound';

type Scope = 'sentence' | 'anywhere';

/** A place where an exception of a rule stands, and the one noted before it. */
interface Noted {
  readonly match: Match;
  readonly scope: Scope;
  readonly before: Noted | undefined;
}

/** For each scope the exceptions of a rule that come first in the text. */
interface OfRule {
  /** By field and number of the sentence. */
  readonly bySentence: Map<string, Match>;
  anywhere: Match | undefined;
}

/** What a judge knows that exceptions depend on. */
interface Knowledge {
  /** Whether a match lies where a rule looks. */
  readonly isLookedAt: (rule: CompiledRule, match: Match) => boolean;
  readonly factsOf: (field: IssueField) => { readonly sentences: () => readonly Span[] };
}

/** The exceptions of rules that stand in an issue. */
export class Exceptions {
  /** By number of the rule: whether it matches somewhere, so that it will be asked about. */
  private readonly matched: (true | undefined)[];
  /** By number of the rule, the last one first. */
  private readonly found: (Noted | undefined)[];
  private readonly ofRules = new Map<CompiledRule, OfRule>();

  /**
   * @param matches all there are: of the hundred exceptions in an issue, most are of rules that match nowhere
   * @param howManyRules there are at most
   */
  constructor(
    private readonly knowledge: Knowledge,
    matches: readonly Match[],
    howManyRules: number,
  ) {
    this.found = new Array<Noted | undefined>(howManyRules);
    this.matched = new Array<true | undefined>(howManyRules);
    for (const { pattern } of matches) for (const { nth } of pattern.evidenceOf) this.matched[nth] = true;
  }

  add({ nth }: CompiledRule, match: Match, scope: Scope): void {
    if (this.matched[nth] === true) this.found[nth] = { match, scope, before: this.found[nth] };
  }

  /** The exception that keeps a match of a rule from counting. */
  exceptionFor(rule: CompiledRule, match: Match): MissReason | undefined {
    if (this.found[rule.nth] === undefined) return undefined;
    const { bySentence, anywhere } = this.ofRule(rule);
    const inSentence = bySentence.size === 0 ? undefined : bySentence.get(this.sentenceOf(match));
    if (inSentence !== undefined) return reason('sentence', inSentence);
    return anywhere === undefined ? undefined : reason('anywhere', anywhere);
  }

  private ofRule(rule: CompiledRule): OfRule {
    const known = this.ofRules.get(rule);
    if (known !== undefined) return known;
    const made: OfRule = { bySentence: new Map(), anywhere: undefined };
    this.ofRules.set(rule, made);
    for (let noted = this.found[rule.nth]; noted !== undefined; noted = noted.before) {
      const { match, scope } = noted;
      if (!this.knowledge.isLookedAt(rule, match)) continue;
      if (scope === 'anywhere') made.anywhere = earlier(match, made.anywhere);
      else {
        const sentence = this.sentenceOf(match);
        made.bySentence.set(sentence, earlier(match, made.bySentence.get(sentence)));
      }
    }
    return made;
  }

  private sentenceOf({ field, start }: Match): string {
    const sentences = this.knowledge.factsOf(field).sentences();
    const nth = lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) <= start);
    return `${field} ${nth}`;
  }
}

const reason = (scope: Scope, { pattern }: Match): MissReason => ({
  kind: 'exception',
  scope,
  pattern: pattern.source,
});

/** Matches come in the order of the text, but for those of patterns with gaps. */
function earlier(match: Match, known: Match | undefined): Match {
  if (known === undefined) return match;
  const order = fieldOrder(match.field, known.field) || inOrderOfText(match, known);
  return order < 0 ? match : known;
}
