import './toggle.css';

interface ToggleProps {
  /** What is on when it is on. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** Switches something on or off. */
export function Toggle({ label, isOn, onToggle }: ToggleProps) {
  return <input type="checkbox" className="toggle" aria-label={label} checked={isOn} onChange={onToggle} />;
}
