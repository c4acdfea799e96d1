import './points-field.css';

import { RULE_LIMITS } from '#rules';
import { useId, useState } from 'react';

import { POINTS_FAULT, readPoints } from '../editing/rule-draft';

interface PointsFieldProps {
  /** What the points are for, for those who cannot see the row. */
  readonly label: string;
  readonly points: number;
  readonly onPoints: (points: number) => void;
}

/** The points of a rule, changed right in its row. What is no number of points is said, never taken. */
export function PointsField({ label, points, onPoints }: PointsFieldProps) {
  const [typed, setTyped] = useState<string>();
  const faultId = useId();
  const isFaulty = typed !== undefined && readPoints(typed) === undefined;
  return (
    <span className="rules-points">
      <input
        className="rules-points-input"
        type="number"
        inputMode="numeric"
        min={RULE_LIMITS.points.least}
        max={RULE_LIMITS.points.most}
        aria-label={label}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? faultId : undefined}
        value={typed ?? points}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const read = readPoints(value);
          if (read !== undefined && read !== points) onPoints(read);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span aria-hidden="true">{points === 1 ? 'point' : 'points'}</span>
      {isFaulty && (
        <span id={faultId} className="rules-points-fault rules-fault" role="alert">
          {POINTS_FAULT}
        </span>
      )}
    </span>
  );
}
