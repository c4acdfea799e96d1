import Button from '@atlaskit/button/new';

import { KeyList } from '../runs/key-list';
import { Message } from '../../ui/message';
import type { ScannedIssue } from '../scan/scanned-issue';

interface LetGoProps {
  /** Those that are no longer selected, as they were found. */
  readonly issues: readonly Pick<ScannedIssue, 'key' | 'standing'>[];
  readonly onRead: () => void;
}

/** Most keys that are named. */
const MOST_KEYS = 10;

/** Says which issues are no longer selected because they were read again and found otherwise. */
export function LetGo({ issues, onRead }: LetGoProps) {
  const { length: count } = issues;
  const title = count === 1 ? '1 issue was deselected' : `${count.toLocaleString('en')} issues were deselected`;
  const isTagged = ({ standing }: LetGoProps['issues'][number]): boolean =>
    standing.kind === 'tagged' && standing.by === 'run';
  const tagged = issues.filter(isTagged);
  const others = issues.filter((issue) => !isTagged(issue));
  return (
    <Message tone="info" title={title} actions={<Button onClick={onRead}>OK</Button>}>
      {tagged.length > 0 && <>A run has tagged {keysOf(tagged)} since. </>}
      {others.length > 0 && (
        <>
          The suggestion or the tag of {keysOf(others)} changed. Look again before you tag{' '}
          {others.length === 1 ? 'it' : 'them'}.
        </>
      )}
    </Message>
  );
}

function keysOf(issues: LetGoProps['issues']) {
  const more = issues.length - MOST_KEYS;
  return (
    <>
      <KeyList keys={issues.slice(0, MOST_KEYS).map(({ key }) => key)} />
      {more > 0 && ` and ${more.toLocaleString('en')} more`}
    </>
  );
}
