import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';

import { Message } from '../../ui/message';
import { PersonName } from '../../ui/person-name';

interface TaggedSinceProps {
  readonly run: RunView;
  /** The account id of who looks. */
  readonly me: string;
  /** Undefined where the scan is not complete: then it reads on first. */
  readonly onScanChanges: (() => void) | undefined;
}

/** Says that the list does not show what a run has written since it was scanned, with a way to have it shown. */
export function TaggedSince({ run: { header, state }, me, onScanChanges }: TaggedSinceProps) {
  const { written } = state;
  const issues = written === 1 ? '1 issue' : `${written.toLocaleString('en')} issues`;
  return (
    <Message
      tone="info"
      title="This list is older than the last run"
      actions={onScanChanges === undefined ? undefined : <Button onClick={onScanChanges}>Scan what changed</Button>}
    >
      <PersonName accountId={header.approvedBy} me={me} other="Somebody else" />
      {header.kind === 'tag' ? ` tagged ${issues}` : ` took back the tags of ${issues}`} since your scan.
    </Message>
  );
}
