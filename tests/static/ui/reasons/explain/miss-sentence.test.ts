import { describe, expect, it } from '@jest/globals';

import { plainIssueText } from '#rules';

import { missSentence } from '../../../../../static/ui/reasons/explain/miss-sentence';
import { rule } from '../../../panel/builders';

describe('missSentence', () => {
  it('quotes the words, marked for their side, and says what stood against them', () => {
    const text = plainIssueText({ description: 'Deploy' });
    const deploy = rule({ id: 'deploy', question: 'how', patterns: ['deploy'], where: ['summary'] });
    const piece = { ruleId: 'deploy', question: 'how', points: 20, pattern: 'deploy', field: 'description' } as const;
    const pieces = missSentence({ ...piece, start: 0, end: 6, why: { kind: 'field' } }, deploy, text);
    expect(pieces.map((each) => each.text).join('')).toBe(
      '“Deploy” would speak for Plan, but the rule looks in the summary only.',
    );
    expect(pieces).toContainEqual({ text: 'Deploy', side: 'plan' });
  });
});
