import { useEffect, useRef, type RefObject } from 'react';

import type { ScanState } from './scan-state';

/** An element that takes the focus when a scan ends and its progress, or the button in it, had it. */
export function useFocusAfterScan<Element extends HTMLElement>(kind: ScanState['kind']): RefObject<Element> {
  const element = useRef<Element>(null);
  const before = useRef(kind);
  useEffect(() => {
    const isEnd = before.current === 'scanning' && kind !== 'scanning';
    before.current = kind;
    if (isEnd && document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [kind]);
  return element;
}
