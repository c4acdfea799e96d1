import type { CopyState, Failure, PublishedRules } from '#contract';
import type { RuleSet } from '#rules';
import { useState } from 'react';

import { notify } from '../../api';
import { callRules } from '../call-rules';
import type { Draft } from '../draft/use-draft';
import { useMe } from '../../ui/use-me';
import { isOwnPublish } from './is-own-publish';

/** What stands above the list. */
export type Stage =
  | { readonly kind: 'list' }
  | { readonly kind: 'built-in' }
  | { readonly kind: 'review'; readonly failure?: Failure; readonly reason?: string }
  | { readonly kind: 'publishing' }
  | { readonly kind: 'conflict'; readonly theirs: PublishedRules; readonly copy: CopyState };

/** What goes with a publish beside the rules. */
export interface Consent {
  /** Why, for the history; may be empty. */
  readonly reason: string;
  /** Whether to publish although tests fail. */
  readonly despiteTests: boolean;
}

interface PublishPorts {
  readonly projectId: string;
  /** What somebody else had published already when the page was opened, over what the draft was begun with. */
  readonly newer: { readonly theirs: PublishedRules; readonly copy: CopyState } | undefined;
  /** Of the version that the edits started from; undefined where it cannot be read. */
  readonly baseHash: string | undefined;
  readonly draft: Pick<Draft, 'pause' | 'resume'>;
  readonly onPublished: (published: PublishedRules) => void;
  readonly onCopy: (copy: CopyState) => void;
}

/** Publishing from the summary to its end, whatever that is. The edits themselves are never touched by a failure. */
export function usePublish({ projectId, newer, baseHash, draft, onPublished, onCopy }: PublishPorts) {
  const [stage, setStage] = useState<Stage>(newer === undefined ? { kind: 'list' } : { kind: 'conflict', ...newer });
  const me = useMe();
  const publish = async (baseVersion: number, ruleSet: RuleSet, consent: Consent): Promise<void> => {
    setStage({ kind: 'publishing' });
    const draftRevision = await draft.pause();
    const base = { baseVersion, ...(baseHash !== undefined && { baseHash }) };
    const payload = { projectId, ...base, ruleSet, draftRevision, ...consent };
    const answer = await callRules('rules.publish', payload);
    draft.resume(answer.ok && answer.value.kind !== 'conflict');
    if (!answer.ok) {
      setStage({ kind: 'review', failure: answer.failure, reason: consent.reason });
      return;
    }
    const { value } = answer;
    if (value.kind === 'conflict' && !isOwnPublish(value.theirs, { ruleSet, reason: consent.reason }, me)) {
      setStage({ kind: 'conflict', theirs: value.theirs, copy: value.copy });
      return;
    }
    const published = value.kind === 'conflict' ? value.theirs : value.published;
    setStage({ kind: 'list' });
    onPublished(published);
    onCopy(value.copy);
    notify({
      id: `rules-published-${published.version}`,
      title: `Version ${published.version} of the rules is published`,
      ...(value.kind === 'copy-failed' && { description: 'Its copy could not be written yet: see the page.' }),
    });
  };
  return { stage, setStage, publish };
}
