import { useEffect, useState, type RefObject } from 'react';

/** Whether an element takes up room on the page: what stands in a tab that is not open does not. */
export function useShown(element: RefObject<HTMLElement>): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setShown(current.offsetWidth > 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isShown;
}
