import { fieldsToRead } from '#issue';
import type { IssueText, Place } from '#rules';
import { useCallback } from 'react';

import type { RuleFilter } from '../ui/find-rules';
import { LoadedChecks } from './checks/loaded-checks';
import type { DeskProps } from './desk';
import { EditableRules } from './list/editable-rules';
import { SetLists } from './lists/set-lists';
import { ProjectCheck } from './project-check/project-check';
import { SaveAsTest } from './tests/save-as-test';
import { LoadedTryIt } from './try-it/loaded-try-it';

interface RulesTabProps extends DeskProps {
  /** How often other rules were loaded: each time the list begins anew. */
  readonly loads: number;
  readonly filter: RuleFilter;
  readonly onFilter: (filter: RuleFilter) => void;
  /** Which of the two is seen where there is room for one only. */
  readonly isTrying: boolean;
  readonly onTrying: (isTrying: boolean) => void;
  /** Whether nobody has published anything yet. */
  readonly isFirst: boolean;
}

/** The list of rules, and beside it a text to try them on. */
export function RulesTab({ desk, loads, filter, onFilter, isTrying, onTrying, isFirst }: RulesTabProps) {
  const { project, editing, edit, edited, meant, compiled, issues, labels, showRule } = desk;
  const { tests } = editing;
  const saveAsTest = useCallback(
    (text: IssueText, place: Place) => (
      <SaveAsTest
        rules={compiled}
        text={text}
        place={place}
        tests={tests}
        onSave={(to) => edit({ kind: 'set-tests', to })}
      />
    ),
    [compiled, tests, edit],
  );
  return (
    <div className="rules-tab">
      <ProjectCheck rules={compiled} issues={issues} isFirst={isFirst} />
      <div className="rules-view-choice" role="group" aria-label="View">
        <button type="button" className="choice-button" aria-pressed={!isTrying} onClick={() => onTrying(false)}>
          Rules
        </button>
        <button type="button" className="choice-button" aria-pressed={isTrying} onClick={() => onTrying(true)}>
          Try a text
        </button>
      </div>
      <div className={isTrying ? 'rules-columns rules-columns-trying' : 'rules-columns'}>
        <section className="rules-column-rules" aria-labelledby="rules-title">
          <h2 id="rules-title" className="visually-hidden">
            Rules of this project
          </h2>
          <LoadedChecks desk={desk} />
          <EditableRules
            key={loads}
            editing={editing}
            counted={edited.rules}
            onEdit={edit}
            filter={filter}
            onFilter={onFilter}
          />
          <SetLists lists={editing.lists} language={editing.base.language} onEdit={edit} />
        </section>
        <section className="rules-column-try" aria-labelledby="try-title">
          <h2 id="try-title" className="rules-part-title">
            Try a text
          </h2>
          <LoadedTryIt
            rules={compiled}
            fields={fieldsToRead(meant)}
            labels={labels}
            projectKey={project.key}
            onShowRule={showRule}
            below={saveAsTest}
          />
        </section>
      </div>
    </div>
  );
}
