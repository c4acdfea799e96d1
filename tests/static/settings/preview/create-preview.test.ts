import { describe, expect, it } from '@jest/globals';

import { compileRules, plainIssueText, type RuleSet } from '#rules';

import { createPreview, type PreviewResult } from '../../../../static/settings/preview/create-preview';
import type { ProjectIssue } from '../../../../static/settings/project-issues/project-issue';
import { rule, ruleSet } from '../../../builders/rule-set';

let issuesMade = 0;

/** An issue whose text counts how often rules read it. */
function issue(summary: string, decided?: ProjectIssue['decided'], type = 'Task'): ProjectIssue & { reads: number } {
  issuesMade += 1;
  const text = plainIssueText({ summary, type });
  const made = {
    id: String(issuesMade),
    key: `K-${issuesMade}`,
    decided,
    reads: 0,
    text: {
      ...text,
      get description() {
        made.reads += 1;
        return text.description;
      },
    },
  };
  return made;
}

const ship = rule({ id: 'ship', question: 'how', points: 40, patterns: ['ship'] });
const PUBLISHED = ruleSet(rule({ points: 40 }), ship);

/** A preview whose clock moves on with every look, so that each issue is a slice of its own. */
function startPreview() {
  let time = 0;
  const breaths: (() => void)[] = [];
  const preview = createPreview({
    now: () => (time += 100),
    breathe: () => new Promise((resolve) => breaths.push(resolve)),
  });
  const breathe = async (): Promise<boolean> => {
    const next = breaths.shift();
    next?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return next !== undefined;
  };
  return {
    preview,
    breathe,
    ask: (draft: RuleSet, issues: readonly ProjectIssue[], base = PUBLISHED) =>
      preview.ask({ base, rules: compileRules(draft), issues }),
    finish: async (): Promise<PreviewResult | undefined> => {
      while (await breathe());
      return preview.state().result;
    },
  };
}

describe('the preview', () => {
  it('says what the draft changes about the issues, and what people decided about them', async () => {
    const { ask, finish } = startPreview();
    ask(ruleSet(rule({ points: 40 })), [issue('Export it', 'backlog'), issue('Ship it', 'plan')]);
    expect(await finish()).toMatchObject({
      issues: 2,
      moves: [{ from: 'plan', to: 'unclear', issues: 1 }],
      agreement: { decided: 2, before: 2, after: 1 },
      moved: [{ issue: { decided: 'plan' }, effect: 'lost' }],
      leftOut: 0,
    });
  });

  it('keeps its last result, and tells how far it is, until the next is there', async () => {
    const { preview, ask, breathe, finish } = startPreview();
    const issues = [issue('Ship'), issue('Ship it'), issue('Ship them'), issue('Export')];
    ask(PUBLISHED, issues);
    const first = await finish();
    expect(first).toMatchObject({ moved: [] });
    const told: (number | undefined)[] = [];
    preview.subscribe(() => told.push(preview.state().progress));
    ask(ruleSet(), issues);
    await breathe();
    await breathe();
    expect(preview.state().result).toBe(first);
    await finish();
    expect(told).toContain(0.5);
    expect(told.at(-1)).toBeUndefined();
    expect(preview.state().result?.moved).toHaveLength(4);
  });

  it('gives up on a draft as soon as there is a newer one', async () => {
    const { preview, ask, breathe, finish } = startPreview();
    const issues = [issue('Ship'), issue('Export')];
    const results: (PreviewResult | undefined)[] = [];
    preview.subscribe(() => results.push(preview.state().result));
    ask(ruleSet(), issues);
    await breathe();
    ask(ruleSet(ship), issues);
    await finish();
    expect(new Set(results.filter((result) => result !== undefined))).toHaveProperty('size', 1);
    expect(preview.state().result?.moved.map(({ before }) => before.place)).toEqual(['backlog']);
  });

  it('reads an issue again only where the last change can reach', async () => {
    const { ask, finish } = startPreview();
    const issues = [issue('Ship it'), issue('Export it')];
    ask(PUBLISHED, issues);
    await finish();
    for (const one of issues) one.reads = 0;
    ask(ruleSet(rule({ points: 40 }), { ...ship, points: 12 }), issues);
    await finish();
    expect(issues.map(({ reads }) => reads > 0)).toEqual([true, false]);
  });

  it('reads only those that are new when more issues come', async () => {
    const { ask, finish, preview } = startPreview();
    const [first, second] = [issue('Ship it'), issue('Export it')];
    const draft = compileRules(ruleSet());
    preview.ask({ base: PUBLISHED, rules: draft, issues: [first] });
    await finish();
    first.reads = 0;
    preview.ask({ base: PUBLISHED, rules: draft, issues: [first, second] });
    expect(await finish()).toMatchObject({ issues: 2, before: { backlog: 1, plan: 1 } });
    expect(first.reads).toBe(0);
    ask(ruleSet(), [first, second]);
    expect(await finish()).toMatchObject({ moved: { length: 2 } });
    expect(first.reads).toBe(0);
  });

  it('compares with what was published last', async () => {
    const { ask, finish } = startPreview();
    const issues = [issue('Ship it'), issue('Export it')];
    const draft = ruleSet(ship);
    ask(draft, issues);
    expect(await finish()).toMatchObject({ moved: { length: 1 } });
    ask({ ...draft }, issues, draft);
    expect(await finish()).toMatchObject({ moved: [], before: { plan: 1, unclear: 1 } });
  });

  it('does not compare issues of types that get no suggestion', async () => {
    const { ask, finish } = startPreview();
    const draft = { ...ruleSet(), settings: { typesLeftOut: ['Epic'] } };
    ask(draft, [issue('Ship it', 'plan', 'Epic'), issue('Export it')]);
    expect(await finish()).toMatchObject({ issues: 1, leftOut: 1, agreement: { decided: 0 } });
  });

  it('shows what comes of letting a type take part again', async () => {
    const { ask, finish } = startPreview();
    const published: RuleSet = { ...PUBLISHED, settings: { typesLeftOut: ['Epic'] } };
    ask(PUBLISHED, [issue('Ship it', undefined, 'Epic'), issue('Export it')], published);
    expect(await finish()).toMatchObject({
      issues: 2,
      before: { plan: 0, unclear: 1 },
      after: { plan: 1, unclear: 0 },
      moved: { length: 1 },
    });
  });

  it('does nothing when it is asked the same again', async () => {
    const { preview, finish, breathe } = startPreview();
    const question = { base: PUBLISHED, rules: compileRules(PUBLISHED), issues: [issue('Ship it')] };
    preview.ask(question);
    const result = await finish();
    preview.ask({ ...question });
    expect(await breathe()).toBe(false);
    expect(preview.state().result).toBe(result);
  });
});
