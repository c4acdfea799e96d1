import { Checkbox } from '@atlaskit/checkbox';
import { MOST_TYPES_LEFT_OUT, type Settings } from '#rules';

import { FailureMessage } from '../../ui/failure-message';
import { Waiting } from '../../ui/waiting';
import { Option } from './option';
import type { ChangeSetting } from './with-setting';
import { toggleType, typeChoices } from './type-choices';
import { useIssueTypes } from './use-issue-types';

interface TypesOptionProps {
  readonly projectId: string;
  readonly settings: Settings | undefined;
  readonly onChange: ChangeSetting;
}

/** Which issue types get a suggestion. */
export function TypesOption({ projectId, settings, onChange }: TypesOptionProps) {
  const { found, retry } = useIssueTypes(projectId);
  const left = settings?.typesLeftOut?.length ?? 0;
  const choices = found.kind === 'read' ? typeChoices(found.types, settings) : [];
  const gone = choices.filter(({ isGone }) => isGone);
  const box = ({ name, takesPart }: (typeof choices)[number]) => (
    <Checkbox
      key={name}
      label={name}
      isChecked={takesPart}
      isDisabled={takesPart && left >= MOST_TYPES_LEFT_OUT}
      onChange={() => onChange('typesLeftOut', toggleType(settings, name))}
    />
  );
  return (
    <Option
      title="Issue types that take part"
      about="A type that takes no part gets no suggestion and is not listed by a scan; a person can still decide in the panel. Types that are made later take part."
    >
      {found.kind === 'failed' && <FailureMessage failure={found.failure} onRetry={retry} />}
      {found.kind === 'reading' && <Waiting label="Reading the issue types" />}
      {found.kind === 'read' && (
        <>
          <fieldset className="option-types">
            <legend className="visually-hidden">Types that take part</legend>
            {choices.filter(({ isGone }) => !isGone).map(box)}
          </fieldset>
          {gone.length > 0 && (
            <fieldset className="option-types">
              <legend className="rules-help">Left out, and not in this project any more</legend>
              {gone.map(box)}
            </fieldset>
          )}
          {found.types.length > 0 && choices.every(({ takesPart }) => !takesPart) && (
            <p className="rules-fault" role="status">
              No type takes part: nothing in this project would get a suggestion.
            </p>
          )}
        </>
      )}
    </Option>
  );
}
