import './beside.css';

import type { Request } from '#jira';
import type { Side } from '#rules';
import type { TagChoice } from '#run';
import { useEffect, useRef } from 'react';

import { openIssue } from '../../../api';
import { Button } from '../../../ui/button';
import { FailureMessage } from '../../../ui/failure-message';
import type { ProjectRules } from '../../../ui/project-rules';
import { readingWords } from '../../../ui/reading-words';
import { Waiting } from '../../../ui/waiting';
import type { ScannedIssue } from '../../scan/scanned-issue';
import { StandingWords } from '../standing-words';
import { PlaceChoice } from './place-choice';
import { Reasons } from './reasons';
import { useOpenedIssue } from './use-opened-issue';

export interface BesideProps {
  readonly request: Request;
  readonly rules: ProjectRules;
  /** As the table lists it. */
  readonly issue: ScannedIssue;
  /** Where this person puts it; undefined: as suggested. */
  readonly chosen: Side | undefined;
  /** Undefined where nothing can be tagged. */
  readonly onChoose: ((choice: TagChoice) => void) | undefined;
  readonly onClose: () => void;
  /** The issue was changed since the scan, so that the table lists another suggestion than it gets now. */
  readonly onChangedSince: (id: string) => void;
}

/** One issue beside the table: what the rules make of it, the evidence in its own words, and where it shall go. */
export default function Beside({ request, rules, issue, chosen, onChoose, onClose, onChangedSince }: BesideProps) {
  const { id, key, standing, place } = issue;
  const [opened, retry] = useOpenedIssue(request, id, rules);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [id]);
  const now = opened.kind === 'ready' && opened.issue.id === id ? opened.suggestion.place : place;
  useEffect(() => {
    if (now !== place) onChangedSince(id);
  }, [now, place, id, onChangedSince]);
  return (
    <aside className="beside" aria-labelledby="beside-title">
      <header className="beside-head">
        <h2 id="beside-title" className="beside-title" ref={title} tabIndex={-1}>
          {key}
        </h2>
        <Button appearance="subtle" isCompact onClick={() => void openIssue(key)}>
          Open in a new tab
        </Button>
        <Button appearance="subtle" isCompact onClick={onClose}>
          Close<span className="visually-hidden"> {key}</span>
        </Button>
      </header>
      <div className="beside-body">
        {opened.kind === 'loading' && <Waiting label={`Reading ${key}`} />}
        {opened.kind === 'failed' && <FailureMessage failure={opened.failure} onRetry={retry} words={readingWords} />}
        {opened.kind === 'ready' && (
          <>
            <p className="beside-summary">{opened.issue.fields.summary}</p>
            <p className="beside-standing">
              <StandingWords standing={standing} suggested={place} />
            </p>
            {onChoose !== undefined && (
              <PlaceChoice issue={issue} suggested={opened.suggestion.place} chosen={chosen} onChoose={onChoose} />
            )}
            <Reasons rules={rules.compiled} text={opened.text} suggestion={opened.suggestion} />
          </>
        )}
      </div>
    </aside>
  );
}
