import Button from '@atlaskit/button/new';

import { Message } from '../../ui/message';

interface AsideMessageProps {
  readonly title: string;
  /** Whether they are kept over a reload. */
  readonly isKept: boolean;
  readonly onBringBack: () => void;
  readonly onDismiss: () => void;
}

/** Says that edits were set aside as a whole: one button brings them back. */
export function AsideMessage({ title, isKept, onBringBack, onDismiss }: AsideMessageProps) {
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
      {isKept
        ? 'You can bring them back for a day, in this browser, as long as you publish or set aside nothing else.'
        : 'You can bring them back until you leave or reload this page.'}
    </Message>
  );
}
