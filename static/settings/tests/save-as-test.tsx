import './tests-tab.css';

import { asRuleTest, runRuleTests } from '#measure';
import { TEST_LIMITS, type CompiledRules, type IssueText, type Place, type SavedTest } from '#rules';
import { useEffect, useId, useState } from 'react';

import { Button } from '../../ui/button';
import { AskedSelect } from './asked-select';
import { newTest } from './new-test';
import { askedWords, type Asked } from './test-words';

/** A test that was just saved and fails: mostly because it cannot hold what decided. */
const FAILS =
  'It fails as it is kept: a test holds summary, description, type, labels and components, and no dates or other fields.';

interface SaveAsTestProps {
  readonly rules: CompiledRules;
  readonly text: IssueText;
  /** What the rules make of it now: what most tests want to keep. */
  readonly place: Place;
  readonly tests: readonly SavedTest[];
  readonly onSave: (tests: readonly SavedTest[]) => void;
}

/** Keeps a text that was tried as a test: next time somebody changes a rule, it is asked again. */
export function SaveAsTest({ rules, text, place, tests, onSave }: SaveAsTestProps) {
  const id = useId();
  const [chosen, setChosen] = useState<Asked>();
  const [saved, setSaved] = useState<string>();
  useEffect(() => {
    setChosen(undefined);
    setSaved(undefined);
  }, [text]);
  const asked = chosen ?? ({ kind: 'must', place } as const);
  const isFull = tests.length >= TEST_LIMITS.tests;
  const save = (): void => {
    const test = newTest(text, asked, tests);
    if (test === undefined) return;
    onSave([...tests, test]);
    const [result] = runRuleTests(rules, [asRuleTest(test)]);
    const words = `Saved as a test: it ${askedWords(asked)}.`;
    setSaved(result?.passes === true ? words : `${words} ${FAILS}`);
  };
  return (
    <div className="save-test" role="group" aria-label="Save as a test">
      <label htmlFor={`${id}-asked`}>This issue</label>
      <AskedSelect id={`${id}-asked`} asked={asked} onAsk={setChosen} />
      <Button isCompact isOff={isFull || saved !== undefined} onClick={save}>
        Save as a test
      </Button>
      <p role="status" className="rules-help">
        {isFull ? `There are ${TEST_LIMITS.tests} tests already.` : saved}
      </p>
    </div>
  );
}
