import './points-field.css';

import { RULE_LIMITS } from '#rules';
import { useId, useRef, useState } from 'react';

import { POINTS_FAULT, readPoints } from '../editing/read-points';

interface PointsFieldProps {
  /** What the points are for, for those who cannot see the row. */
  readonly label: string;
  readonly points: number;
  readonly onPoints: (points: number) => void;
}

/** What was typed and not taken, and the points that were put back for it. */
interface PutBack {
  readonly typed: string;
  readonly points: number;
}

/** The points of a rule, changed right in its row. What is no number of points is said, never taken. */
export function PointsField({ label, points, onPoints }: PointsFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [putBack, setPutBack] = useState<PutBack>();
  // Of 999, both 9 and 99 are points a rule can have: what counts in the end is what stood here before.
  const before = useRef(points);
  const faultId = useId();
  const isFaulty = typed !== undefined && readPoints(typed) === undefined;
  const words = isFaulty ? POINTS_FAULT : putBack?.points === points ? putBackWords(putBack) : undefined;
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
        aria-describedby={words === undefined ? undefined : faultId}
        value={typed ?? points}
        onFocus={() => {
          before.current = points;
        }}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setPutBack(undefined);
          const meant = readPoints(value) ?? before.current;
          if (meant !== points) onPoints(meant);
        }}
        onBlur={() => {
          if (isFaulty) setPutBack({ typed, points });
          setTyped(undefined);
        }}
      />
      <span aria-hidden="true">{points === 1 ? 'point' : 'points'}</span>
      {words !== undefined && (
        <span id={faultId} className="rules-points-fault rules-fault" role="alert">
          {words}
        </span>
      )}
    </span>
  );
}

/** A number field keeps what is no number at all to itself: then there is nothing to quote. */
const putBackWords = ({ typed, points }: PutBack): string =>
  `${POINTS_FAULT} ${typed === '' ? 'This' : typed} was not taken; it is ${points} again.`;
