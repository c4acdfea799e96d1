import { compareAnswers, type AnswerComparison } from '#measure';
import { compileSteps, takesPart, type CompiledRules, type RuleSet } from '#rules';

import { inSlices, type SlicePorts } from '../../ui/in-slices';
import { stepsInSlices } from '../../ui/steps-in-slices';
import type { ProjectIssue } from '../project-issues/project-issue';
import { answering, type Answered } from './answering';

/** How often the page is told how far it is, in milliseconds; what takes less is told of when it is done. */
const TELL_MS = 120;

interface PreviewQuestion {
  /** The published rules. */
  readonly base: RuleSet;
  /** The draft. */
  readonly rules: CompiledRules;
  readonly issues: readonly ProjectIssue[];
}

/** What the draft changes about issues. */
export interface PreviewResult extends AnswerComparison<ProjectIssue> {
  readonly base: RuleSet;
  readonly draft: RuleSet;
  /** Issues of types that the draft leaves out; they are not compared. */
  readonly leftOut: number;
}

export interface PreviewState {
  /** The last one that was worked out: it stays while another is. */
  readonly result: PreviewResult | undefined;
  /** From 0 to 1; undefined while there is nothing to do, or too little to tell of. */
  readonly progress: number | undefined;
}

/** Compares the draft with the published rules, over and over. */
export interface Preview {
  /** Takes the question in place of the one before, unless it is the same. */
  readonly ask: (question: PreviewQuestion) => void;
  readonly state: () => PreviewState;
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A preview that works in slices and keeps what was answered: published rules answer once per issue, and the draft only
 * where its last change can reach.
 */
export function createPreview(ports: SlicePorts): Preview {
  const listeners = new Set<() => void>();
  let state: PreviewState = { result: undefined, progress: undefined };
  let asked: PreviewQuestion | undefined;
  let running = new AbortController();
  let publishedRules: CompiledRules | undefined;
  let published: Answered | undefined;
  /** The last draft that has answered for all issues, and the one after it. */
  let draft: Answered | undefined;
  let begun: Answered | undefined;

  const tell = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  async function work({ base, rules, issues }: PreviewQuestion, signal: AbortSignal): Promise<void> {
    // Whoever asks is busy with something: what was typed comes first.
    await ports.breathe();
    signal.throwIfAborted();
    if (publishedRules?.ruleSet !== base) {
      publishedRules = await stepsInSlices(compileSteps(base), ports, signal);
      await ports.breathe();
      signal.throwIfAborted();
    }
    const old = answering(publishedRules, [published, draft]);
    published = old;
    const now = answering(rules, [begun?.ruleSet === rules.ruleSet ? begun : undefined, draft, old]);
    begun = now;
    const taking = issues.filter(({ text }) => takesPart(rules.ruleSet.settings, text.type.text));
    let done = 0;
    let lastTold = ports.now();
    const answer = (issue: ProjectIssue) => {
      done += 1;
      return { issue, before: old.answer(issue), after: now.answer(issue) };
    };
    const breathe = async (): Promise<void> => {
      if (ports.now() - lastTold >= TELL_MS) {
        lastTold = ports.now();
        tell({ progress: done / taking.length });
      }
      await ports.breathe();
    };
    const answered = await inSlices(taking, answer, { ...ports, breathe }, signal);
    await ports.breathe();
    signal.throwIfAborted();
    draft = now;
    const result = { ...compareAnswers(answered), base, draft: rules.ruleSet, leftOut: issues.length - taking.length };
    tell({ result, progress: undefined });
  }

  return {
    ask: (question) => {
      if (asked !== undefined && isSameQuestion(asked, question)) return;
      asked = question;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      work(question, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isSameQuestion = (a: PreviewQuestion, b: PreviewQuestion): boolean =>
  a.base === b.base && a.rules === b.rules && a.issues === b.issues;
