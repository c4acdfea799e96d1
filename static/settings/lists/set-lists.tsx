import './set-lists.css';

import { useState } from 'react';

import { Fold } from '../../ui/fold';
import type { Edit } from '../editing/edit';
import { setListFault, type SetListsDraft } from '../editing/set-lists';
import { LinesField } from '../list/fields/lines-field';
import { NegationsField } from './negations-field';

interface SetListsProps {
  readonly lists: SetListsDraft;
  /** Of the rule set, as a BCP 47 tag. */
  readonly language: string;
  readonly onEdit: (edit: Edit) => void;
}

/** What holds for all rules at once. What is typed is an unpublished change, as everywhere on this page. */
export function SetLists({ lists, language, onEdit }: SetListsProps) {
  const [isOpen, setOpen] = useState(false);
  const type = (to: Partial<SetListsDraft>) => onEdit({ kind: 'type-lists', to });
  return (
    <div className="set-lists">
      <Fold title="Words that deny, and template lines" isOpen={isOpen} onToggle={setOpen}>
        <p className="rules-help">They hold for all rules of this project.</p>
        <div className="set-lists-columns">
          <NegationsField typed={lists.negations} language={language} onType={(negations) => type({ negations })} />
          <section className="set-list" aria-labelledby="template-lines-title">
            <h3 id="template-lines-title" className="set-list-title">
              Template lines
            </h3>
            <p>What stands in a line that comes with a template does not count: nobody wrote it about this issue.</p>
            <LinesField
              label="Lines to ignore, whole, one a line"
              typed={lists.templateLines}
              onType={(templateLines) => type({ templateLines })}
              fault={setListFault('templateLines', lists.templateLines)}
              rows={5}
              isAsked={false}
              help="Such as “Acceptance criteria” or “Steps to reproduce”. Case does not matter."
            />
          </section>
        </div>
      </Fold>
    </div>
  );
}
