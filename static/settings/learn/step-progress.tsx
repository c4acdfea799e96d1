import ProgressBar from '@atlaskit/progress-bar';

interface StepProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly of: number;
}

/** How far work in the background is: a bar, and the words for it. */
export function StepProgress({ label, done, of }: StepProgressProps) {
  return (
    <div className="learn-progress">
      <p role="status">{label}</p>
      <ProgressBar ariaLabel={label} value={of === 0 ? 0 : done / of} isIndeterminate={of === 0} />
    </div>
  );
}
