import { WaitWords } from '../../ui/wait-words';
import { FailureMessage } from '../../ui/failure-message';
import { Waiting } from '../../ui/waiting';
import { AMOUNTS, type ProjectIssues } from '../project-issues/use-project-issues';

const clock = (): number => Date.now();

/** How many of the newest issues are looked at, and how far reading them is. */
export function IssuesRead({
  issues: { reading, issues, amount, setAmount, readAgain },
}: {
  readonly issues: ProjectIssues;
}) {
  if (reading.kind !== 'failed' && issues.length === 0) {
    return reading.kind === 'read' ? (
      <p className="rules-help">This project has no issues yet, so there is nothing to draw.</p>
    ) : (
      <Waiting label="Reading the newest issues" />
    );
  }
  return (
    <>
      <p className="issues-read">
        <label>
          Newest issues of this project:{' '}
          <select
            className="rules-input issues-read-amount"
            value={amount}
            onChange={({ currentTarget }) => {
              const wanted = AMOUNTS.find((known) => String(known) === currentTarget.value);
              if (wanted !== undefined) setAmount(wanted);
            }}
          >
            {AMOUNTS.map((known) => (
              <option key={known} value={known}>
                {known.toLocaleString('en')}
              </option>
            ))}
          </select>
        </label>
        <span className="rules-help" role="status">
          {reading.kind === 'reading'
            ? `${issues.length.toLocaleString('en')} read…`
            : `${issues.length.toLocaleString('en')} read`}
        </span>
      </p>
      {reading.kind === 'reading' && reading.waitsUntil !== undefined && (
        <WaitWords until={reading.waitsUntil} now={clock} />
      )}
      {reading.kind === 'failed' && <FailureMessage failure={reading.failure} onRetry={readAgain} />}
    </>
  );
}
