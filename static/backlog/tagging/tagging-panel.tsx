import { TaggingProgress } from './tagging-progress';
import { TaggingResult } from './tagging-result';
import type { Tagging } from './use-tagging';

interface TaggingPanelProps {
  readonly tagging: Tagging;
  readonly clock: () => number;
}

/** A task of tagging or of undoing: how far it is, then what became of it. */
export function TaggingPanel({ tagging, clock }: TaggingPanelProps) {
  const { state } = tagging;
  if (state.kind === 'running') return <TaggingProgress task={state} clock={clock} onCancel={tagging.cancel} />;
  if (state.kind === 'finished') return <TaggingResult result={state} tagging={tagging} />;
  return null;
}
