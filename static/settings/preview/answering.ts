import { answeringAgain, answerOf, type Answer, type AnswerAgain } from '#measure';
import type { CompiledRules, RuleSet } from '#rules';

import type { ProjectIssue } from '../project-issues/project-issue';

/** What rules have answered so far. */
export interface Answered {
  readonly ruleSet: RuleSet;
  readonly answers: WeakMap<ProjectIssue, Answer>;
}

/** Rules that are asked about issues, once each. */
export interface Answering extends Answered {
  readonly answer: (issue: ProjectIssue) => Answer;
}

/**
 * Makes rules ready to be asked. What others have answered is made use of: see {@link answeringAgain}.
 *
 * @param known the nearest first; answers of these very rules stand
 */
export function answering(rules: CompiledRules, known: readonly (Answered | undefined)[]): Answering {
  const { ruleSet } = rules;
  const others = known.filter((one) => one !== undefined);
  const answers = others.find((one) => one.ruleSet === ruleSet)?.answers ?? new WeakMap<ProjectIssue, Answer>();
  const sources = others.map((one) => ({
    answers: one.answers,
    again: once(() => answeringAgain(one.ruleSet, rules)),
  }));
  const answerAnew = (issue: ProjectIssue): Answer => {
    for (const source of sources) {
      const before = source.answers.get(issue);
      if (before !== undefined) return source.again()(issue.text, before);
    }
    return answerOf(rules, issue.text);
  };
  return {
    ruleSet,
    answers,
    answer: (issue) => {
      const own = answers.get(issue);
      if (own !== undefined) return own;
      const made = answerAnew(issue);
      answers.set(issue, made);
      return made;
    },
  };
}

function once(make: () => AnswerAgain): () => AnswerAgain {
  let made: AnswerAgain | undefined;
  return () => (made ??= make());
}
