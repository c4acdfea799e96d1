import './proposals.css';

import Button from '@atlaskit/button/new';
import type { Judgement, Proposal } from '#measure';
import { useCallback, useMemo, useState } from 'react';

import { Fold } from '../../../ui/fold';
import { Message } from '../../../ui/message';
import type { DeskProps } from '../../desk';
import type { ProjectIssue } from '../../project-issues/project-issue';
import type { Decisions } from '../decisions/decisions';
import type { Learned } from '../worker/start-learner';
import { grouped } from './grouped';
import { ProposalGroup } from './proposal-group';
import { PutButton } from './put-button';
import { putEdit } from './put-edit';
import { PutMessage } from './put-message';
import { Together } from './together';
import { useJudgement } from './use-judgement';
import { useStanding } from './use-standing';

interface ProposalsProps extends DeskProps {
  readonly decisions: Decisions;
  readonly fingerprint: string;
  readonly learned: Learned;
  readonly issues: ReadonlyMap<string, ProjectIssue>;
  readonly judge: (taken: readonly string[]) => Promise<Judgement>;
  readonly onLearnAgain: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What decisions propose, each to be taken or left. */
export function Proposals(props: ProposalsProps) {
  const { desk, decisions, fingerprint, learned, issues, judge, onLearnAgain } = props;
  const { proposals, right } = learned;
  const [taken, setTaken] = useState(NONE);
  const [isOpen, setOpen] = useState({ neutral: false, harming: false });
  const groups = useMemo(() => grouped(proposals), [proposals]);
  const judged = useJudgement(judge, taken);
  const { standing, willPut } = useStanding(desk, fingerprint);
  const take = useCallback((id: string, isTaken: boolean): void => {
    setTaken((before) => new Set(isTaken ? [...before, id] : [...before].filter((other) => other !== id)));
  }, []);
  const of = decisions.issues.length;
  if (proposals.length === 0) {
    return (
      <Message tone="success" title="There is nothing to change">
        {of.toLocaleString('en')} decisions of people propose nothing that these rules do not do already.
      </Message>
    );
  }
  const put = (): void => {
    const edit = putEdit(desk.edited, proposals, taken);
    willPut(edit, taken.size);
    desk.edit(edit);
  };
  if (standing.kind === 'put') {
    return <PutMessage count={standing.count} onReview={() => desk.review(`Learned from ${of} decisions`)} />;
  }
  if (standing.kind === 'published') {
    return (
      <Message tone="success" title="What was learned is published">
        Learn again when there are new decisions.
      </Message>
    );
  }
  const isLocked = standing.kind === 'other-rules';
  const group = (members: readonly Proposal[]) => (
    <ProposalGroup
      proposals={members}
      taken={taken}
      isLocked={isLocked}
      right={right}
      of={of}
      issues={issues}
      onTake={take}
    />
  );
  return (
    <>
      {isLocked && (
        <Message
          tone="warning"
          title="The rules have changed since"
          actions={<Button onClick={onLearnAgain}>Learn again</Button>}
        >
          These proposals are for the rules as they were. Undo the change, or learn again from the same issues.
        </Message>
      )}
      <Together
        judged={judged}
        taken={taken.size}
        of={of}
        helping={groups.helping.length}
        isLocked={isLocked}
        onTakeHelping={() => setTaken(new Set(groups.helping.map(({ rule }) => rule.id)))}
        onTakeAll={() => setTaken(new Set(proposals.map(({ rule }) => rule.id)))}
        onTakeNone={() => setTaken(NONE)}
        onPut={put}
      />
      <div className="learn-proposals">
        <h2 className="rules-part-title">{titleOfHelping(groups.helping.length)}</h2>
        {groups.helping.length > 0 && group(groups.helping)}
        {groups.neutral.length > 0 && (
          <Fold
            title={`Alone they change little or nothing, together they may: ${groups.neutral.length}`}
            isOpen={isOpen.neutral}
            onToggle={(neutral) => setOpen({ ...isOpen, neutral })}
          >
            {group(groups.neutral)}
          </Fold>
        )}
        {groups.harming.length > 0 && (
          <Fold
            title={`Alone they put more wrong than right: ${groups.harming.length}`}
            isOpen={isOpen.harming}
            onToggle={(harming) => setOpen({ ...isOpen, harming })}
          >
            {group(groups.harming)}
          </Fold>
        )}
        {taken.size > 0 && (
          <p>
            <PutButton taken={taken.size} isLocked={isLocked} onPut={put} />
          </p>
        )}
      </div>
    </>
  );
}

function titleOfHelping(count: number): string {
  if (count === 0) return 'No change helps by itself';
  return count === 1 ? '1 change that helps by itself' : `${count} changes that help by themselves`;
}
