import Button from '@atlaskit/button/new';

import { changesWords } from './proposal-words';

interface PutButtonProps {
  /** How many changes are taken. */
  readonly taken: number;
  readonly isLocked: boolean;
  readonly onPut: () => void;
}

/** Takes the chosen changes into the rules. */
export const PutButton = ({ taken, isLocked, onPut }: PutButtonProps) => (
  <Button appearance="primary" isDisabled={taken === 0 || isLocked} onClick={onPut}>
    {taken === 0 ? 'Put changes into the rules' : `Put ${changesWords(taken)} into the rules`}
  </Button>
);
