import Button from '@atlaskit/button/new';
import type { RulesInUse } from '#measure';

import { shareWords } from '../../ui/share-words';
import type { ProjectIssue } from '../project-issues/project-issue';
import { leftOutWords } from './figure-words';

interface CoverageProps {
  readonly inUse: RulesInUse<ProjectIssue>;
  readonly isUncoveredOpen: boolean;
  readonly onUncovered: (isOpen: boolean) => void;
  readonly onlyNever: boolean;
  readonly onOnlyNever: (isOnly: boolean) => void;
}

/** In how many issues there is any evidence, and the two ways to what does not do much: issues and rules. */
export function Coverage({ inUse, isUncoveredOpen, onUncovered, onlyNever, onOnlyNever }: CoverageProps) {
  const { covered, uncovered, leftOut, rules } = inUse;
  const all = covered.length + uncovered.length;
  const never = rules.filter(({ hits }) => hits === 0).length;
  const decided = [...covered, ...uncovered].filter((issue) => issue.decided !== undefined).length;
  return (
    <div className="figures-coverage">
      <p className="figures-covered">
        Rules have evidence in{' '}
        <strong>
          {covered.length.toLocaleString('en')} of {all.toLocaleString('en')}
        </strong>{' '}
        issues ({shareWords(covered.length, all)}).
      </p>
      <svg className="figures-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="figures-bar-all" width="100" height="1" />
        <rect className="figures-bar-covered" width={(100 * covered.length) / all} height="1" />
      </svg>
      <p className="rules-help">
        {decided === 0
          ? 'Nobody has decided any of them yet, so there is no agreement to measure.'
          : `People decided ${decided.toLocaleString('en')} of them: agreement is measured with these.`}{' '}
        {leftOutWords(leftOut)}
      </p>
      <div className="rules-actions">
        {uncovered.length > 0 && (
          <Button aria-expanded={isUncoveredOpen} onClick={() => onUncovered(!isUncoveredOpen)}>
            {uncovered.length === 1
              ? '1 issue without any evidence'
              : `${uncovered.length.toLocaleString('en')} issues without any evidence`}
          </Button>
        )}
        {(never > 0 || onlyNever) && (
          <button
            type="button"
            className="choice-button"
            aria-pressed={onlyNever}
            onClick={() => onOnlyNever(!onlyNever)}
          >
            Never matched <span className="choice-count">{never}</span>
          </button>
        )}
      </div>
    </div>
  );
}
