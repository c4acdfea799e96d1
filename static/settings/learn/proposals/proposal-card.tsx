import './proposal-card.css';

import type { Proposal } from '#measure';
import { SIDE_OF_QUESTION } from '#rules';
import { memo, useId } from 'react';

import { fieldName } from '../../../ui/field-words';
import { PlaceLozenge } from '../../../ui/place-lozenge';
import { QUESTION_NAME } from '../../../ui/place-words';
import { ruleName } from '../../../ui/rule-name';
import type { ProjectIssue } from '../../project-issues/project-issue';
import { ExampleLine } from './example-line';
import { effectWords, proposalTitle, speakingWords } from './proposal-words';

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly isTaken: boolean;
  readonly isLocked: boolean;
  /** Decisions that the rules agree with now, of all. */
  readonly right: number;
  readonly of: number;
  readonly issues: ReadonlyMap<string, ProjectIssue>;
  readonly onTake: (id: string, isTaken: boolean) => void;
}

/** One proposal: what would change, what that alone would do, and issues to look at. */
export const ProposalCard = memo(function ProposalCard(props: ProposalCardProps) {
  const { proposal, isTaken, isLocked, right, of, issues, onTake } = props;
  const { rule, examples } = proposal;
  const id = useId();
  const where = rule.where === undefined ? '' : ` in ${rule.where.map(fieldName).join(', ').toLowerCase()}`;
  return (
    <li className={isTaken ? 'proposal proposal-taken' : 'proposal'}>
      <label className="proposal-choice">
        <input
          type="checkbox"
          checked={isTaken}
          disabled={isLocked}
          aria-describedby={`${id}-effect`}
          onChange={({ currentTarget }) => onTake(rule.id, currentTarget.checked)}
        />
        <span className="proposal-what">
          <strong className="proposal-rule">{ruleName(rule)}</strong>
          <span>{proposalTitle(proposal)}</span>
        </span>
      </label>
      <div className="proposal-body">
        <p className="proposal-side">
          <PlaceLozenge place={SIDE_OF_QUESTION[rule.question]} />
          <span>
            {QUESTION_NAME[rule.question]}
            {where}
          </span>
        </p>
        <p id={`${id}-effect`}>{effectWords(proposal, right, of)}</p>
        <p className="rules-help">{speakingWords(proposal)}</p>
        {examples.length > 0 && (
          <ul className="proposal-examples" aria-label={`Issues with ${ruleName(rule)}`}>
            {examples.map((example) => (
              <ExampleLine key={example.issueId} example={example} issue={issues.get(example.issueId)} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
});
