import './leave.css';

import type { DeskProps } from '../desk';
import { CheckCopy } from './check-copy';
import { RemoveEverything } from './remove-everything';

/** Repair, and leaving without a trace. */
export function Leave({ desk }: DeskProps) {
  return (
    <div className="leave">
      <CheckCopy inForce={desk.inForce} copy={desk.copy} />
      <RemoveEverything desk={desk} />
    </div>
  );
}
