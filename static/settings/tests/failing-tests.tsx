import './tests-tab.css';

import { Checkbox } from '@atlaskit/checkbox';

import { PlaceLozenge } from '../../ui/place-lozenge';
import { asksOf, askedWords } from './test-words';
import type { SavedTestResult } from './use-test-results';

interface FailingTestsProps {
  readonly failing: readonly SavedTestResult[];
  readonly isOverridden: boolean;
  readonly onOverride: (isOverridden: boolean) => void;
}

/** Tests that are listed before publishing; the others are on their own tab. */
const MOST = 5;

/** Says which tests fail, and lets an admin publish all the same. */
export function FailingTests({ failing, isOverridden, onOverride }: FailingTestsProps) {
  const more = failing.length - MOST;
  return (
    <div className="failing-tests">
      <p className="rules-fault" role="status">
        {failing.length === 1 ? 'A test fails' : `${failing.length} tests fail`} with these rules. Mend the rules or the
        tests, or publish all the same and say why.
      </p>
      <ul className="tests-list">
        {failing.slice(0, MOST).map(({ saved, result }) => (
          <li key={saved.name}>
            “{saved.name}” {asksOf(saved).map(askedWords).join(' and ')}, but is{' '}
            <PlaceLozenge place={result.suggestion.place} />
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <Checkbox
        label="Publish all the same, for the reason below"
        isChecked={isOverridden}
        onChange={({ currentTarget }) => onOverride(currentTarget.checked)}
      />
    </div>
  );
}
