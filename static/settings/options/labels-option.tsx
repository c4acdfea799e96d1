import { DEFAULT_LABELS, labelNames, TAG_PROPERTY, type LabelNames, type ProjectLabels } from '#issue';
import { LABEL_LENGTH, SIDES, type Settings } from '#rules';
import { useId, useRef, useState } from 'react';

import { Message } from '../../ui/message';
import { PlaceLozenge } from '../../ui/place-lozenge';
import { labelFaults, labelSetting } from './label-draft';
import { Choice, Option } from './option';
import type { ChangeSetting } from './with-setting';
import { labelledJql } from './project-jql';

interface LabelsOptionProps {
  readonly settings: Settings | undefined;
  /** What issues are tagged with now. */
  readonly inForce: ProjectLabels;
  readonly projectKey: string;
  readonly onChange: ChangeSetting;
}

/** Which labels go with tags, or none. What Jira would refuse is said at once and not taken. */
export function LabelsOption({ settings, inForce, projectKey, onChange }: LabelsOptionProps) {
  const group = useId();
  const labels = labelNames(settings);
  // What to come back to from having none.
  const named = useRef<LabelNames>(inForce ?? DEFAULT_LABELS);
  if (labels !== null) named.current = labels;
  return (
    <Option
      title="Labels"
      about={
        <>
          A tag is the issue’s property <code>{TAG_PROPERTY}</code>. A label beside it is seen on boards and in filters,
          and setting or removing it by hand is a person’s decision.
        </>
      }
    >
      <fieldset className="option-choices">
        <legend className="visually-hidden">What a tag sets</legend>
        <Choice
          group={group}
          isChosen={labels !== null}
          onChoose={() => onChange('labels', labelSetting(named.current))}
          title="A label and the property"
        />
        {labels !== null && <LabelFields labels={labels} onChange={onChange} />}
        <Choice
          group={group}
          isChosen={labels === null}
          onChoose={() => onChange('labels', null)}
          title="Only the property"
        >
          Search finds it as <code>backlogOrPlan = backlog</code>. Labels are neither set nor read as decisions.
        </Choice>
      </fieldset>
      <RenamedLabels before={inForce} after={labels} projectKey={projectKey} />
    </Option>
  );
}

function LabelFields({ labels, onChange }: { readonly labels: LabelNames; readonly onChange: ChangeSetting }) {
  const id = useId();
  /** What is typed and cannot be taken. */
  const [typed, setTyped] = useState<LabelNames>();
  const shown = typed ?? labels;
  const faults = labelFaults(shown);
  const type = (to: LabelNames): void => {
    const isRight = Object.keys(labelFaults(to)).length === 0;
    setTyped(isRight ? undefined : to);
    if (isRight) onChange('labels', labelSetting(to));
  };
  return (
    <div className="option-labels">
      {SIDES.map((side) => (
        <div key={side} className="rules-field">
          <label htmlFor={`${id}-${side}`}>
            Label of <PlaceLozenge place={side} />
          </label>
          <input
            id={`${id}-${side}`}
            className="rules-input"
            value={shown[side]}
            maxLength={LABEL_LENGTH + 1}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            aria-invalid={faults[side] !== undefined}
            aria-describedby={`${id}-${side}-fault`}
            onChange={({ currentTarget }) => type({ ...shown, [side]: currentTarget.value })}
          />
          <p id={`${id}-${side}-fault`} className="rules-fault" role="status">
            {faults[side] !== undefined &&
              `${faults[side]} Until then the labels stay “${labels.backlog}” and “${labels.plan}”.`}
          </p>
        </div>
      ))}
    </div>
  );
}

interface RenamedLabelsProps {
  readonly before: ProjectLabels;
  readonly after: ProjectLabels;
  readonly projectKey: string;
}

/** What becomes of the labels that are on issues already. */
function RenamedLabels({ before, after, projectKey }: RenamedLabelsProps) {
  if (before === null || SIDES.every((side) => before[side] === after?.[side])) return null;
  return (
    <Message tone="info" title="Labels that are on issues already stay as they are">
      Tags set so far still count. A label of the old name that somebody set by hand is no decision any more. To rename
      or remove old labels, find the issues with this query and use Jira’s bulk change:{' '}
      <code className="option-jql">{labelledJql(projectKey, before)}</code>
    </Message>
  );
}
