import Button from '@atlaskit/button/new';

import { Message } from '../ui/message';

interface DroppedMessageProps {
  readonly title: string;
  readonly onBringBack: () => void;
  readonly onDismiss: () => void;
}

/** Says that edits were let go as a whole: one button brings them back. */
export function DroppedMessage({ title, onBringBack, onDismiss }: DroppedMessageProps) {
  return (
    <Message
      tone="info"
      title={title}
      actions={
        <>
          <Button onClick={onBringBack}>Bring them back</Button>
          <Button appearance="subtle" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      You can bring them back until you leave or reload this page.
    </Message>
  );
}
