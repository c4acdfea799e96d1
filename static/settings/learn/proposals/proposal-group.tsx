import Button from '@atlaskit/button/new';
import type { Proposal } from '#measure';
import { useState } from 'react';

import type { ProjectIssue } from '../../project-issues/project-issue';
import { ProposalCard } from './proposal-card';

interface ProposalGroupProps {
  readonly proposals: readonly Proposal[];
  /** Ids of the rules whose proposals are taken. */
  readonly taken: ReadonlySet<string>;
  readonly isLocked: boolean;
  readonly right: number;
  readonly of: number;
  readonly issues: ReadonlyMap<string, ProjectIssue>;
  readonly onTake: (id: string, isTaken: boolean) => void;
}

/** Shown at once: a fit of the built-in rules can propose hundreds. */
const STEP = 20;

/** Proposals one below the other, more of them when asked for. */
export function ProposalGroup({ proposals, taken, ...rest }: ProposalGroupProps) {
  const [most, setMost] = useState(STEP);
  const left = proposals.length - most;
  return (
    <>
      <ul className="proposals">
        {proposals.slice(0, most).map((proposal) => (
          <ProposalCard key={proposal.rule.id} proposal={proposal} isTaken={taken.has(proposal.rule.id)} {...rest} />
        ))}
      </ul>
      {left > 0 && (
        <p>
          <Button spacing="compact" onClick={() => setMost(most + STEP)}>
            {`Show ${Math.min(STEP, left)} more`}
          </Button>
        </p>
      )}
    </>
  );
}
