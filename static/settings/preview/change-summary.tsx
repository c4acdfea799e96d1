import './preview.css';

import { useEffect } from 'react';

import { wordsForFailure } from '../../ui/failure-words';
import { shareWords } from '../../ui/share-words';
import { useStillWhilePressed } from '../../ui/use-still-while-pressed';
import type { DeskProps } from '../desk';
import type { ProjectIssues } from '../project-issues/use-project-issues';
import type { PreviewResult } from './create-preview';
import { PlaceChange } from './place-change';
import { movedWords, number } from './preview-words';
import { usePreview } from './use-preview';

/** Ways from place to place that are named. */
const MOST_MOVES = 4;

/** What publishing does to the newest issues, in a few lines. */
export function ChangeSummary({ desk }: DeskProps) {
  const { want } = desk.issues;
  useEffect(want, [want]);
  const now = usePreview(desk);
  const { result, progress, issues } = useStillWhilePressed({ ...now, issues: desk.issues });
  const isReady = result !== undefined && result.issues > 0;
  return (
    <div className="change-summary">
      {isReady && <Figures result={result} />}
      <p className="preview-subtle">{stateWords(issues, isReady, progress !== undefined)}</p>
    </div>
  );
}

function Figures({ result: { issues, moved, moves, agreement, effects } }: { readonly result: PreviewResult }) {
  const { decided, before, after } = agreement;
  const worse = effects.spoilt + effects.lost + effects.misled;
  const rest = moves.slice(MOST_MOVES).reduce((sum, move) => sum + move.issues, 0);
  return (
    <>
      <p className="change-summary-moves">
        {movedWords(moved.length, issues)}
        {moves.slice(0, MOST_MOVES).map(({ from, to, issues: count }) => (
          <span key={`${from} ${to}`} className="change-summary-move">
            <strong>{number(count)}</strong> <PlaceChange from={from} to={to} />
          </span>
        ))}
        {rest > 0 && <span>and {number(rest)} otherwise.</span>}
      </p>
      {decided > 0 && (
        <p>
          Agreement with what people decided about {number(decided)} of them: {shareWords(before, decided)} →{' '}
          <strong>{shareWords(after, decided)}</strong>.{worse > 0 && ` ${worseWords(worse)}`}
        </p>
      )}
    </>
  );
}

const worseWords = (worse: number): string =>
  worse === 1
    ? 'On 1 issue the draft leaves what a person decided; see “What changes”.'
    : `On ${number(worse)} issues the draft leaves what a person decided; see “What changes”.`;

function stateWords({ reading, issues }: ProjectIssues, isReady: boolean, isBusy: boolean): string {
  if (reading.kind === 'failed') {
    const { title } = wordsForFailure(reading.failure);
    return `What it does to your issues is not known in full: ${title.charAt(0).toLowerCase()}${title.slice(1)}. You can publish all the same.`;
  }
  if (reading.kind === 'read' && issues.length === 0) {
    return reading.hasMore ? '' : 'There are no issues yet that it could change.';
  }
  return reading.kind === 'reading' || isBusy || !isReady ? 'Looking at the newest issues…' : '';
}
