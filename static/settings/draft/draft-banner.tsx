import Button from '@atlaskit/button/new';
import type { StoredDraft } from '#contract';

import { Message } from '../../ui/message';
import { draftFailureWords } from './draft-failure-words';
import type { DraftState } from './draft-keeping';

interface DraftBannerProps {
  readonly state: DraftState;
  readonly onKeepMine: () => void;
  readonly onTakeOver: (draft: StoredDraft | null) => void;
}

/** Tells when the draft is not safe yet, or when the same person has the page open twice, and offers every way on. */
export function DraftBanner({ state, onKeepMine, onTakeOver }: DraftBannerProps) {
  if (state.kind === 'failed') {
    return (
      <Message tone="warning" title="Your changes are only on this page so far">
        {draftFailureWords(state.failure)}
      </Message>
    );
  }
  if (state.kind === 'unreadable') {
    return (
      <Message tone="warning" title="Your earlier draft could not be read">
        You see the rules without the changes that you had not published. What is published is as it was. Go on from
        here: your next change takes the place of the old draft.
      </Message>
    );
  }
  if (state.kind !== 'elsewhere') return null;
  return (
    <Message
      tone="warning"
      title="You went on with these rules in another tab"
      actions={
        <>
          <Button appearance="primary" onClick={() => onTakeOver(state.draft)}>
            {state.draft === null ? 'Start from what is published' : 'Take over the other tab’s changes'}
          </Button>
          <Button onClick={onKeepMine}>Keep what is here instead</Button>
        </>
      }
    >
      {state.draft === null
        ? 'There, the changes were published or discarded. Nothing here was overwritten.'
        : 'Both are still there. Choose which one to go on with: the other one is dropped.'}
    </Message>
  );
}
