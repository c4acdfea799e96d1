import type { Evidence } from '../evidence';
import { FIELDS, type Field, type IssueText } from '../issue-text';
import type { CompiledRules, WordNode } from './compile-rules';
import { readWords, type Word } from './read-words';

/** More would tell nobody more, and nested phrases can give hundreds of thousands. */
export const MOST_EVIDENCE = 1000;

/**
 * Steps spent on one issue at most. A step looks a word up, or looks at a pattern that ends. Rules made for it can ask for
 * hundreds of millions (phrases of `aa*`, `aaa*`, … branch at every word), which would freeze the page for a minute.
 * Jira's longest description takes the built-in rules some 17,000, and 100,000 phrases of ordinary words some 43,000.
 */
export const MOST_STEPS = 250_000;

export interface FoundEvidence {
  /** In the order of the text, summary first; overlaps are kept. */
  readonly evidence: readonly Evidence[];
  /** Whether the text was not read to its end: there was more than {@link MOST_EVIDENCE}, or {@link MOST_STEPS} were spent. */
  readonly cut: boolean;
}

/** What an issue's search has found and may still spend. */
interface Search {
  readonly evidence: Evidence[];
  stepsLeft: number;
}

/** A word of a text, with which the phrases being followed begin. */
interface Opening {
  readonly field: Field;
  readonly words: readonly Word[];
  readonly start: number;
}

/** Every place where a pattern of the rules stands in the text, found with bounded work. */
export function findEvidence(rules: CompiledRules, text: IssueText): FoundEvidence {
  const search: Search = { evidence: [], stepsLeft: MOST_STEPS };
  const isWhole = FIELDS.every((field) => {
    const words = readWords(text[field]);
    return words.every(({ start }, first) => follow(search, { field, words, start }, rules.root, first));
  });
  return { evidence: search.evidence, cut: !isWhole };
}

/** Walks the tree of words from a node and a word on. Returns false once there is enough evidence or no step left. */
function follow(search: Search, opening: Opening, node: WordNode, at: number): boolean {
  const word = opening.words[at];
  if (word === undefined) return true;
  const { folded } = word;
  if (!spendStep(search)) return false;
  const whole = node.whole?.get(folded);
  if (whole !== undefined && !arrive(search, opening, whole, at, word)) return false;
  for (const { length, children } of node.prefixes) {
    if (length > folded.length) break;
    if (!spendStep(search)) return false;
    const child = children.get(folded.slice(0, length));
    if (child !== undefined && !arrive(search, opening, child, at, word)) return false;
  }
  return true;
}

/** Notes the patterns that end at a node and goes on to the next word, if it belongs to the same phrase. */
function arrive(search: Search, opening: Opening, node: WordNode, at: number, { end }: Word): boolean {
  const { field, words, start } = opening;
  for (const { rule, pattern, fields } of node.ends) {
    if (!spendStep(search)) return false;
    if (!fields.has(field)) continue;
    if (search.evidence.length >= MOST_EVIDENCE) return false;
    const { id: ruleId, question, points } = rule;
    search.evidence.push({ ruleId, question, points, pattern, field, start, end });
  }
  return words[at + 1]?.continues !== true || follow(search, opening, node, at + 1);
}

function spendStep(search: Search): boolean {
  search.stepsLeft -= 1;
  return search.stepsLeft >= 0;
}
