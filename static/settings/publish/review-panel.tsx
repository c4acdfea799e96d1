import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { REASON_LENGTH, type Failure } from '#contract';
import type { RuleChange } from '#rules';
import { useEffect, useId, useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import type { Desk } from '../desk';
import { otherChangeName } from '../editing/other-change-words';
import type { OtherChange } from '../editing/other-changes';
import { SET_LIST_NAME } from '../editing/set-change-words';
import type { SetChange } from '../editing/set-changes';
import { ChangeList } from './change-list';
import { Focused } from '../focused';
import { ChangeSummary } from '../preview/change-summary';
import { FailingTests } from '../tests/failing-tests';
import type { SavedTestResult } from '../tests/use-test-results';
import { TakeBackButton } from './take-back-button';
import type { Consent } from './use-publish';

export interface ReviewPanelProps {
  readonly desk: Desk;
  readonly changes: readonly RuleChange[];
  readonly setChanges: readonly SetChange[];
  readonly others: readonly OtherChange[];
  readonly nextVersion: number;
  /** What publishing replaces for good, in a sentence. */
  readonly replaces: string | undefined;
  /** Why they cannot be published. */
  readonly hindrance: string | undefined;
  readonly isPublishing: boolean;
  readonly failure: Failure | undefined;
  readonly isEmpty: boolean;
  /** Tests that fail with these rules; undefined until they have run. */
  readonly failing: readonly SavedTestResult[] | undefined;
  /** The reason to begin with. */
  readonly reason: string;
  readonly onPublish: (consent: Consent) => void;
  /** Takes one change back. */
  readonly onRestore: (change: RuleChange) => void;
  readonly onRestoreList: (change: SetChange) => void;
  readonly onRestoreOther: (change: OtherChange) => void;
  readonly onClose: () => void;
}

/** What publishing will change, before it does. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { changes, setChanges, others, nextVersion, replaces, hindrance, isPublishing, failure, isEmpty } = props;
  const { onPublish, onRestore, onRestoreList, onRestoreOther, onClose } = props;
  const id = useId();
  const [reason, setReason] = useState(props.reason);
  const [isOverridden, setOverridden] = useState(false);
  const doTestsPass = props.failing?.length === 0;
  useEffect(() => {
    // Said of tests that fail no more: those that fail later are another question.
    if (doTestsPass) setOverridden(false);
  }, [doTestsPass]);
  const areTestsInTheWay = props.failing === undefined || props.failing.length > 0;
  const isHeldUp = areTestsInTheWay && !(isOverridden && reason.trim() !== '');
  const publish = (): void => onPublish({ reason: reason.trim(), despiteTests: isOverridden });
  return (
    <Focused title={`Publish as version ${nextVersion}?`}>
      <p>
        From then on, every issue of this project is read with these rules when it is opened. Tags that are already set
        stay as they are. Everybody who can see the project can read its rules.
      </p>
      {replaces !== undefined && <p>{replaces}</p>}
      {failure !== undefined && <FailureMessage failure={failure} onRetry={publish} />}
      <ChangeSummary desk={props.desk} />
      {isEmpty && <p className="rules-fault">There is no rule left: every issue will say “not enough to tell”.</p>}
      {hindrance !== undefined && <p className="rules-fault">{hindrance}</p>}
      {props.failing !== undefined && props.failing.length > 0 && (
        <FailingTests failing={props.failing} isOverridden={isOverridden} onOverride={setOverridden} />
      )}
      <ChangeList
        changes={changes}
        setChanges={setChanges}
        others={others}
        otherAction={(change) => (
          <TakeBackButton
            isAdded={change.kind === 'test' && change.change.kind === 'added'}
            what={otherChangeName(change)}
            isOff={isPublishing}
            onTakeBack={() => onRestoreOther(change)}
          />
        )}
        setAction={(change) => (
          <TakeBackButton
            what={SET_LIST_NAME[change.list].toLowerCase()}
            isOff={isPublishing}
            onTakeBack={() => onRestoreList(change)}
          />
        )}
        action={(change) => (
          <TakeBackButton
            isAdded={change.kind === 'added'}
            what={change.id}
            isOff={isPublishing}
            onTakeBack={() => onRestore(change)}
          />
        )}
      />
      {changes.length + setChanges.length + others.length === 0 && hindrance === undefined && (
        <p>The rules are published as they stand below.</p>
      )}
      <div className="rules-field review-reason">
        <label htmlFor={`${id}-reason`}>
          {isOverridden ? 'Why, although tests fail?' : 'Why? For the history; may stay empty'}
        </label>
        <Textfield
          id={`${id}-reason`}
          isCompact
          maxLength={REASON_LENGTH}
          value={reason}
          isDisabled={isPublishing}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <div className="rules-actions">
        <Button
          appearance="primary"
          isDisabled={hindrance !== undefined || isHeldUp}
          isLoading={isPublishing}
          onClick={publish}
        >
          Publish version {nextVersion}
        </Button>
        <Button appearance="subtle" isDisabled={isPublishing} onClick={onClose}>
          Not yet
        </Button>
      </div>
    </Focused>
  );
}
