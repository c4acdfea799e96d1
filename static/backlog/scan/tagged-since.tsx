import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';

import { Message } from '../../ui/message';
import { PersonName } from '../../ui/person-name';
import { movesUpdated } from './moves-updated';

interface TaggedSinceProps {
  readonly run: RunView;
  /** The account id of who looks. */
  readonly me: string;
  /** What can be done; undefined where the scan is not complete: then it reads on first. */
  readonly scans: { readonly onChanges: () => void; readonly onAll: () => void } | undefined;
}

/** Says that the list does not show what a run has written since it was scanned, with a way to have it shown. */
export function TaggedSince({ run, me, scans }: TaggedSinceProps) {
  const { header, state } = run;
  const { written } = state;
  const issues = written === 1 ? '1 issue' : `${written.toLocaleString('en')} issues`;
  const areListed = movesUpdated(run);
  const scan =
    scans === undefined ? undefined : (
      <Button onClick={areListed ? scans.onChanges : scans.onAll}>
        {areListed ? 'Scan what changed' : 'Scan all again'}
      </Button>
    );
  return (
    <Message tone="info" title="This list is older than the last run" actions={scan}>
      <PersonName accountId={header.approvedBy} me={me} other="Somebody else" />
      {header.kind === 'tag' ? ` tagged ${issues}` : ` took back the tags of ${issues}`} since your scan.
      {!areListed && ' Without labels they do not count as changed: only a scan of all shows them.'}
    </Message>
  );
}
