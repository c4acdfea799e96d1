import type { Answer } from '#contract';
import { english } from '#packs';
import type { RuleSet } from '#rules';
import { useCallback, useRef } from 'react';

import { callRules } from '../call-rules';

/** Reads the rules of a version; 0: the built-in ones. Never throws. */
export type ReadVersion = (version: number) => Promise<Answer<RuleSet>>;

/** Reads versions, each once while the page is open: they never change. */
export function useVersionRules(projectId: string): ReadVersion {
  const known = useRef(new Map<number, RuleSet>([[0, english]]));
  return useCallback(
    async (version) => {
      const there = known.current.get(version);
      if (there !== undefined) return { ok: true, value: there };
      const answer = await callRules('history.read', { projectId, version });
      if (!answer.ok) return answer;
      known.current.set(version, answer.value.published.ruleSet);
      return { ok: true, value: answer.value.published.ruleSet };
    },
    [projectId],
  );
}
