import Button from '@atlaskit/button/new';
import { useState } from 'react';

import { FailureMessage } from '../../ui/failure-message';
import type { Desk } from '../desk';
import { copyWords } from './copy-words';

/** How the copy of the rules stands that issues are read with: looked at again, and repaired, by a button each. */
export function CheckCopy({ inForce, copy }: Pick<Desk, 'inForce' | 'copy'>) {
  const { title, text, mayRepair, isRight } = copyWords(inForce, copy.copy);
  const [checked, setChecked] = useState('');
  const check = async (): Promise<void> => {
    setChecked('');
    if (await copy.check()) setChecked(`Checked at ${new Date().toLocaleTimeString('en', { timeStyle: 'medium' })}.`);
  };
  return (
    <section className="leave-part" aria-labelledby="check-title">
      <h2 id="check-title" className="rules-part-title">
        Check and repair
      </h2>
      <p className="leave-about">
        Issues are read with a copy of the published rules, kept in this project so that everybody’s panel can read it.
      </p>
      <p role="status" className="leave-state">
        <span className={isRight ? 'leave-sign leave-sign-right' : 'leave-sign leave-sign-wrong'} aria-hidden="true">
          {isRight ? '✓' : '!'}
        </span>
        <span>
          <strong>{title}.</strong> {text} {checked}
        </span>
      </p>
      {copy.failure !== undefined && <FailureMessage failure={copy.failure} />}
      <div className="rules-actions">
        {mayRepair && (
          <Button appearance="primary" isLoading={copy.isRepairing} onClick={() => void copy.repair()}>
            Repair the copy
          </Button>
        )}
        <Button isLoading={copy.isChecking} onClick={() => void check()}>
          Check again
        </Button>
      </div>
    </section>
  );
}
