import './difference-list.css';

import { ChangeList } from '../publish/change-list';
import { differenceWords, isSame, type Difference } from './difference';

interface DifferenceListProps {
  readonly difference: Difference;
  /** From what to what, where that does not go without saying. */
  readonly way?: string;
}

/** All that differs between two rule sets: how much, then each. */
export function DifferenceList({ difference, way }: DifferenceListProps) {
  const { changes, setChanges, others } = difference;
  return (
    <div className="difference">
      <p className="difference-count" role="status">
        {way !== undefined && <span className="difference-way">{way}: </span>}
        {differenceWords(difference)}
      </p>
      {!isSame(difference) && <ChangeList changes={changes} setChanges={setChanges} others={others} />}
    </div>
  );
}
