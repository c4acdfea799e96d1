import './settings-page.css';

import type { Answer, Api, Failure } from '#contract';
import { startTransition, useCallback, useEffect, useState, type ComponentProps } from 'react';

import { type PageContext } from '../api';
import { callRules } from './call-rules';
import { FailureMessage } from '../ui/failure-message';
import { Message } from '../ui/message';
import { SLICE_PORTS } from '../ui/slice-ports';
import { stepsInSlices } from '../ui/steps-in-slices';
import { Waiting } from '../ui/waiting';
import { beginEditing } from './draft/begin-editing';
import type { RemovedWords } from './leave/removal-words';
import { NewerRules } from './newer-rules';
import { RulesEditor } from './rules-editor';
import { compileEditing } from './use-compiled';

/** The rules page of a project's settings. What is shown depends on what the server lets this user read. */
export default function SettingsPage({ context }: { readonly context: PageContext }) {
  const { project } = context.extension;
  const { cloudId: site = '', accountId = '' } = context;
  const [found, setFound] = useState<Found>();
  const [removed, setRemoved] = useState<RemovedWords>();
  const read = useCallback(
    async (words?: RemovedWords) => {
      setFound(undefined);
      setRemoved(words);
      const here = await prepare(await callRules('rules.read', { projectId: project.id }));
      // Drawn bit by bit: the page with all its rules takes longer than one task may.
      startTransition(() => setFound(here));
    },
    [project.id],
  );
  useEffect(() => void read(), [read]);

  if (found === undefined) return <Waiting label="Reading the rules" />;
  if (found.kind === 'newer') return <NewerRules version={found.version} surviving={found.surviving} />;
  if (found.kind === 'here') {
    return (
      <RulesEditor
        project={project}
        owner={{ site, accountId, projectId: project.id }}
        {...found.editor}
        removed={removed}
        onStartAnew={(words) => void read(words)}
      />
    );
  }
  const { failure } = found;
  return (
    <main className="rules-page">
      <h1 className="rules-head-title">Rules</h1>
      {failure.code === 'forbidden' ? (
        <Message tone="info" title="Rules are changed by project administrators">
          You can read them: open Backlog or Plan in this project and choose its Rules tab. If a rule looks wrong to
          you, tell an administrator of the project which words it should read.
        </Message>
      ) : (
        <FailureMessage failure={failure} onRetry={() => void read()} />
      )}
    </main>
  );
}

type Newer = Extract<Api['rules.read']['result']['rules'], { readonly kind: 'newer' }>;
type Found =
  | Newer
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'here';
      readonly editor: Omit<ComponentProps<typeof RulesEditor>, 'project' | 'owner' | 'removed' | 'onStartAnew'>;
    };

/** Makes what was read ready for the page: 2,000 rules take longer than one task may. */
async function prepare(answer: Answer<Api['rules.read']['result']>): Promise<Found> {
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  const { rules, copy, draft, unreadableDraft } = answer.value;
  if (rules.kind === 'newer') return rules;
  const beginning = beginEditing(rules, draft);
  const foundCompiled = await stepsInSlices(compileEditing(beginning.editing), SLICE_PORTS);
  return {
    kind: 'here',
    editor: { found: rules, foundCopy: copy, foundDraft: draft, unreadableDraft, beginning, foundCompiled },
  };
}
