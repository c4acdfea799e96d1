import { judgeChoice, measureConfidence, studyDecisions, type LabelledIssue, type Study } from '#measure';
import * as v from 'valibot';

import { LearnRequest, type Decided, type LearnReply } from './messages';

/** All are of one project: there are no sources to be left out as a whole, and so they are dealt one by one. */
const labelled = (issues: readonly Decided[]): readonly LabelledIssue[] =>
  issues.map((issue) => ({ ...issue, source: '', question: undefined }));

const NONE: ReadonlySet<string> = new Set();

/** What cannot be read says at least which request it was; 0, which none has, where it does not even say that. */
const Numbered = v.fallback(v.object({ nth: v.number() }), { nth: 0 });

/**
 * The worker's work: answers one message after the other, and keeps the last study. Never throws: whatever goes wrong is
 * answered.
 *
 * @param post sends to the page
 */
export function answerRequests(post: (reply: LearnReply) => void): (message: unknown) => void {
  const issues: LabelledIssue[] = [];
  let study: Study | undefined;

  function answer(request: LearnRequest): LearnReply {
    const { nth } = request;
    const tell = (done: number, of: number): void => post({ nth, kind: 'progress', done, of });
    switch (request.kind) {
      case 'issues':
        issues.push(...labelled(request.issues));
        return { nth, kind: 'taken' };
      case 'study':
        study = studyDecisions(request.ruleSet, issues, request.mostTerms, tell);
        return { nth, kind: 'studied', proposals: study.proposals, right: judgeChoice(study, NONE).before.right };
      case 'judge':
        if (study === undefined) return { nth, kind: 'failed' };
        return { nth, kind: 'judged', judgement: judgeChoice(study, new Set(request.taken)) };
      case 'measure':
        return {
          nth,
          kind: 'measured',
          calibration: measureConfidence(request.ruleSet, issues, tell),
        };
    }
  }

  return (message) => {
    const parsed = v.safeParse(LearnRequest, message);
    if (!parsed.success) {
      post({ nth: v.parse(Numbered, message).nth, kind: 'failed' });
      return;
    }
    try {
      post(answer(parsed.output));
    } catch {
      post({ nth: parsed.output.nth, kind: 'failed' });
    }
  };
}
