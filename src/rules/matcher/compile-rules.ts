import { foldWord, traitsOf } from './characters';
import type { Field } from '../issue-text';
import { parsePattern } from '../pattern/parse-pattern';
import type { PatternWord } from '../pattern/pattern';
import type { Rule, RuleSet } from '../rule-set';

/** A pattern that ends at a node of the tree of words. */
interface PatternEnd {
  readonly rule: Rule;
  readonly pattern: string;
  readonly fields: ReadonlySet<Field>;
}

/** A node of the tree: which words may follow, and which patterns end here. */
export interface WordNode {
  readonly whole: Map<string, WordNode>;
  /** Beginnings by length, so that a word is looked up once per length that occurs. */
  readonly prefixes: Map<number, Map<string, WordNode>>;
  readonly ends: PatternEnd[];
}

/** A rule set made ready to be matched, over and over, without being read again. */
export interface CompiledRules {
  readonly ruleSet: RuleSet;
  readonly root: WordNode;
}

const DEFAULT_FIELDS: ReadonlySet<Field> = new Set<Field>(['summary', 'description']);

/**
 * Makes a rule set ready for matching. Rules that are switched off are left out; so are patterns that cannot be read,
 * which a parsed rule set does not have. The order of the rules leaves no trace, not even in which evidence is kept when
 * there is too much of it.
 */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  const root = newNode();
  for (const rule of ruleSet.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!rule.on) continue;
    const fields = rule.where === undefined ? DEFAULT_FIELDS : new Set(rule.where);
    for (const source of rule.patterns) {
      const parsed = parsePattern(source);
      if (parsed.kind === 'faulty') continue;
      let node = root;
      for (const word of parsed.pattern.words.flatMap(splitUnspaced)) node = childFor(node, word);
      node.ends.push({ rule, pattern: source, fields });
    }
  }
  sortPrefixes(root);
  return { ruleSet, root };
}

const newNode = (): WordNode => ({ whole: new Map(), prefixes: new Map(), ends: [] });

function childFor(node: WordNode, { text, match }: PatternWord): WordNode {
  const folded = foldWord(text);
  const children = match === 'whole' ? node.whole : prefixesOfLength(node, folded.length);
  const known = children.get(folded);
  if (known !== undefined) return known;
  const child = newNode();
  children.set(folded, child);
  return child;
}

function prefixesOfLength(node: WordNode, length: number): Map<string, WordNode> {
  const known = node.prefixes.get(length);
  if (known !== undefined) return known;
  const children = new Map<string, WordNode>();
  node.prefixes.set(length, children);
  return children;
}

/** Shorter beginnings first, so that the order in which they came does not show. */
function sortPrefixes({ whole, prefixes }: WordNode): void {
  const byLength = [...prefixes].toSorted(([a], [b]) => a - b);
  prefixes.clear();
  for (const [length, children] of byLength) prefixes.set(length, children);
  for (const children of [whole, ...prefixes.values()]) children.forEach(sortPrefixes);
}

/** Splits a word of a script without spaces into the one-character words that texts are read as. */
function splitUnspaced(word: PatternWord): readonly PatternWord[] {
  const pieces: PatternWord[] = [];
  let spaced = '';
  for (const character of word.text) {
    if (traitsOf(character).role !== 'unspaced') {
      spaced += character;
      continue;
    }
    if (spaced !== '') pieces.push({ text: spaced, match: 'whole' });
    spaced = '';
    pieces.push({ text: character, match: 'whole' });
  }
  if (spaced !== '') pieces.push({ text: spaced, match: word.match });
  return pieces;
}
