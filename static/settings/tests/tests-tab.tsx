import './tests-tab.css';

import { TEST_LIMITS, type SavedTest } from '#rules';
import { useEffect, useRef, useState } from 'react';

import { Button } from '../../ui/button';
import { Waiting } from '../../ui/waiting';
import type { DeskProps } from '../desk';
import { TestForm } from './test-form';
import { TestRow } from './test-row';
import { passWords } from './test-words';
import { useTestResults } from './use-test-results';

/** Which form is open: that of a test, by name, or the one for a new test. */
type OpenForm = { readonly kind: 'new' } | { readonly kind: 'test'; readonly name: string } | undefined;

/** The tests of the rules: what must stay so, whatever is changed. */
export default function TestsTab({ desk }: DeskProps) {
  const { editing, edit, compiled } = desk;
  const { tests } = editing;
  const [open, setOpen] = useState<OpenForm>();
  const results = useTestResults(compiled, tests);
  const failing = results?.filter(({ result }) => !result.passes) ?? [];
  const passing = results?.filter(({ result }) => result.passes) ?? [];
  const set = (to: readonly SavedTest[]): void => edit({ kind: 'set-tests', to });
  const isFull = tests.length >= TEST_LIMITS.tests;
  const title = useRef<HTMLHeadingElement>(null);
  const isBegun = useRef(false);
  useEffect(() => {
    // The form or the row that had the focus is gone: go on from the top of the list.
    if (isBegun.current && document.activeElement === document.body) title.current?.focus();
    isBegun.current = true;
  }, [open, tests]);
  return (
    <section className="tests" aria-labelledby="tests-title">
      <div className="tests-head">
        <div>
          <h2 ref={title} id="tests-title" className="rules-part-title" tabIndex={-1}>
            Tests
          </h2>
          <p className="tests-about">
            A test is a text and what the rules must, or must not, make of it. Tests are kept with the rules; while one
            fails, publishing asks for a reason.
          </p>
        </div>
        <Button isOff={isFull || open?.kind === 'new'} onClick={() => setOpen({ kind: 'new' })}>
          Add a test
        </Button>
      </div>
      {isFull && <p className="rules-help">There can be {TEST_LIMITS.tests} tests. Remove one to add another.</p>}
      {open?.kind === 'new' && (
        <TestForm
          test={undefined}
          tests={tests}
          onKeep={(test) => {
            set([...tests, test]);
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {results === undefined && <Waiting label="Running the tests" />}
      {tests.length === 0 && open === undefined && (
        <p className="rules-help">
          No tests yet. Add one here, or try a text on the Rules tab and save it: next time somebody changes a rule, it
          is asked again.
        </p>
      )}
      {results !== undefined && tests.length > 0 && (
        <>
          <p role="status" className={failing.length > 0 ? 'tests-state rules-fault' : 'tests-state'}>
            {passWords(failing.length, results.length)}
          </p>
          <ul className="tests-list">
            {[...failing, ...passing].map((outcome) =>
              open?.kind === 'test' && open.name === outcome.saved.name ? (
                <li key={outcome.saved.name}>
                  <TestForm
                    test={outcome.saved}
                    tests={tests}
                    onKeep={(test) => {
                      set(tests.map((other) => (other.name === outcome.saved.name ? test : other)));
                      setOpen(undefined);
                    }}
                    onClose={() => setOpen(undefined)}
                  />
                </li>
              ) : (
                <TestRow
                  key={outcome.saved.name}
                  outcome={outcome}
                  onEdit={() => setOpen({ kind: 'test', name: outcome.saved.name })}
                  onRemove={() => set(tests.filter(({ name }) => name !== outcome.saved.name))}
                />
              ),
            )}
          </ul>
        </>
      )}
    </section>
  );
}
