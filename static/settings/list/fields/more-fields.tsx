import './more-fields.css';

import { PARTS } from '#rules';

import { Fold } from '../../../ui/fold';
import { PART_NAME } from '../../../ui/part-words';
import type { DraftFaults, RuleDraft } from '../../editing/rule-draft';
import { ChoicesField } from './choices-field';
import { ConditionsField } from './conditions-field';
import { ExceptionFields } from './exception-fields';

interface MoreFieldsProps {
  readonly draft: RuleDraft;
  readonly faults: DraftFaults;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isAsked: boolean;
  readonly onType: (to: Partial<RuleDraft>) => void;
}

/** What most rules do not need, folded away where a rule does not have it. */
export function MoreFields({ draft, faults, isOpen, onOpen, isAsked, onType }: MoreFieldsProps) {
  return (
    <Fold title="More: exceptions, conditions, what it leaves out" isOpen={isOpen} onToggle={onOpen}>
      <div className="more-fields-inside">
        <div className="more-fields-column">
          <ExceptionFields
            typed={draft}
            faults={faults}
            onType={(scope, typed) => onType(scope === 'sentence' ? { sentence: typed } : { anywhere: typed })}
          />
          <ChoicesField
            legend="Leaves out"
            choices={PARTS}
            nameOf={PART_NAME}
            chosen={draft.leaveOut}
            onChoose={(leaveOut) => onType({ leaveOut })}
            help="What stands in these parts of a description does not count."
          />
        </div>
        <ConditionsField
          conditions={draft.conditions}
          faults={faults.conditions}
          isAsked={isAsked}
          onConditions={(conditions) => onType({ conditions })}
        />
      </div>
    </Fold>
  );
}
