import { useEffect, useRef, type RefObject } from 'react';

import { focusFound } from '../focus-found';
import type { ScanState } from './scan-state';

/**
 * Moves the focus when a scan ends and its progress, or the button in it, had it: to what was found, else to the tab.
 *
 * @returns for the tab
 */
export function useFocusAfterScan<Element extends HTMLElement>(kind: ScanState['kind']): RefObject<Element> {
  const tab = useRef<Element>(null);
  const before = useRef(kind);
  useEffect(() => {
    const isEnd = before.current === 'scanning' && kind !== 'scanning';
    before.current = kind;
    if (isEnd && document.activeElement === document.body) focusFound(tab.current);
  }, [kind]);
  return tab;
}
