import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { TEST_LIMITS, type SavedTest } from '#rules';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';

import { useLeaveWarning } from '../../ui/use-leave-warning';
import { AskedSelect } from './asked-select';
import { freeName } from './new-test';
import { asksOf, type Asked } from './test-words';

interface TestFormProps {
  /** The test to change; undefined for a new one. */
  readonly test: SavedTest | undefined;
  readonly tests: readonly SavedTest[];
  readonly onKeep: (test: SavedTest) => void;
  readonly onClose: () => void;
}

/** A test, in place. Labels and the like come along from an issue that was tried, and stay as they are. */
export function TestForm({ test, tests, onKeep, onClose }: TestFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [summary, setSummary] = useState(test?.summary ?? '');
  const [description, setDescription] = useState(test?.description ?? '');
  const [name, setName] = useState(test?.name ?? '');
  const [asked, setAsked] = useState<Asked>(
    () => (test && asksOf(test)[0]) ?? ({ kind: 'must', place: 'backlog' } as const),
  );
  const [isRefused, setRefused] = useState(false);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const [begun] = useState({ summary, description, name, asked });
  useLeaveWarning(JSON.stringify(begun) !== JSON.stringify({ summary, description, name, asked }));
  const isEmpty = summary.trim() === '' && description.trim() === '';

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setRefused(isEmpty);
    if (isEmpty) return;
    const { must: _, mustNot: __, description: ___, ...others } = test ?? {};
    const called = name.trim() || summary.trim() || (description.trim().split('\n')[0] ?? '');
    const taken = new Set(tests.filter((other) => other !== test).map((other) => other.name));
    onKeep({
      ...others,
      name: freeName(called, taken),
      summary: summary.trim(),
      ...(description.trim() !== '' && { description: description.trim() }),
      ...(asked.kind === 'must' ? { must: asked.place } : { mustNot: asked.place }),
    });
  };
  return (
    <form
      ref={form}
      className="rule-form test-form"
      aria-label={test === undefined ? 'New test' : `Edit the test “${test.name}”`}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      noValidate
    >
      <div className="rules-field test-form-wide">
        <label htmlFor={`${id}-summary`}>Summary</label>
        <Textfield
          id={`${id}-summary`}
          isCompact
          isInvalid={isRefused && isEmpty}
          aria-describedby={isRefused && isEmpty ? `${id}-fault` : undefined}
          maxLength={TEST_LIMITS.summary}
          value={summary}
          onChange={({ currentTarget }) => setSummary(currentTarget.value)}
        />
        {isRefused && isEmpty && (
          <p id={`${id}-fault`} className="rules-fault" role="alert">
            Write a summary or a description: the rules need something to read.
          </p>
        )}
      </div>
      <div className="rules-field test-form-wide">
        <label htmlFor={`${id}-description`}>Description (optional)</label>
        <textarea
          id={`${id}-description`}
          className="rules-input"
          rows={4}
          maxLength={TEST_LIMITS.description}
          value={description}
          onChange={({ currentTarget }) => setDescription(currentTarget.value)}
        />
      </div>
      <div className="rules-field">
        <label htmlFor={`${id}-asked`}>This issue</label>
        <AskedSelect id={`${id}-asked`} asked={asked} onAsk={setAsked} />
      </div>
      <div className="rules-field">
        <label htmlFor={`${id}-name`}>Name (optional)</label>
        <Textfield
          id={`${id}-name`}
          isCompact
          placeholder="Its summary"
          maxLength={TEST_LIMITS.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <div className="rule-form-actions">
        <Button type="submit" appearance="primary">
          {test === undefined ? 'Add test' : 'Done'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
