import Button from '@atlaskit/button/new';

import { Message } from '../../ui/message';

interface AsideMessageProps {
  readonly title: string;
  readonly onBringBack: () => void;
  readonly onDismiss: () => void;
}

/** Says that edits were set aside as a whole: one button brings them back. */
export function AsideMessage({ title, onBringBack, onDismiss }: AsideMessageProps) {
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
      You can bring them back for a day, in this browser, as long as you publish or set aside nothing else.
    </Message>
  );
}
