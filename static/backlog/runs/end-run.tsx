import Button from '@atlaskit/button/new';

import { Dialog } from '../../ui/dialog';

interface EndRunProps {
  /** Whether it waits for its starter's tab, which alone could put right what is half done. */
  readonly isHalfDone: boolean;
  readonly onEnd: () => void;
  readonly onClose: () => void;
}

/** Says what a run that somebody else began leaves, before it is ended. */
export function EndRun({ isHalfDone, onEnd, onClose }: EndRunProps) {
  return (
    <Dialog
      title={isHalfDone ? 'End this run as it stands?' : 'Cancel this run, which somebody else began?'}
      isReady={false}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={onEnd}>
            {isHalfDone ? 'End it' : 'Cancel the run'}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {isHalfDone ? 'Let it wait' : 'Let it go on'}
          </Button>
        </>
      }
    >
      <p>
        {isHalfDone
          ? 'What is written stays. What is half done stays so, for instance a tag without its label, and is listed. Both can be undone.'
          : 'What is written stays, and can be undone. What it has not come to is left as it is.'}
      </p>
    </Dialog>
  );
}
