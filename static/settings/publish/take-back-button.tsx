import { Button } from '../../ui/button';

interface TakeBackButtonProps {
  /** Whether the change added something: then there is nothing that could come back. */
  readonly isAdded?: boolean;
  /** What was changed, for those who cannot see the line. */
  readonly what: string;
  readonly isOff: boolean;
  readonly onTakeBack: () => void;
}

/** Takes one change back. */
export function TakeBackButton({ isAdded = false, what, isOff, onTakeBack }: TakeBackButtonProps) {
  return (
    <Button appearance="subtle" isCompact isOff={isOff} onClick={onTakeBack}>
      <span>
        {isAdded ? 'Leave out' : 'Restore'}
        <span className="visually-hidden"> {what}</span>
      </span>
    </Button>
  );
}
