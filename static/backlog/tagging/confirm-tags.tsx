import './confirm-tags.css';

import Button from '@atlaskit/button/new';
import { TAG_PROPERTY, type ProjectLabels } from '#issue';
import { SIDES } from '#rules';

import { Dialog } from '../../ui/dialog';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { choiceOf, type Choices } from '../review/choices';
import { planSummary } from './plan-summary';
import type { ScannedIssue } from '../scan/scanned-issue';

interface ConfirmTagsProps {
  readonly issues: readonly ScannedIssue[];
  readonly choices: Choices;
  readonly rules: number;
  readonly labels: ProjectLabels;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}

/** Says what would be written and where, before anything is. */
export function ConfirmTags({ issues, choices, rules, labels, onApprove, onClose }: ConfirmTagsProps) {
  const { write, rest } = planSummary(issues, (id) => choiceOf(choices, id), rules);
  const isChosen = issues.some(({ id }) => choices.has(id));
  const count = write.backlog + write.plan;
  const left = [
    { count: rest['person-decided'], words: 'left alone: a person decided' },
    { count: rest['no-suggestion'], words: 'skipped: no clear suggestion' },
    { count: rest.standing, words: 'tagged so already' },
  ].filter((line) => line.count > 0);
  const title = count === 0 ? 'Nothing to tag' : `Tag ${count === 1 ? '1 issue' : `${count} issues`}?`;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          {count > 0 && (
            <Button appearance="primary" onClick={onApprove}>
              Approve and tag {count}
            </Button>
          )}
          <Button appearance={count > 0 ? 'subtle' : 'default'} onClick={onClose}>
            {count > 0 ? 'Cancel' : 'Close'}
          </Button>
        </>
      }
    >
      <ul className="confirm-list">
        {SIDES.map(
          (side) =>
            write[side] > 0 && (
              <li key={side}>
                <strong className="confirm-count">{write[side]}</strong>
                <PlaceLozenge place={side} />
                {labels !== null && (
                  <span>
                    with the label <code>{labels[side]}</code>
                  </span>
                )}
              </li>
            ),
        )}
        {left.map(({ count: number, words }) => (
          <li key={words} className="confirm-rest">
            <strong className="confirm-count">{number}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <>
          {isChosen && <p>Places that you chose yourself are your own decision: no later run overwrites them.</p>}
          <p>
            Each tag is written as the issue’s property <code>{TAG_PROPERTY}</code>
            {labels === null
              ? '; this project sets no labels.'
              : ' and its label; the other side’s label comes off.'}{' '}
            Each issue is read again just before, so that what a person decides meanwhile stays.
          </p>
          <p className="confirm-rest">
            Jira may send mails to those who watch these issues. You can undo it right after.
          </p>
        </>
      )}
    </Dialog>
  );
}
