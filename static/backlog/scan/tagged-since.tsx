import Button from '@atlaskit/button/new';
import type { RunView } from '#contract';
import { changedCount, setsTags, type RunHeader } from '#run';

import { Message } from '../../ui/message';
import { PersonName } from '../../ui/person-name';

interface TaggedSinceProps {
  readonly run: RunView;
  /** The account id of who looks. */
  readonly me: string;
  /** What can be done; undefined where the scan is not complete: then it reads on first. */
  readonly onScan: (() => void) | undefined;
}

/** Says that the list does not show what a run has written since it was scanned, with a way to have it shown. */
export function TaggedSince({ run, me, onScan }: TaggedSinceProps) {
  const { header, state } = run;
  const changed = changedCount(header, state);
  const issues = changed === 1 ? '1 issue' : `${changed.toLocaleString('en')} issues`;
  const scan = onScan === undefined ? undefined : <Button onClick={onScan}>Scan what changed</Button>;
  return (
    <Message tone="info" title="This list is older than the last run" actions={scan}>
      <PersonName accountId={header.approvedBy} me={me} other="Somebody else" />
      {` ${didTo(issues, header)} since your scan.`}
    </Message>
  );
}

/** What a run did to so many issues. */
function didTo(issues: string, header: RunHeader): string {
  if (header.kind === 'tag') return `tagged ${issues}`;
  return setsTags(header) ? `set the tags of ${issues} again` : `took back the tags of ${issues}`;
}
