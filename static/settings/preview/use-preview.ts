import { useEffect, useSyncExternalStore } from 'react';

import { SLICE_PORTS } from '../../ui/slice-ports';
import type { Desk } from '../desk';
import { createPreview, type Preview, type PreviewState } from './create-preview';

/** A preview that nobody has asked yet. */
export const newPreview = (): Preview => createPreview(SLICE_PORTS);

/** What the draft changes about the issues that were read; works as long as somebody looks. */
export function usePreview({ preview, editing, compiled, issues }: Desk): PreviewState {
  const { base } = editing;
  const { issues: read } = issues;
  useEffect(() => preview.ask({ base, rules: compiled, issues: read }), [preview, base, compiled, read]);
  return useSyncExternalStore(preview.subscribe, preview.state);
}
