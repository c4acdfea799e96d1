import { fieldOrder, type IssueField, type Span } from '../issue-text';
import type { MissReason } from '../near-miss';
import type { CompiledRule } from './compiled-pattern';
import type { Match } from './find-matches';
import { inOrderOfText } from './in-order-of-text';
import { lowerBound } from './lower-bound';

type Scope = 'sentence' | 'anywhere';

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
  private readonly found = new Map<CompiledRule, { readonly match: Match; readonly scope: Scope }[]>();
  private readonly ofRules = new Map<CompiledRule, OfRule>();

  constructor(private readonly knowledge: Knowledge) {}

  add(rule: CompiledRule, match: Match, scope: Scope): void {
    const known = this.found.get(rule);
    if (known === undefined) this.found.set(rule, [{ match, scope }]);
    else known.push({ match, scope });
  }

  /** The exception that keeps a match of a rule from counting. */
  exceptionFor(rule: CompiledRule, match: Match): MissReason | undefined {
    if (!this.found.has(rule)) return undefined;
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
    for (const { match, scope } of this.found.get(rule) ?? []) {
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
