import { foldWord, traitsOf } from './characters';
import type { Field } from '../issue-text';
import { parsePattern } from '../pattern/parse-pattern';
import type { Pattern } from '../pattern/pattern';

/** For the time of the change to the new language. */
interface PatternWord {
  readonly text: string;
  readonly match: 'whole' | 'prefix';
}
import type { Rule, RuleSet } from '../rule-set';

/** A pattern that ends at a node of the tree of words. */
interface PatternEnd {
  readonly rule: Rule;
  readonly pattern: string;
  readonly fields: ReadonlySet<Field>;
}

/** A node of the tree: which words may follow, and which patterns end here. */
export interface WordNode {
  /** Made with the first child: a map is large, and a rule set can have hundreds of thousands of nodes without one. */
  whole: Map<string, WordNode> | undefined;
  /** Shortest first, so that the order in which they came does not show. */
  readonly prefixes: Prefixes[];
  readonly ends: PatternEnd[];
}

/** The beginnings of one length that may follow: a word is looked up once per length that occurs. */
interface Prefixes {
  readonly length: number;
  readonly children: Map<string, WordNode>;
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
      for (const word of wordsOf(parsed.pattern).flatMap(splitUnspaced)) node = childFor(node, word);
      node.ends.push({ rule, pattern: source, fields });
    }
  }
  return { ruleSet, root };
}

const wordsOf = ({ elements }: Pattern): readonly PatternWord[] =>
  elements.flatMap((element) =>
    'text' in element ? [{ text: element.text, match: element.kind === 'beginning' ? 'prefix' : 'whole' }] : [],
  );

const newNode = (): WordNode => ({ whole: undefined, prefixes: [], ends: [] });

function childFor(node: WordNode, { text, match }: PatternWord): WordNode {
  const folded = foldWord(text);
  const children =
    match === 'whole' ? (node.whole ??= new Map<string, WordNode>()) : prefixesOfLength(node, folded.length);
  const known = children.get(folded);
  if (known !== undefined) return known;
  const child = newNode();
  children.set(folded, child);
  return child;
}

function prefixesOfLength({ prefixes }: WordNode, length: number): Prefixes['children'] {
  const known = prefixes.find((some) => some.length === length);
  if (known !== undefined) return known.children;
  const made: Prefixes = { length, children: new Map() };
  prefixes.push(made);
  prefixes.sort((a, b) => a.length - b.length);
  return made.children;
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
