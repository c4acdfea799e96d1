import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus to an element when it appears, because what had the focus has gone. */
export function useFocusFirst<Element extends HTMLElement>(): RefObject<Element> {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
