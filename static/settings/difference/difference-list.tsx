import './difference-list.css';

import { ChangeList } from '../publish/change-list';
import { differenceWords, isSame, type Difference } from './difference';

/** All that differs between two rule sets: how much, then each. */
export function DifferenceList({ difference }: { readonly difference: Difference }) {
  const { changes, setChanges, others } = difference;
  return (
    <div className="difference">
      <p className="difference-count" role="status">
        {differenceWords(difference)}
      </p>
      {!isSame(difference) && <ChangeList changes={changes} setChanges={setChanges} others={others} />}
    </div>
  );
}
