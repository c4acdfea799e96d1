import Button from '@atlaskit/button/new';

import { Dialog } from '../../ui/dialog';

interface EndRunProps {
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Says what a run that is ended as it stands leaves, before it is. */
export function EndRun({ onEnd, onClose }: EndRunProps) {
  return (
    <Dialog
      title="End this run as it stands?"
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={onEnd}>
            End it
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Let it wait
          </Button>
        </>
      }
    >
      <p>
        What is written stays. What is half done stays so, for instance a tag without its label, and is listed. Both can
        be undone.
      </p>
    </Dialog>
  );
}
