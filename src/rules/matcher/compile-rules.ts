import { fingerprintOf } from '../confidence/fingerprint';
import { fieldOrder, type IssueField } from '../issue-text';
import { languageOf } from '../languages/language-of';
import { parsePattern } from '../pattern/parse-pattern';
import type { Pattern } from '../pattern/pattern';
import { readNegation } from '../pattern/read-negation';
import { isConditionField, USUAL_WHERE, USUALLY_LEFT_OUT, type Rule, type RuleSet } from '../rule-set';
import { finish, type Steps } from '../steps';
import { characterTraits } from './characters';
import { appended } from './appended';
import { composeString } from './compose';
import type { CompiledPattern, CompiledRule, OtherUse } from './compiled-pattern';
import type { CompiledRules } from './compiled-rules';
import type { Meaning } from './meaning';
import { makeScanner } from './make-scanner';
import { partBits } from './part-map';
import { PhraseTree } from './phrase-tree';
import { foldedLine } from './template-lines';
import type { PieceId } from './piece-id';
import { Vocabulary } from './vocabulary';

/**
 * Makes a rule set ready for matching. Rules that are switched off are left out; so are patterns that cannot be read,
 * which a parsed rule set does not have. The order of the rules leaves no trace, not even in which evidence is kept when
 * there is too much of it.
 */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  return finish(compileSteps(ruleSet));
}

/** {@link compileRules} in steps: for a page that must not freeze over 2,000 rules. */
export function compileSteps(ruleSet: RuleSet): Steps<CompiledRules> {
  return new Compiler(ruleSet).compile();
}

const USUAL_PARTS = partBits(USUALLY_LEFT_OUT);
const USUAL_FIELDS: ReadonlySet<IssueField> = new Set<IssueField>(USUAL_WHERE);

class Compiler {
  private readonly vocabulary: Vocabulary;
  private readonly tree: PhraseTree;
  /** By source; undefined: cannot be read, or can never match. */
  private readonly patterns = new Map<string, CompiledPattern | undefined>();
  private readonly fields = new Set<IssueField>();
  private isPlain = true;
  /** How many phrases patterns with gaps have. */
  private gapParts = 0;

  constructor(private readonly ruleSet: RuleSet) {
    const language = languageOf(ruleSet.language);
    this.vocabulary = new Vocabulary(language, characterTraits(language));
    this.tree = new PhraseTree(this.vocabulary);
  }

  *compile(): Steps<CompiledRules> {
    const { ruleSet, vocabulary } = this;
    const rules: CompiledRule[] = [];
    for (const rule of ruleSet.rules.filter(({ on }) => on).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      rules.push(this.addRule(rule, rules.length));
      yield;
    }
    this.addNegations(ruleSet.negations ?? vocabulary.language.negations);
    const words = yield* makeScanner(vocabulary, this.tree.lettersBehind);
    yield;
    const calibration = validCalibration(ruleSet);
    yield;
    return {
      ruleSet,
      calibration,
      isPlain: this.isPlain,
      matcher: {
        vocabulary,
        words,
        throughout: vocabulary.throughout(),
        tree: this.tree,
        gapParts: this.gapParts,
        known: { byNumber: new Array<Meaning | undefined>(words.filter.numbers), byWord: new Map() },
      },
      conditionRules: rules.filter(({ rule }) => rule.patterns.length === 0),
      fieldsRead: [...this.fields].sort(fieldOrder),
      templateLines: new Set(
        (ruleSet.templateLines ?? []).map((line) => foldedLine(composeString(line), vocabulary.traitsOf)),
      ),
    };
  }

  private addRule(rule: Rule, nth: number): CompiledRule {
    const looksIn = rule.where === undefined ? USUAL_FIELDS : new Set<IssueField>(rule.where);
    const conditions = conditionsOf(rule);
    const leavesOut = rule.leaveOut === undefined ? USUAL_PARTS : partBits(rule.leaveOut);
    const compiled = { rule, nth, looksIn, leavesOut, conditions };
    for (const field of looksIn) this.fields.add(field);
    for (const source of new Set(rule.patterns)) {
      const pattern = this.patternOf(source);
      if (pattern !== undefined) pattern.evidenceOf = appended(pattern.evidenceOf, compiled);
    }
    if (rule.unless !== undefined) this.addExceptions(compiled, rule.unless);
    for (const [field, condition] of conditions) {
      if (typeof condition === 'boolean') continue;
      this.fields.add(field);
      for (const source of new Set(condition)) this.use(source, { kind: 'condition', rule: compiled, field });
    }
    return compiled;
  }

