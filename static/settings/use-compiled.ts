import { compileSteps, type CompiledRules, type Steps } from '#rules';
import { useMemo } from 'react';

import { useSteps } from '../ui/use-steps';
import { rulesWithDrafts, type Editing } from './editing/editing';

/** Patterns that are made ready within half a frame, on a machine of middling speed. */
const FEW_PATTERNS = 400;
/** Pause in typing after which more of them are made ready, in milliseconds: too short to be waited for. */
const PAUSE = 120;

/** Makes the rules ready that an admin means right now: open forms count as far as they can be read. */
export const compileEditing = (editing: Editing): Steps<CompiledRules> => compileSteps(rulesWithDrafts(editing));

/**
 * The rules that are meant, ready to be asked. They lag behind the typing, so as never to hold it up.
 *
 * @param first those that the page begins with
 */
export function useCompiled(editing: Editing, first: CompiledRules): CompiledRules {
  const begin = useMemo(() => () => compileEditing(editing), [editing]);
  return useSteps(begin, hasManyPatterns(editing) ? PAUSE : 0, first).result;
}

const hasManyPatterns = ({ entries }: Editing): boolean =>
  entries.reduce((patterns, { rule }) => patterns + rule.patterns.length, 0) > FEW_PATTERNS;
