import Button from '@atlaskit/button/new';
import { ownLabels, TAG_PROPERTY, type ProjectLabels } from '#issue';
import { useId, useState, type SyntheticEvent } from 'react';

import { useFocusFirst } from '../../backlog/use-focus-first';
import type { ChangeableRules } from '../editing/start-from';

interface ConfirmRemovalProps {
  /** About how many issues there are. */
  readonly about: number;
  readonly projectKey: string;
  readonly labels: ProjectLabels;
  /** Names that the labels had before. */
  readonly earlier: readonly string[];
  readonly inForce: ChangeableRules;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Says what would be removed and what stays, and asks for the project's key before anything is. */
export function ConfirmRemoval(props: ConfirmRemovalProps) {
  const { about, projectKey, labels, earlier, inForce, onRemove, onClose } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isAsked, setAsked] = useState(false);
  const section = useFocusFirst<HTMLFormElement>();
  const isRight = typed.trim().toUpperCase() === projectKey.toUpperCase();
  const names = ownLabels(labels);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (isRight) onRemove();
  };
  return (
    <form ref={section} tabIndex={-1} className="leave-confirm" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h3 id={`${id}-title`} className="leave-confirm-title">
        {about === 0 ? 'No issue' : `About ${about.toLocaleString('en')} ${about === 1 ? 'issue' : 'issues'}`} of{' '}
        {projectKey} to clean
      </h3>
      <div className="leave-columns">
        <div>
          <h4>What goes, for good</h4>
          <ul>
            <li>
              On issues: the property <code>{TAG_PROPERTY}</code>
              {names.map((name, nth) => (
                <span key={name}>
                  {nth === 0 ? ', and the labels ' : ' and '}
                  <code>{name}</code>
                </span>
              ))}
              {names.length > 0 && ', those set by hand too'}
            </li>
            {earlier.length > 0 && (
              <li>
                On issues with that property, also labels that this project used before:{' '}
                {earlier.map((name, nth) => (
                  <span key={name}>
                    {nth > 0 && ', '}
                    <code>{name}</code>
                  </span>
                ))}
              </li>
            )}
            <li>{publishedWords(inForce)}, with every earlier version, its settings and its tests</li>
            <li>Every administrator’s draft, and what is not published on this page</li>
          </ul>
        </div>
        <div>
          <h4>What stays</h4>
          <ul>
            <li>Jira’s own history of each issue, which also notes that labels came off</li>
            {earlier.length > 0 && (
              <li>Such earlier labels on issues without the property: this app did not write there</li>
            )}
            <li>Files that somebody exported: keep one, if you may want these rules again</li>
            <li>The app itself, with its built-in rules</li>
          </ul>
        </div>
      </div>
      <p>
        It is done issue by issue, as you, and you can pause. Jira sends no mails for it. Keep this page open until it
        says that it is done.
      </p>
      <div className="rules-field leave-key">
        <label htmlFor={id}>Type {projectKey} to go ahead</label>
        <input
          id={id}
          className="rules-input"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isAsked && !isRight}
          aria-describedby={`${id}-fault`}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p id={`${id}-fault`} className="rules-fault" role="status">
          {isAsked && !isRight && `This is not the key of this project, ${projectKey}. Nothing was changed.`}
        </p>
      </div>
      <div className="rules-actions">
        <Button type="submit" appearance="danger">
          Remove everything
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Keep everything
        </Button>
      </div>
    </form>
  );
}

const publishedWords = (rules: ChangeableRules): string =>
  rules.kind === 'published'
    ? `Version ${rules.published.version} of the rules`
    : 'Published rules, where any are left';
