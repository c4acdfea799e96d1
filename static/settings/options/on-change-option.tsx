import { ON_CHANGE, type OnChange, type Settings } from '#rules';
import { useId } from 'react';

import { ON_CHANGE_NAME } from '../editing/other-change-words';
import { Choice, Option } from './option';
import type { ChangeSetting } from './with-setting';

const WHAT_HAPPENS = {
  nothing: 'Suggestions appear when somebody opens an issue or scans the backlog.',
  'keep-suggestion':
    'The suggestion is written into the issue’s property, so that JQL finds it. It sets no label and decides nothing.',
  'tag-high':
    'As above; and where confidence is High, the issue is tagged. What a person decided or approved is never overwritten.',
} as const satisfies Record<OnChange, string>;

interface OnChangeOptionProps {
  readonly settings: Settings | undefined;
  readonly onChange: ChangeSetting;
}

/** What the app does by itself with issues that are new or have changed. */
export function OnChangeOption({ settings, onChange }: OnChangeOptionProps) {
  const group = useId();
  const chosen = settings?.onChange ?? 'nothing';
  return (
    <Option
      title="New and changed issues"
      about="What the app does by itself, in the background. Your choice is kept with the rules."
    >
      <fieldset className="option-choices">
        <legend className="visually-hidden">What happens with new and changed issues</legend>
        {ON_CHANGE.map((choice) => (
          <Choice
            key={choice}
            group={group}
            isChosen={chosen === choice}
            onChoose={() => onChange('onChange', choice === 'nothing' ? undefined : choice)}
            title={ON_CHANGE_NAME[choice]}
          >
            {WHAT_HAPPENS[choice]}
          </Choice>
        ))}
      </fieldset>
    </Option>
  );
}
