import './preview.css';

import { useEffect, useMemo, useState } from 'react';

import type { DeskProps } from '../desk';
import { IssuesChoice } from '../project-issues/issues-choice';
import { Waiting } from '../../ui/waiting';
import { AgreementPanel } from './agreement-panel';
import type { PreviewResult } from './create-preview';
import { FilterBar } from './filter-bar';
import { isUntouched } from './is-untouched';
import { MovedIssues } from './moved-issues';
import { PlacesTable } from './places-table';
import { ALL, filterMoved, type PreviewFilter } from './preview-filter';
import { leftOutWords, movedWords } from './preview-words';
import { usePreview } from './use-preview';

/** What the draft changes about the project's newest issues, before it is published. */
export default function PreviewTab({ desk }: DeskProps) {
  const { issues } = desk;
  const { want } = issues;
  useEffect(want, [want]);
  const { result, progress } = usePreview(desk);
  const { reading } = issues;
  const isEmpty = reading.kind === 'read' && !reading.hasMore && issues.issues.length === 0;
  const isComing = reading.kind === 'idle' || reading.kind === 'reading' || issues.issues.length > 0;
  const isReady = result !== undefined && result.issues + result.leftOut > 0;
  return (
    <section className="preview" aria-labelledby="preview-title">
      <div className="preview-head">
        <h2 id="preview-title" className="rules-part-title">
          What the draft changes
        </h2>
        <p className="preview-subtle">
          The draft, with what stands in open forms, against the published rules, on issues of this project. Nothing is
          tagged by this.
        </p>
      </div>
      <IssuesChoice issues={issues} />
      {isEmpty ? (
        <p className="preview-empty">
          This project has no issues that you can see. Once it has some, you see here what your changes do to them.
        </p>
      ) : isReady ? (
        <Result desk={desk} result={result} progress={progress} />
      ) : (
        isComing && <Waiting label="Looking at the newest issues" />
      )}
    </section>
  );
}

interface ResultProps extends DeskProps {
  readonly result: PreviewResult;
  readonly progress: number | undefined;
}

function Result({ desk, result, progress }: ResultProps) {
  const [filter, setFilter] = useState<PreviewFilter>(ALL);
  const { base, draft, moved, moves, effects } = result;
  const untouched = useMemo(() => isUntouched(base, draft), [base, draft]);
  const listed = useMemo(() => filterMoved(moved, filter), [moved, filter]);
  // What is filtered for may have gone with the last keystroke.
  const shown = listed.length > 0 ? filter : ALL;
  return (
    <>
      <div className="preview-answer">
        <p className="preview-answer-words" role="status">
          {untouched ? 'Nothing is changed yet.' : movedWords(moved.length, result.issues)}
        </p>
        <p className="preview-subtle preview-progress">
          {progress !== undefined && `Looking again, ${Math.floor(100 * progress)} %`}
        </p>
      </div>
      {untouched && (
        <p className="preview-subtle">
          Change a rule, and you see here which issues go elsewhere by it, and which words do that.
        </p>
      )}
      {result.leftOut > 0 && <p className="preview-subtle">{leftOutWords(result.leftOut)}</p>}
      <div className="preview-figures">
        <PlacesTable result={result} />
        <AgreementPanel agreement={result.agreement} />
      </div>
      {moved.length > 0 && (
        <section className="preview-list" aria-labelledby="preview-list-title">
          <h3 id="preview-list-title" className="preview-title">
            Issues that change their place
          </h3>
          {effects.spoilt + effects.lost + effects.misled > 0 && (
            <p className="preview-subtle">The worst come first: where the draft leaves what a person decided.</p>
          )}
          <FilterBar result={result} filter={shown} onFilter={setFilter} />
          <MovedIssues
            // Another filter begins at its first page.
            key={Object.values(shown).join(' ')}
            desk={desk}
            result={result}
            moved={shown === ALL ? moved : listed}
          />
        </section>
      )}
      {moved.length === 0 && moves.length === 0 && !untouched && (
        <p className="preview-subtle">
          Every issue stays where the published rules put it. How sure the rules are of it may differ.
        </p>
      )}
    </>
  );
}
