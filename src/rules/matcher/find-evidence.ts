import type { Evidence } from '../evidence';
import { FIELDS, type Field, type IssueText } from '../issue-text';
import type { CompiledRules, WordNode } from './compile-rules';
import { readWords, type Word } from './read-words';

/** More would tell nobody more, and nested phrases can give hundreds of thousands. */
export const MOST_EVIDENCE = 1000;

export interface FoundEvidence {
  /** In the order of the text, summary first; overlaps are kept. */
  readonly evidence: readonly Evidence[];
  /** Whether there was more than {@link MOST_EVIDENCE}. */
  readonly cut: boolean;
}

/** Every place where a pattern of the rules stands in the text. */
export function findEvidence(rules: CompiledRules, text: IssueText): FoundEvidence {
  const evidence: Evidence[] = [];
  for (const field of FIELDS) {
    const words = readWords(text[field]);
    for (let first = 0; first < words.length; first += 1) {
      if (!follow(rules.root, words, first, first, field, evidence)) return { evidence, cut: true };
    }
  }
  return { evidence, cut: false };
}

/** Walks the tree of words from one word on. Returns false once there is enough evidence. */
function follow(
  node: WordNode,
  words: readonly Word[],
  first: number,
  at: number,
  field: Field,
  evidence: Evidence[],
): boolean {
  const word = words[at];
  const opening = words[first];
  if (word === undefined || opening === undefined || (at > first && !word.continues)) return true;
  for (const next of childrenFor(node, word.folded)) {
    for (const { rule, pattern, fields } of next.ends) {
      if (!fields.has(field)) continue;
      if (evidence.length >= MOST_EVIDENCE) return false;
      const { id: ruleId, question, points } = rule;
      evidence.push({ ruleId, question, points, pattern, field, start: opening.start, end: word.end });
    }
    if (!follow(next, words, first, at + 1, field, evidence)) return false;
  }
  return true;
}

function* childrenFor(node: WordNode, folded: string): Generator<WordNode> {
  const whole = node.whole.get(folded);
  if (whole !== undefined) yield whole;
  for (const [length, children] of node.prefixes) {
    if (folded.length < length) continue;
    const child = children.get(folded.slice(0, length));
    if (child !== undefined) yield child;
  }
}
