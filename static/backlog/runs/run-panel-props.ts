import type { PagePorts } from '../page-ports';
import type { SelectedIds } from '../review/selected-ids';
import type { KnownKeys } from './known-keys';
import type { Runs } from './use-runs';

/** What the parts of a run that are shown have in common. */
export interface RunPanelProps {
  readonly runs: Runs;
  readonly ports: PagePorts;
  readonly keys: KnownKeys;
  /** The account id of who looks. */
  readonly me: string;
  /** Whether this person administers the project. */
  readonly isAdmin: boolean;
  /** Issues that are selected in the table. */
  readonly selected: SelectedIds;
  /** A result was read. */
  readonly onClose: () => void;
}
