import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';

import { builtInNegations } from '../editing/built-in-negations';
import { linesOf } from '../editing/read-lines';
import { setListFault } from '../editing/set-lists';
import { LinesField } from '../list/fields/lines-field';

interface NegationsFieldProps {
  /** Undefined where the list of the language serves. */
  readonly typed: string | undefined;
  /** Of the rule set, as a BCP 47 tag. */
  readonly language: string;
  readonly onType: (typed: string | undefined) => void;
}

/** The words that deny what stands beside them: the language's own list to read, or one's own to write. */
export function NegationsField({ typed, language, onType }: NegationsFieldProps) {
  const isOwn = typed !== undefined;
  const wasOwn = useRef(isOwn);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that had the focus is gone: go on where it led.
    if (wasOwn.current !== isOwn) section.current?.querySelector<HTMLElement>('textarea, button')?.focus();
    wasOwn.current = isOwn;
  }, [isOwn]);
  return (
    <section ref={section} className="set-list" aria-labelledby="negations-title">
      <h3 id="negations-title" className="set-list-title">
        Words that deny
      </h3>
      <p>“No need to schedule” is no schedule: words close behind one of these do not count.</p>
      {typed === undefined ? (
        <>
          <ul className="built-in-negations" aria-label="The built-in list" tabIndex={0}>
            {builtInNegations(language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div>
            <Button onClick={() => onType(linesOf(builtInNegations(language)))}>Use your own list</Button>
          </div>
        </>
      ) : (
        <>
          <LinesField
            label="Your own list, one a line"
            typed={typed}
            onType={onType}
            fault={setListFault('negations', typed)}
            rows={8}
            isAsked={false}
            help={
              <>
                Up to 3 words may stand between; <kbd>without …5</kbd> allows 5. <kbd>… is not needed</kbd> denies the
                words before it. None denies what stands on another line.
              </>
            }
          />
          <div>
            <Button onClick={() => onType(undefined)}>Back to the built-in list</Button>
          </div>
        </>
      )}
    </section>
  );
}
