import type { ProjectLabels } from '#issue';

import { TaggingProgress } from './tagging-progress';
import { TaggingResult } from './tagging-result';
import type { Tagging } from './use-tagging';

interface TaggingPanelProps {
  readonly tagging: Tagging;
  readonly labels: ProjectLabels;
  readonly clock: () => number;
}

/** A task of tagging or of undoing: how far it is, then what became of it. */
export function TaggingPanel({ tagging, labels, clock }: TaggingPanelProps) {
  const { state } = tagging;
  if (state.kind === 'running') return <TaggingProgress task={state} clock={clock} onCancel={tagging.cancel} />;
  if (state.kind === 'finished') return <TaggingResult result={state} hasLabels={labels !== null} tagging={tagging} />;
  return null;
}
