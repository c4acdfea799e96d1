import Button from '@atlaskit/button/new';
import { useId } from 'react';

import { AMOUNTS, type ProjectIssues, type Reading } from '../project-issues/use-project-issues';
import { issuesWords } from './figure-words';

interface ReadingBarProps {
  readonly issues: ProjectIssues;
  /** Whether the figures are not those of the rules and issues of now yet. */
  readonly isCounting: boolean;
}

/** How many of the newest issues the figures are of, with the way to others. */
export function ReadingBar({ issues: { reading, issues, amount, setAmount, readAgain }, isCounting }: ReadingBarProps) {
  const id = useId();
  return (
    <div className="figures-reading">
      <label htmlFor={id}>Newest issues</label>
      <select
        id={id}
        className="rules-input figures-amount"
        value={amount}
        onChange={({ currentTarget }) => {
          const chosen = AMOUNTS.find((one) => String(one) === currentTarget.value);
          if (chosen !== undefined) setAmount(chosen);
        }}
      >
        {AMOUNTS.map((one) => (
          <option key={one} value={one}>
            {one.toLocaleString('en')}
          </option>
        ))}
      </select>
      <Button spacing="compact" appearance="subtle" isDisabled={reading.kind === 'reading'} onClick={readAgain}>
        Read again
      </Button>
      <p className="rules-help figures-reading-words" role="status">
        {readingWords(reading, issues.length, isCounting)}
      </p>
    </div>
  );
}

function readingWords(reading: Reading, read: number, isCounting: boolean): string {
  if (reading.kind === 'reading') {
    if (reading.waitsUntil !== undefined) return 'Jira asks for patience; reading goes on in a moment.';
    return `Reading… ${issuesWords(read)} so far`;
  }
  if (isCounting) return 'Counting…';
  if (reading.kind !== 'read') return '';
  return reading.hasMore
    ? `The project has more than these ${issuesWords(read)}.`
    : `These are all: ${issuesWords(read)}.`;
}
