import type { Failure } from '#contract';
import type { FoundProject } from '#jira';
import { useDeferredValue, useId, useState } from 'react';

import { callRules } from '../call-rules';
import { Button } from '../../ui/button';
import { FailureMessage } from '../../ui/failure-message';
import { Message } from '../../ui/message';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import type { Incoming } from './incoming';
import { rulesOfProject } from './rules-of-project';
import { useProjects } from './use-projects';

interface CopyPartProps extends DeskProps {
  readonly onIncoming: (incoming: Incoming) => void;
}

/** What became of the project that was chosen last. */
type Asked =
  | { readonly kind: 'reading'; readonly project: FoundProject }
  | { readonly kind: 'failed'; readonly project: FoundProject; readonly failure: Failure }
  | { readonly kind: 'none'; readonly project: FoundProject; readonly why: string };

/** Rules of another project that the user administers. The server checks that they do. */
export function CopyPart({ desk: { project }, onIncoming }: CopyPartProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { projects, isAll, failure, retry } = useProjects(project.id, words);
  const [asked, setAsked] = useState<Asked>();
  const id = useId();
  const read = async (chosen: FoundProject): Promise<void> => {
    setAsked({ kind: 'reading', project: chosen });
    const answer = await callRules('rules.read', { projectId: chosen.id });
    if (!answer.ok) {
      setAsked({ kind: 'failed', project: chosen, failure: answer.failure });
      return;
    }
    const rules = rulesOfProject(answer.value.rules);
    if (rules.kind === 'none') {
      setAsked({ kind: 'none', project: chosen, why: rules.why });
      return;
    }
    setAsked(undefined);
    const from = `${chosen.name} (${rules.what})`;
    onIncoming({ from, ruleSet: rules.ruleSet, holds: 'all', bringsOthers: false, notRead: [] });
  };
  return (
    <section className="move-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="move-title">
        Copy from another project
      </h2>
      <div className="rules-field">
        <label htmlFor={`${id}-words`}>Projects that you administer, by name or key</label>
        <input
          id={`${id}-words`}
          type="search"
          className="rules-input"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {failure !== undefined && <FailureMessage failure={failure} onRetry={retry} />}
      {projects === undefined && failure === undefined && <Waiting label="Reading your projects" />}
      {projects !== undefined && failure === undefined && (
        <>
          <ul className="move-projects" aria-label="Projects">
            {projects.map((one) => (
              <li key={one.id} className="move-project">
                <span className="move-project-name">
                  {one.name} <span className="move-project-key">{one.key}</span>
                </span>
                <Button
                  isCompact
                  isBusy={asked?.kind === 'reading' && asked.project.id === one.id}
                  onClick={() => void read(one)}
                >
                  See rules<span className="visually-hidden"> of {one.name}</span>
                </Button>
              </li>
            ))}
          </ul>
          <p className="rules-help" role="status">
            {projects.length === 0
              ? words === ''
                ? 'There is no other project that you administer.'
                : 'You administer no other project with that in its name or key.'
              : isAll
                ? ''
                : 'There are more. Type part of a name to find them.'}
          </p>
        </>
      )}
      {asked?.kind === 'failed' && <FailureMessage failure={asked.failure} onRetry={() => void read(asked.project)} />}
      {asked?.kind === 'none' && (
        <Message tone="warning" title={`The rules of ${asked.project.name} cannot be copied`}>
          {asked.why} Nothing was changed.
        </Message>
      )}
    </section>
  );
}
