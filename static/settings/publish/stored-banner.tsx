import Button from '@atlaskit/button/new';
import type { CopyState } from '#contract';

import { Message } from '../../ui/message';
import type { ChangeableRules } from '../editing/start-from';

interface StoredBannerProps {
  readonly rules: ChangeableRules;
  readonly copy: CopyState;
  /** Whether the rules that survive in the copy stand in the list already. */
  readonly isAdopted: boolean;
  /** Whether the summary or another question is open: its own buttons lead on from there. */
  readonly isBusy: boolean;
  /** Leads to the summary with the rules as they stand in the list. */
  readonly onReview: () => void;
  /** Leads to the summary with the rules that survive in the copy. */
  readonly onUseSurviving: () => void;
}

/** Tells when the store has no rules that can be used although there were some, and offers every way on. */
export function StoredBanner({ rules, copy, isAdopted, isBusy, onReview, onUseSurviving }: StoredBannerProps) {
  if (rules.kind === 'corrupt') {
    return (
      <Message
        tone="warning"
        title={`What was stored of version ${rules.version} cannot be read any more`}
        actions={isBusy ? undefined : <Button onClick={onReview}>Publish the rules below…</Button>}
      >
        {rules.surviving === null
          ? 'Issues are read with the built-in rules, which you see below. Publish them, or change them first.'
          : `Issues are read with the last rules that can be read, version ${rules.surviving.version}. You see them below; only notes of your own are lost. Publish them again to put this right.`}
      </Message>
    );
  }
  if (rules.kind !== 'none' || copy === 'missing') return null;
  if (rules.surviving === null) {
    return (
      <Message
        tone="warning"
        title="The rules stored in this project cannot be read"
        actions={isBusy ? undefined : <Button onClick={onReview}>Publish the rules below…</Button>}
      >
        Nothing was published from here, so the built-in rules serve until that is put right.
      </Message>
    );
  }
  if (isAdopted) {
    return (
      <Message
        tone="warning"
        title="This project still has rules from an earlier installation"
        actions={isBusy ? undefined : <Button onClick={onReview}>Publish the rules below…</Button>}
      >
        They are the rules below. Publish them to go on with them.
      </Message>
    );
  }
  return (
    <Message
      tone="warning"
      title="This project still has rules from an earlier installation"
      actions={
        isBusy ? undefined : (
          <>
            <Button appearance="primary" onClick={onUseSurviving}>
              Use the published rules
            </Button>
            <Button onClick={onReview}>Start over with the rules below…</Button>
          </>
        )
      }
    >
      Issues are read with those, not with the ones below. Go on with them, or start over: you see first what changes,
      and nothing does until you publish.
    </Message>
  );
}
