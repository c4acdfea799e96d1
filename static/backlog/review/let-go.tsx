import Button from '@atlaskit/button/new';

import { KeyList } from '../runs/key-list';
import { Message } from '../../ui/message';

interface LetGoProps {
  /** Of the issues that are no longer selected. */
  readonly keys: readonly string[];
  readonly onRead: () => void;
}

/** Most keys that are named. */
const MOST_KEYS = 10;

/** Says which issues are no longer selected because they were read again and found otherwise. */
export function LetGo({ keys, onRead }: LetGoProps) {
  const { length: count } = keys;
  const title = count === 1 ? '1 issue was deselected' : `${count.toLocaleString('en')} issues were deselected`;
  const more = count - MOST_KEYS;
  return (
    <Message tone="info" title={title} actions={<Button onClick={onRead}>OK</Button>}>
      {count === 1 ? 'Its' : 'Their'} suggestion or tag changed: <KeyList keys={keys.slice(0, MOST_KEYS)} />
      {more > 0 && ` and ${more.toLocaleString('en')} more`}. Look again before you tag {count === 1 ? 'it' : 'them'}.
    </Message>
  );
}
