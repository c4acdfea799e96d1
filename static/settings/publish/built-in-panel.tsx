import Button from '@atlaskit/button/new';

import { Focused } from '../focused';

interface BuiltInPanelProps {
  /** What is not as it is built in, in words that end in “differ”. */
  readonly differing: string;
  readonly onLoad: () => void;
  readonly onClose: () => void;
}

/** Says what going back to the built-in rules does, before it does. */
export function BuiltInPanel({ differing, onLoad, onClose }: BuiltInPanelProps) {
  return (
    <Focused title="Go back to the built-in rules?">
      <p>
        {differing.charAt(0).toUpperCase() + differing.slice(1)} from the built-in English rules. They are put back in
        the list as unpublished changes: you can look at each, and nothing changes for anybody until you publish.
      </p>
      <div className="rules-actions">
        <Button appearance="primary" onClick={onLoad}>
          Load the built-in rules
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Keep these
        </Button>
      </div>
    </Focused>
  );
}