  private addExceptions(rule: CompiledRule, unless: NonNullable<Rule['unless']>): void {
    for (const scope of ['sentence', 'anywhere'] as const) {
      for (const source of new Set(unless[scope])) this.use(source, { kind: 'exception', rule, scope });
    }
  }

  private use(source: string, use: OtherUse): void {
    this.isPlain = false;
    const pattern = this.patternOf(source);
    if (pattern !== undefined) pattern.otherUses = appended(pattern.otherUses, use);
  }

  private patternOf(source: string): CompiledPattern | undefined {
    const known = this.patterns.get(source);
    if (known !== undefined || this.patterns.has(source)) return known;
    const made = this.makePattern(source);
    this.patterns.set(source, made);
    return made;
  }

  private makePattern(source: string): CompiledPattern | undefined {
    const plain = this.vocabulary.plainPieces(source);
    if (plain !== undefined) return this.plantPhrases({ source, ...PLAIN }, [plain]);
    const parsed = parsePattern(source);
    return parsed.kind === 'ok' ? this.plant(source, parsed.pattern) : undefined;
  }

  private addNegations(sources: readonly string[]): void {
    for (const source of sources) {
      const read = readNegation(source);
      if (read.kind === 'faulty') continue;
      this.isPlain = false;
      const { pattern, denies, reach } = read.negation;
      const planted = this.plant(source, pattern);
      if (planted !== undefined) planted.otherUses = [{ kind: 'negation', denies, reach }];
    }
  }

  /** Plants a pattern's phrases in the tree, unless one of them can never match. */
  private plant(source: string, { elements, atStart, atEnd }: Pattern): CompiledPattern | undefined {
    const phrases: PieceId[][] = [];
    const gaps: number[] = [];
    let phrase: PieceId[] = [];
    for (const element of elements) {
      if (element.kind === 'gap') {
        gaps.push(element.most);
        phrases.push(phrase);
        phrase = [];
        continue;
      }
      const pieces = this.vocabulary.piecesFor(element);
      if (pieces === undefined) return undefined;
      for (const piece of pieces) phrase.push(piece);
    }
    phrases.push(phrase);
    const readsLinks = elements.some((element) => element.kind === 'placeholder' && element.name === 'url');
    return this.plantPhrases({ source, atStart, atEnd, readsLinks, gaps }, phrases);
  }

  private plantPhrases(
    written: Omit<CompiledPattern, 'firstPart' | 'evidenceOf' | 'otherUses'>,
    phrases: readonly (readonly PieceId[])[],
  ): CompiledPattern {
    const { source, atStart, atEnd, readsLinks, gaps } = written;
    const firstPart = this.gapParts;
    const pattern: CompiledPattern = {
      source,
      atStart,
      atEnd,
      readsLinks,
      gaps,
      firstPart,
      evidenceOf: [],
      otherUses: [],
    };
    if (gaps.length > 0) this.gapParts += phrases.length;
    const isMatch = gaps.length === 0 && !atStart && !atEnd;
    // What is looked for apart from the words of a text is found after them.
    const isFoundInOrder = isMatch || phrases.every(([first]) => !this.vocabulary.isFoundThroughout(first));
    for (let part = 0; part < phrases.length; part += 1) {
      this.tree.plant(phrases[part] ?? [], { pattern, part, completes: part > 0 && isFoundInOrder, isMatch });
    }
    return pattern;
  }
}

/** What most patterns are: words in a row, wherever they stand. */
const PLAIN = { atStart: false, atEnd: false, readsLinks: false, gaps: [] } as const;

/** Hashing the rules takes longer than many a rule set's compiling: only where there is something to compare with. */
function validCalibration(ruleSet: RuleSet): CompiledRules['calibration'] {
  const { calibration } = ruleSet;
  return calibration !== undefined && calibration.rules === fingerprintOf(ruleSet) ? calibration : undefined;
}

const NO_CONDITIONS: CompiledRule['conditions'] = [];

/** Conditions in the rule's own order. */
function conditionsOf({ only }: Rule): CompiledRule['conditions'] {
  if (only === undefined) return NO_CONDITIONS;
  return Object.entries(only).flatMap(([field, condition]) =>
    isConditionField(field) && condition !== undefined ? [[field, condition] as const] : [],
  );
}
