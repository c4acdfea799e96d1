import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { GadgetSettings } from './gadget-settings';

interface GadgetFormProps {
  readonly settings: GadgetSettings | undefined;
  readonly onSave: (jql: string) => void;
}

/** Which issues a gadget counts. */
export function GadgetForm({ settings, onSave }: GadgetFormProps) {
  const [jql, setJql] = useState(settings?.jql ?? '');
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      className="gadget-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(jql.trim() === '');
        if (jql.trim() !== '') onSave(jql.trim());
      }}
    >
      <label htmlFor="gadget-jql">Issues to count, as JQL</label>
      <Textfield
        id="gadget-jql"
        isMonospaced
        placeholder={'filter = "My filter"'}
        value={jql}
        isInvalid={isMissing}
        aria-describedby="gadget-jql-hint"
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setJql(currentTarget.value);
          setMissing(false);
        }}
      />
      <p id="gadget-jql-hint" className="gadget-note">
        {isMissing ? 'Write a query first, such as: ' : 'A saved filter is: '}
        <code>filter = &quot;My filter&quot;</code>
      </p>
      <div>
        <Button type="submit" appearance="primary">
          Save
        </Button>
      </div>
    </form>
  );
}
