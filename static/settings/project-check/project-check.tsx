import './project-check.css';

import Button from '@atlaskit/button/new';
import { PLACES, type CompiledRules, type IssueText, type Place, type Suggestion } from '#rules';
import { useEffect, useId, useState } from 'react';

import { openIssue } from '../../api';
import { FailureMessage } from '../../ui/failure-message';
import { PlaceBar } from '../../ui/place-bar';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { Waiting } from '../../ui/waiting';
import { WaitWords } from '../../ui/wait-words';
import type { ProjectIssues } from '../project-issues/use-project-issues';
import { matchedRules } from '../try-it/matched-rules';
import { useNewest } from './use-newest';
import { useSuggestions, type SuggestedIssue } from './use-suggestions';

interface ProjectCheckProps {
  readonly rules: CompiledRules;
  readonly issues: ProjectIssues;
  /** Whether it is open from the start: so it is when nobody has published anything yet. */
  readonly isFirst: boolean;
}

/** What the rules, as they stand in the list, make of the project's newest issues. */
export function ProjectCheck({ isFirst, ...check }: ProjectCheckProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(isFirst);
  return (
    <section className="first-look" aria-labelledby={id}>
      <div className="first-look-head">
        <h2 id={id} className="rules-part-title">
          What the rules make of this project
        </h2>
        <span className="first-look-button">
          <Button spacing="compact" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide' : 'Show its newest issues'}
          </Button>
        </span>
      </div>
      {isOpen && <NewestIssues {...check} />}
    </section>
  );
}

const clock = (): number => Date.now();

function NewestIssues({ rules, issues }: Omit<ProjectCheckProps, 'isFirst'>) {
  const { want, reading, readAgain } = issues;
  useEffect(want, [want]);
  const newest = useNewest(issues.issues);
  const [areExamplesOpen, setExamplesOpen] = useState(false);
  const examplesId = useId();
  const all = useSuggestions(rules, newest);
  if (newest.length === 0) {
    if (reading.kind === 'failed') return <FailureMessage failure={reading.failure} onRetry={readAgain} />;
    if (reading.kind === 'reading' && reading.waitsUntil !== undefined)
      return <WaitWords until={reading.waitsUntil} now={clock} />;
    if (reading.kind === 'read') return <NoIssues mayBeMore={reading.hasMore} onRead={readAgain} />;
  }
  if (all === undefined || all.length === 0) return <Waiting label="Reading the newest issues" />;
  const suggested = all.filter(({ suggestion }) => suggestion.reason.kind !== 'left-out');
  const byPlace = PLACES.map((place) => [place, suggested.filter((one) => one.suggestion.place === place)] as const);
  return (
    <>
      <p className="rules-help">
        {all.length === 1 ? 'Its only issue' : `Its ${all.length} newest issues`}, read with the rules as they stand
        below. Nothing is tagged by this.
        {suggested.length < all.length && ` ${all.length - suggested.length} of them take no part: see Settings.`}
      </p>
      <PlaceBar counts={countPlaces(suggested)} />
      <span className="first-look-button first-look-fold">
        <Button
          spacing="compact"
          appearance="subtle"
          aria-expanded={areExamplesOpen}
          aria-controls={examplesId}
          onClick={() => setExamplesOpen(!areExamplesOpen)}
        >
          {areExamplesOpen ? 'Hide examples' : 'Show examples'}
        </Button>
      </span>
      <div
        id={examplesId}
        className={areExamplesOpen ? 'first-look-places' : 'first-look-places first-look-places-folded'}
      >
        {byPlace.map(([place, issues]) => issues.length > 0 && <Examples key={place} place={place} issues={issues} />)}
      </div>
    </>
  );
}

function NoIssues({ mayBeMore, onRead }: { readonly mayBeMore: boolean; readonly onRead: () => void }) {
  if (!mayBeMore) return <p className="rules-help">This project has no issues yet.</p>;
  return (
    <p className="rules-help">
      Reading was stopped before the first issue.{' '}
      <Button spacing="compact" onClick={onRead}>
        Read issues
      </Button>
    </p>
  );
}

/** Examples of one place: enough to see whether the rules make sense. */
const EXAMPLES = 3;
const WORDS = 3;

function Examples({ place, issues }: { readonly place: Place; readonly issues: readonly SuggestedIssue[] }) {
  const surest = [...issues].sort((a, b) => b.suggestion.confidence - a.suggestion.confidence).slice(0, EXAMPLES);
  return (
    <div className="first-look-place">
      <h3 className="first-look-place-name">
        <PlaceLozenge place={place} />
        <span className="visually-hidden">, for example</span>
      </h3>
      <ul className="first-look-issues">
        {surest.map(({ issue, suggestion }) => (
          <li key={issue.key} className="first-look-issue">
            <button type="button" className="quiet-button first-look-key" onClick={() => void openIssue(issue.key)}>
              {issue.key}
              <span className="visually-hidden"> opens in a new tab</span>
            </button>{' '}
            {issue.text.summary.text}
            <span className="first-look-words">{strongestWords(suggestion, issue.text)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function strongestWords({ evidence, reason }: Suggestion, text: IssueText): string {
  if (reason.kind === 'other-language') return 'Another language';
  const words = matchedRules(evidence, text).flatMap((rule) => rule.words.slice(0, 1));
  if (words.length === 0) return 'No rule matches';
  return words
    .slice(0, WORDS)
    .map((word) => `“${word}”`)
    .join(', ');
}

function countPlaces(suggested: readonly SuggestedIssue[]): Readonly<Record<Place, number>> {
  const counts = { backlog: 0, plan: 0, mixed: 0, unclear: 0 };
  for (const { suggestion } of suggested) counts[suggestion.place] += 1;
  return counts;
}
