import { RULE_LIMITS } from '#rules';
import { useId } from 'react';

interface PointsInputProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly fault: string | undefined;
}

/** The points of a rule as they are typed in its form. */
export function PointsInput({ typed, onType, fault }: PointsInputProps) {
  const id = useId();
  return (
    <div className="rules-field">
      <label htmlFor={id}>Points</label>
      <input
        id={id}
        className="rules-points-input"
        type="number"
        inputMode="numeric"
        min={RULE_LIMITS.points.least}
        max={RULE_LIMITS.points.most}
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={`${id}-fault`} className="rules-fault" role="status">
        {fault}
      </p>
    </div>
  );
}
